-- Files that are imported. fingerprint is the digest of the bytes and of what is wanted, by which a repeated file is
-- recognised; position the number of the last row that was worked. state: receiving while rows arrive, running while they
-- are worked, completed afterwards.
create table imports (
    id              uuid        primary key default gen_random_uuid(),
    organization_id uuid        not null,
    resource        text        not null,
    format          text        not null,
    on_duplicate    text        not null check (on_duplicate in ('skip', 'update', 'create')),
    dry_run         boolean     not null,
    fingerprint     text        not null,
    state           text        not null default 'receiving' check (state in ('receiving', 'running', 'completed')),
    position        integer     not null default 0,
    total           integer     not null default 0,
    invalid         integer     not null default 0,
    created         integer     not null default 0,
    updated         integer     not null default 0,
    unchanged       integer     not null default 0,
    skipped         integer     not null default 0,
    user_id         text        not null,
    user_name       text        not null,
    created_at      timestamptz not null default engine_now(),
    completed_at    timestamptz
);
create index imports_newest on imports (organization_id, created_at desc, id);
create index imports_by_fingerprint on imports (organization_id, fingerprint, created_at desc);
select protect_table('imports', '${applicationRole}', 'select, insert, update, delete');

-- Rows of a file until it is completed. line is where a person finds the row; faults what makes it unusable.
create table import_rows (
    organization_id uuid    not null,
    import_id       uuid    not null references imports (id) on delete cascade,
    number          integer not null,
    line            bigint  not null,
    email           text,
    data            jsonb   not null,
    faults          jsonb   not null,
    primary key (organization_id, import_id, number)
);
create index import_rows_by_email on import_rows (organization_id, import_id, email) where email is not null;
create index import_rows_of_import on import_rows (import_id);
select protect_table('import_rows', '${applicationRole}', 'select, insert, delete');

create table import_errors (
    id              bigint generated always as identity primary key,
    organization_id uuid   not null,
    import_id       uuid   not null references imports (id) on delete cascade,
    line            bigint not null,
    field           text   not null,
    message         text   not null
);
create index import_errors_of_import on import_errors (import_id, line);
select protect_table('import_errors', '${applicationRole}', 'select, insert, delete');

-- What the rows of a file have owed to Ascora.
create table import_writes (
    organization_id uuid   not null,
    import_id       uuid   not null references imports (id) on delete cascade,
    line            bigint not null,
    outbox_id       bigint not null references outbox (id),
    primary key (organization_id, import_id, outbox_id)
);
create index import_writes_of_import on import_writes (import_id);
create index import_writes_by_write on import_writes (outbox_id);
select protect_table('import_writes', '${applicationRole}', 'select, insert, delete');

-- Imports with rows to work, and when. Whoever works a slice holds the row; a tick sees it before it knows the organisation.
create table dispatch_imports (
    organization_id uuid        not null,
    import_id       uuid        not null,
    due_at          timestamptz not null default engine_now(),
    primary key (organization_id, import_id)
);
create index dispatch_imports_due on dispatch_imports (due_at);
grant select, insert, update, delete on dispatch_imports to "${applicationRole}";
