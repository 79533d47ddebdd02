-- What callers say about a workflow, for their own screens.
alter table workflows
    add column assigned_user_id        bigint,
    add column folder_id               bigint,
    add column target_key_result_id    bigint,
    add column target_objective_id     bigint,
    add column assigned_team_id        bigint;

-- A run goes on with the steps that it began with, whatever becomes of its workflow.
alter table workflow_contexts add column definition jsonb;

-- Attempts are counted by step, and so is what was fetched. A step that a condition passed over was neither good nor bad.
alter table workflow_steps
    add column failures       integer not null default 0,
    add column fetched_before bigint  not null default 0,
    add column skipped        boolean not null default false;

-- Agents in whose name workflows act. They cannot log in.
create table agent_users (
    id              bigint generated always as identity primary key,
    organization_id uuid         not null,
    username        varchar(255) not null,
    email           varchar(255) not null,
    full_name       varchar(255),
    created_at      timestamptz  not null default engine_now()
);
create unique index agent_users_by_name on agent_users (organization_id, lower(username));
select protect_table('agent_users', '${applicationRole}', 'select, insert');
