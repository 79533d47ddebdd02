-- Web hooks of Ascora: who is to be told what, and what was told and not yet looked into.

-- creating: Ascora may have been asked, no id is known yet; active; ending: to be deleted there, its secret is forgotten
-- here; unconfirmed: Ascora was asked and nobody knows what came of it.
create table webhook_subscriptions (
    id                     uuid        primary key default gen_random_uuid(),
    organization_id        uuid        not null,
    integration_id         uuid        not null references ascora_integrations (id),
    event                  text        not null,
    state                  text        not null default 'creating'
        check (state in ('creating', 'active', 'ending', 'unconfirmed')),
    ascora_subscription_id text,
    created_at             timestamptz not null default engine_now(),
    last_delivered_at      timestamptz,
    check (state in ('creating', 'unconfirmed') or ascora_subscription_id is not null)
);
create index subscriptions_of_organization on webhook_subscriptions (organization_id, created_at);
create unique index one_creation_per_event on webhook_subscriptions (organization_id, event) where state = 'creating';
select protect_table('webhook_subscriptions', '${applicationRole}', 'select, insert, update, delete');

-- What the receiver must see before it knows the organisation. The hash covers connection, event and secret; without one
-- the subscription waits to be deleted in Ascora, at retry_at.
create table dispatch_hooks (
    subscription_id uuid primary key,
    organization_id uuid not null,
    integration_id  uuid not null,
    lease_key       text not null,
    secret_hash     text,
    retry_at        timestamptz
);
create index dispatch_hooks_of_integration on dispatch_hooks (integration_id) where secret_hash is not null;
create index dispatch_hooks_to_end on dispatch_hooks (retry_at) where secret_hash is null;
grant select, insert, update, delete on dispatch_hooks to "${applicationRole}";

-- One row per hint that a record has changed; of a record one waits at most. A body is never kept: only what it names
-- and the digest of event and body.
create table webhook_inbox (
    id              bigint generated always as identity primary key,
    organization_id uuid        not null,
    integration_id  uuid        not null references ascora_integrations (id),
    event           text        not null,
    stream          text        not null check (stream in ('customers', 'jobs', 'invoices')),
    entity          text        not null,
    record_id       text,
    record_number   text,
    digest          text        not null,
    state           text        not null default 'waiting'
        check (state in ('waiting', 'reading', 'done', 'dropped', 'failed')),
    deliveries      integer     not null default 1,
    attempts        integer     not null default 0,
    received_at     timestamptz not null default engine_now(),
    ready_at        timestamptz not null default engine_now(),
    processed_at    timestamptz
);
create unique index one_waiting_hint_per_record on webhook_inbox (organization_id, stream, entity)
    where state = 'waiting';
create index open_hints on webhook_inbox (organization_id, ready_at, id) where state in ('waiting', 'reading');
create index hints_of_record on webhook_inbox (organization_id, stream, entity, id desc);
create index processed_hints on webhook_inbox (organization_id, processed_at) where processed_at is not null;
select protect_table('webhook_inbox', '${applicationRole}', 'select, insert, update, delete');

-- One row per connection with hints: when the next may be looked into, when old ones may be deleted.
create table dispatch_inbox (
    organization_id uuid not null,
    lease_key       text not null,
    ready_at        timestamptz,
    purge_at        timestamptz,
    primary key (organization_id, lease_key)
);
create index dispatch_inbox_ready on dispatch_inbox (ready_at);
create index dispatch_inbox_purge on dispatch_inbox (purge_at);
grant select, insert, update, delete on dispatch_inbox to "${applicationRole}";

-- Subscriptions that told nothing while pulls found changes: of the pulls since the last word the first may have found
-- what is older, every further one has found what happened meanwhile.
create index run_streams_by_time on run_streams (organization_id, stream, started_at);
create view silent_webhook_subscriptions with (security_invoker = true) as
    select w.organization_id, w.id, w.event
    from (
        select *, case when event like 'Job%' then 'jobs' when event like 'Invoice%' then 'invoices' else 'customers' end
                      as stream
        from webhook_subscriptions where state = 'active'
    ) w
    cross join lateral (
        select min(run_id) as run_id from run_streams
        where organization_id = w.organization_id and stream = w.stream and status = 'completed'
          and started_at > greatest(w.created_at, w.last_delivered_at)
    ) earlier
    where exists (
        select from run_streams later
        where later.organization_id = w.organization_id and later.stream = w.stream and later.status = 'completed'
          and later.started_at > greatest(w.created_at, w.last_delivered_at) and later.run_id > earlier.run_id
          and case when w.event like '%Created' then later.inserted else later.updated end > 0);
grant select on silent_webhook_subscriptions to "${applicationRole}";
