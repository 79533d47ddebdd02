-- The sync engine. dispatch_ tables hold what a tick must see before it knows the organisation: ids, times and
-- fences, never names, credentials or payloads. Everything else is under row-level security.

create table dispatch_leases (
    organization_id uuid        not null,
    lease_key       text        not null,
    holder          uuid,
    expires_at      timestamptz,
    fence           bigint      not null default 0,
    primary key (organization_id, lease_key)
);
grant select, insert, update, delete on dispatch_leases to "${applicationRole}";

-- One row per run that has not ended; the row goes when the run ends.
create table dispatch_runs (
    run_id          bigint      primary key,
    organization_id uuid        not null,
    lease_key       text        not null,
    ready_at        timestamptz not null
);
create index dispatch_runs_ready on dispatch_runs (ready_at, run_id);
create index dispatch_runs_lease on dispatch_runs (organization_id, lease_key);
grant select, insert, update, delete on dispatch_runs to "${applicationRole}";

create table dispatch_schedules (
    schedule_id     bigint      primary key,
    organization_id uuid        not null,
    next_run_at     timestamptz not null
);
create index dispatch_schedules_due on dispatch_schedules (next_run_at);
grant select, insert, update, delete on dispatch_schedules to "${applicationRole}";

create table runs (
    id               bigint generated always as identity primary key,
    organization_id  uuid        not null,
    lease_key        text        not null,
    subject_id       bigint      not null,
    status           text        not null
        check (status in ('queued', 'running', 'parked', 'completed', 'completed_with_errors', 'failed', 'cancelled')),
    trigger_source   text        not null check (trigger_source in ('manual', 'schedule', 'retry')),
    created_at       timestamptz not null default engine_now(),
    scheduled_for    timestamptz,
    started_at       timestamptz,
    resumed_at       timestamptz,
    active_ms        bigint      not null default 0,
    completed_at     timestamptz,
    parked_until     timestamptz,
    cancel_requested boolean     not null default false,
    steps_completed  integer     not null default 0,
    total_steps      integer     not null default 0,
    retry_count      integer     not null default 0,
    fetched          bigint      not null default 0,
    inserted         bigint      not null default 0,
    updated          bigint      not null default 0,
    unchanged        bigint      not null default 0,
    quarantined      bigint      not null default 0,
    missing          bigint      not null default 0,
    repaired         bigint      not null default 0,
    pages            bigint      not null default 0,
    pages_expected   bigint,
    error_class      text,
    error_message    text,
    advice           text
);
create index runs_of_subject on runs (organization_id, subject_id, id desc);
create unique index one_live_run_per_subject on runs (organization_id, subject_id)
    where status in ('queued', 'running', 'parked');
select protect_table('runs', '${applicationRole}', 'select, insert, update, delete');

create table schedules (
    id               bigint generated always as identity primary key,
    organization_id  uuid        not null,
    subject_id       bigint      not null,
    lease_key        text        not null,
    cron             text,
    interval_seconds integer check (interval_seconds > 0),
    timezone         text        not null,
    is_active        boolean     not null default true,
    overlap_policy   text        not null default 'skip' check (overlap_policy = 'skip'),
    catch_up_seconds integer     not null default 3600,
    next_run_at      timestamptz,
    last_run_at      timestamptz,
    created_at       timestamptz not null default engine_now(),
    updated_at       timestamptz not null default engine_now(),
    check ((cron is null) <> (interval_seconds is null)),
    unique (organization_id, subject_id)
);
select protect_table('schedules', '${applicationRole}', 'select, insert, update, delete');

create table skipped_slots (
    organization_id uuid        not null,
    schedule_id     bigint      not null references schedules (id) on delete cascade,
    slot            timestamptz not null,
    reason          text        not null,
    recorded_at     timestamptz not null default engine_now(),
    primary key (organization_id, schedule_id, slot)
);
select protect_table('skipped_slots', '${applicationRole}', 'select, insert, delete');

-- One row per connection, stream and what is asked of it (states, accounts): the high-water mark of finished sweeps
-- and the position of the unfinished one.
create table checkpoints (
    organization_id    uuid    not null,
    connection         text    not null,
    stream             text    not null,
    scope              text    not null,
    high_water         timestamptz,
    last_full_sweep_at timestamptz,
    follow_ids         text[]  not null default '{}',
    run_id             bigint,
    listings           jsonb,
    listing_no         integer not null default 0,
    sweep_no           integer not null default 0,
    page_no            integer not null default 0,
    cursor             text,
    pending_high_water timestamptz,
    updated_at         timestamptz not null default engine_now(),
    primary key (organization_id, connection, stream, scope)
);
select protect_table('checkpoints', '${applicationRole}', 'select, insert, update, delete');

-- What an unfinished run has seen: one array of ids per page, never a row per record.
create table sweep_pages (
    organization_id uuid     not null,
    run_id          bigint   not null references runs (id) on delete cascade,
    stream          text     not null,
    listing_no      integer  not null,
    sweep_no        integer  not null,
    page_no         integer  not null,
    ids             text[]   not null,
    quarantined     text[]   not null,
    total           bigint,
    primary key (organization_id, run_id, stream, listing_no, sweep_no, page_no)
);
select protect_table('sweep_pages', '${applicationRole}', 'select, insert, delete');

create table quarantine (
    id              bigint generated always as identity primary key,
    organization_id uuid        not null,
    connection      text        not null,
    stream          text        not null,
    record_key      text        not null,
    record_id       text,
    reason          text        not null,
    path            text        not null,
    payload         text        not null,
    run_id          bigint,
    state           text        not null default 'open' check (state in ('open', 'ignored', 'resolved')),
    attempts        integer     not null default 1,
    created_at      timestamptz not null default engine_now(),
    updated_at      timestamptz not null default engine_now(),
    unique (organization_id, connection, stream, record_key)
);
select protect_table('quarantine', '${applicationRole}', 'select, insert, update, delete');

-- Token bucket of upstream requests per connection; a burst of one minute's worth.
create table request_budgets (
    organization_id uuid             not null,
    connection      text             not null,
    tokens          double precision not null,
    refilled_at     timestamptz      not null,
    primary key (organization_id, connection)
);
select protect_table('request_budgets', '${applicationRole}', 'select, insert, update, delete');

create table activities (
    id              bigint generated always as identity primary key,
    organization_id uuid        not null,
    action_type     text        not null,
    entity_type     text        not null,
    entity_id       bigint,
    user_id         text,
    user_name       text,
    description     text        not null,
    metadata        jsonb       not null default '{}',
    created_at      timestamptz not null default engine_now()
);
create index activities_of_entity on activities (organization_id, entity_type, entity_id, id desc);
create index activities_newest on activities (organization_id, id desc);
select protect_table('activities', '${applicationRole}', 'select, insert, delete');
