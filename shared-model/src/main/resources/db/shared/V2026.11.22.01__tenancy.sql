-- What every schema needs before its first table: the engine's clock and the protection of tables.

grant usage on schema ${flyway:defaultSchema} to "${applicationRole}";
-- A service that doesn't migrate compares the schema with its migrations.
grant select on flyway_schema_history to "${applicationRole}";

-- The one clock of leases, schedules and budgets. Tests replace it; nothing else may.
create function engine_now() returns timestamptz
    language sql volatile
    return clock_timestamp();

-- Puts a table under forced row-level security and grants the application role what it needs there, no more.
create function protect_table(protected_table text, application_role text, privileges text) returns void
    language plpgsql as
$$
begin
    execute format('alter table %I enable row level security', protected_table);
    execute format('alter table %I force row level security', protected_table);
    execute format(
        'create policy own_organization on %I '
        'using (organization_id = nullif(current_setting(''app.organization_id'', true), '''')::uuid) '
        'with check (organization_id = nullif(current_setting(''app.organization_id'', true), '''')::uuid)',
        protected_table);
    execute format('grant %s on %I to %I', privileges, protected_table, application_role);
end
$$;
revoke execute on function protect_table(text, text, text) from public;
