-- Requests with an Idempotency-Key: who has claimed one, and what was answered. Key, path, query and body are here as
-- hashes only. A row without a status is at work; it expires when its holder can't be alive any more.
create table idempotent_requests (
    organization_id uuid        not null,
    request         text        not null check (request ~ '^[0-9a-f]{64}$'),
    content         text        not null check (content ~ '^[0-9a-f]{64}$'),
    claim           uuid        not null,
    status          integer,
    headers         jsonb,
    body            text,
    expires_at      timestamptz not null,
    primary key (organization_id, request)
);
create index idempotent_requests_expired on idempotent_requests (organization_id, expires_at);
select protect_table('idempotent_requests', '${applicationRole}', 'select, insert, update, delete');

-- When an organisation's expired rows are looked for next: at most one row per organisation.
create table dispatch_idempotent_requests (
    organization_id uuid        primary key,
    due_at          timestamptz not null
);
create index dispatch_idempotent_requests_due on dispatch_idempotent_requests (due_at);
grant select, insert, update on dispatch_idempotent_requests to "${applicationRole}";
