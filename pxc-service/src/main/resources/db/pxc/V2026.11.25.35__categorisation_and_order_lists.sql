-- Rules of an organisation's own; without any the default ones hold. version grows with every change, also with the way
-- back, so that what an order was categorised by is never ambiguous.
create table categorisations (
    organization_id uuid        primary key,
    version         integer     not null default 0,
    rules           jsonb,
    updated_at      timestamptz not null default engine_now()
);
select protect_table('categorisations', '${applicationRole}', 'select, insert, update');

-- When the last pull of an integration's orders was complete: until then its open orders are confirmed.
create table order_pulls (
    organization_id uuid        not null,
    integration_id  bigint      not null,
    completed_at    timestamptz not null,
    primary key (organization_id, integration_id)
);
select protect_table('order_pulls', '${applicationRole}', 'select, insert, update, delete');

-- Some lists don't carry items. head_hash covers what they do carry; items_known is false until the order was read
-- by id; asked_at is when it last was, so that whoever waits longest comes first.
alter table orders
    add column head_hash      text,
    add column items_known    boolean not null default true,
    add column asked_at       timestamptz;
create index orders_without_items on orders (organization_id, integration_id, asked_at) where not items_known;

-- The default sort of lists, both ways; orders without a last update are the oldest.
create index orders_by_update on orders (organization_id, (coalesce(last_update, timestamptz '-infinity')), order_id);
