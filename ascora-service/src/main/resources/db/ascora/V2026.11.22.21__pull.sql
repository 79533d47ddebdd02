-- What a run does stream by stream, in the order of position; the engine's runs hold the sum. A run that was asked for
-- certain streams has its rows from the beginning, any other gets them when it starts.
create table run_streams (
    organization_id uuid     not null,
    run_id          bigint   not null references runs (id) on delete cascade,
    stream          text     not null check (stream in ('customers', 'jobs', 'invoices')),
    position        smallint not null,
    status          text     not null default 'pending'
        check (status in ('pending', 'running', 'completed', 'failed', 'skipped', 'cancelled')),
    fetched         bigint   not null default 0,
    inserted        bigint   not null default 0,
    updated         bigint   not null default 0,
    unchanged       bigint   not null default 0,
    quarantined     bigint   not null default 0,
    missing         bigint   not null default 0,
    repaired        bigint   not null default 0,
    pages           bigint   not null default 0,
    error_class     text,
    error_message   text,
    advice          text,
    started_at      timestamptz,
    completed_at    timestamptz,
    primary key (organization_id, run_id, stream)
);
select protect_table('run_streams', '${applicationRole}', 'select, insert, update, delete');
