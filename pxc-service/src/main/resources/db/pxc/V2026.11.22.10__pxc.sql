-- pxc-service's own tables.

create table integrations (
    id                    bigint generated always as identity primary key,
    organization_id       uuid         not null,
    platform_type         varchar(50)  not null,
    name                  varchar(255) not null,
    client_id             varchar(255),
    billing_account_id    varchar(255),
    client_secret         text,         -- ciphertext
    connection_config     jsonb        not null default '{}',
    metadata              jsonb        not null default '{}',
    connection_status     varchar(20)  not null default 'disconnected'
        check (connection_status in ('disconnected', 'configured', 'connected', 'error', 'needs_reauth')),
    last_tested_at        timestamptz,
    test_result           jsonb,
    is_enabled            boolean      not null default true,
    catalog_imported_at   timestamptz,
    version               integer      not null default 0,
    created_at            timestamptz  not null default engine_now(),
    updated_at            timestamptz  not null default engine_now(),
    unique (organization_id, platform_type)
);
select protect_table('integrations', '${applicationRole}', 'select, insert, update, delete');

create table integration_actions (
    id               bigint generated always as identity primary key,
    organization_id  uuid         not null,
    integration_id   bigint       not null references integrations (id) on delete cascade,
    action_key       varchar(100) not null,
    name             varchar(255) not null,
    description      text,
    category         varchar(50),
    http_method      varchar(10)  not null,
    endpoint         varchar(500) not null,
    parameter_schema jsonb        not null default '{}',
    response_schema  jsonb        not null default '{}',
    required_fields  jsonb        not null default '[]',
    optional_fields  jsonb        not null default '[]',
    resource_type    varchar(100),
    idempotent       boolean      not null default false,
    is_active        boolean      not null default true,
    usage_count      integer      not null default 0,
    last_used_at     timestamptz,
    last_synced_at   timestamptz  not null default engine_now(),
    created_at       timestamptz  not null default engine_now(),
    updated_at       timestamptz  not null default engine_now(),
    unique (organization_id, integration_id, action_key)
);
select protect_table('integration_actions', '${applicationRole}', 'select, insert, update, delete');

-- One row per order. raw is what the upstream sent last; content_hash covers the fields that lists ask for.
create table orders (
    organization_id           uuid        not null,
    order_id                  text        not null,
    integration_id            bigint      not null,
    state                     text        not null,
    category                  text        not null,
    rule_id                   text,
    rules_version             text        not null,
    evidence                  jsonb       not null default '{}',
    last_update               timestamptz,
    creation_date             timestamptz,
    requested_completion_date timestamptz,
    expected_completion_date  timestamptz,
    billing_account_id        text,
    products                  text[]      not null default '{}',
    raw                       jsonb       not null,
    content_hash              text        not null,
    first_seen_at             timestamptz not null default engine_now(),
    changed_at                timestamptz not null default engine_now(),
    missing_since             timestamptz,
    primary key (organization_id, order_id)
);
create index orders_of_day on orders (organization_id, last_update, category, state);
create index orders_by_state on orders (organization_id, state, order_id);
select protect_table('orders', '${applicationRole}', 'select, insert, update, delete');

create table order_transitions (
    id              bigint generated always as identity primary key,
    organization_id uuid        not null,
    order_id        text        not null,
    from_state      text,
    to_state        text        not null,
    at              timestamptz not null default engine_now(),
    run_id          bigint
);
create index transitions_of_order on order_transitions (organization_id, order_id, id);
select protect_table('order_transitions', '${applicationRole}', 'select, insert, delete');

create table workflows (
    id                     bigint generated always as identity primary key,
    organization_id        uuid         not null,
    name                   varchar(255) not null,
    description            text,
    template_key           varchar(100),
    trigger_type           varchar(50)  not null check (trigger_type in ('schedule', 'manual')),
    trigger_config         jsonb        not null default '{}',
    workflow_definition    jsonb        not null default '[]',
    retry_config           jsonb        not null default '{"maxRetries": 3, "retryDelay": 60}',
    execution_timeout      integer      not null default 300 check (execution_timeout between 1 and 3600),
    is_enabled             boolean      not null default true,
    assigned_user_name     varchar(255),
    integration_id         bigint,
    last_run_at            timestamptz,
    last_run_status        varchar(50),
    last_successful_run_at timestamptz,
    version                integer      not null default 0,
    created_at             timestamptz  not null default engine_now(),
    updated_at             timestamptz  not null default engine_now()
);
select protect_table('workflows', '${applicationRole}', 'select, insert, update, delete');

-- The step pointer and the variables of a run that has begun.
create table workflow_contexts (
    organization_id uuid    not null,
    run_id          bigint  not null references runs (id) on delete cascade,
    next_step       integer not null,
    variables       jsonb   not null,
    primary key (organization_id, run_id)
);
select protect_table('workflow_contexts', '${applicationRole}', 'select, insert, update, delete');

-- One row per step of a run, whatever the number of attempts.
create table workflow_steps (
    organization_id uuid        not null,
    run_id          bigint      not null references runs (id) on delete cascade,
    step            integer     not null,
    type            text        not null,
    name            text        not null,
    started_at      timestamptz not null default engine_now(),
    ended_at        timestamptz,
    success         boolean,
    output          jsonb,
    error           text,
    primary key (organization_id, run_id, step)
);
select protect_table('workflow_steps', '${applicationRole}', 'select, insert, update, delete');

create table objectives (
    id              bigint generated always as identity primary key,
    organization_id uuid         not null,
    title           varchar(255) not null,
    description     text,
    category        varchar(100),
    status          varchar(50)  not null default 'Active',
    target_value    numeric(12, 2),
    current_value   numeric(12, 2),
    version         integer      not null default 0,
    created_at      timestamptz  not null default engine_now(),
    updated_at      timestamptz  not null default engine_now()
);
select protect_table('objectives', '${applicationRole}', 'select, insert, update, delete');

create table key_results (
    id              bigint generated always as identity primary key,
    organization_id uuid           not null,
    objective_id    bigint references objectives (id) on delete cascade,
    title           varchar(255)   not null,
    description     text,
    type            varchar(50)    not null default 'Numeric Target',
    status          varchar(50)    not null default 'Not Started',
    target_value    numeric(12, 2),
    current_value   numeric(12, 2) not null default 0,
    version         integer        not null default 0,
    created_at      timestamptz    not null default engine_now(),
    updated_at      timestamptz    not null default engine_now()
);
select protect_table('key_results', '${applicationRole}', 'select, insert, update, delete');

-- Every value a Key Result has had, with the run and the rule behind it.
create table key_result_points (
    id              bigint generated always as identity primary key,
    organization_id uuid           not null,
    key_result_id   bigint         not null references key_results (id) on delete cascade,
    old_value       numeric(12, 2),
    value           numeric(12, 2) not null,
    update_type     varchar(20)    not null,
    run_id          bigint,
    workflow_id     bigint,
    rule            text,
    notes           text,
    user_id         text,
    recorded_at     timestamptz    not null default engine_now()
);
create index points_of_key_result on key_result_points (organization_id, key_result_id, id desc);
select protect_table('key_result_points', '${applicationRole}', 'select, insert, delete');
