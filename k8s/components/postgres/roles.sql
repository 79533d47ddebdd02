-- The two roles and the database of both services, made once by an administrator:
--
--   ORGSYNC_OWNER_PASSWORD=… ORGSYNC_APP_PASSWORD=… psql -v ON_ERROR_STOP=1 -U postgres -d postgres -f docs/sql/roles.sql
--
-- psql 15 or newer (\getenv); the passwords come from the environment, so that they appear in no command line.
\getenv owner_password ORGSYNC_OWNER_PASSWORD
\getenv app_password ORGSYNC_APP_PASSWORD

-- Owns the database and runs the migrations. Row-level security is forced, so it holds for the owner too.
create role orgsync_owner
    login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'owner_password';

-- What the services run as: no table is its own, and it gets nothing but what the migrations grant.
create role orgsync_app
    login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'app_password';

create database orgsync owner orgsync_owner template template0 encoding 'UTF8';
revoke all on database orgsync from public;
grant connect on database orgsync to orgsync_app;
