-- Writes to Ascora: each is a row, added in the transaction of whoever wants it. id gives the order in which they are
-- sent; payload never holds a secret. in_doubt: it is not known what became of the last try. sends counts tries, looks
-- the searches in vain since the last one, attempts both.
create table outbox (
    id                bigint generated always as identity primary key,
    organization_id   uuid        not null,
    integration_id    uuid        not null references ascora_integrations (id),
    connection_number bigint      not null,
    kind              text        not null,
    resource_type     text        not null,
    resource_id       uuid        not null,
    payload           jsonb       not null,
    depends_on        bigint      references outbox (id),
    state             text        not null default 'pending'
        check (state in ('pending', 'sending', 'done', 'unknown', 'failed', 'void')),
    in_doubt          boolean     not null default false,
    attempts          integer     not null default 0,
    sends             integer     not null default 0,
    looks             integer     not null default 0,
    next_attempt_at   timestamptz default engine_now(),
    error_class       text,
    error_message     text,
    upstream_id       text,
    upstream_number   text,
    result            jsonb       not null default '{}',
    user_id           text,
    user_name         text,
    created_at        timestamptz not null default engine_now(),
    updated_at        timestamptz not null default engine_now()
);
create index outbox_newest on outbox (organization_id, id desc);
create index outbox_to_send on outbox (organization_id, connection_number, id) where state in ('pending', 'sending');
create index outbox_unfinished on outbox (organization_id, resource_type, resource_id, id)
    where state in ('pending', 'sending', 'unknown');
create index outbox_dependents on outbox (organization_id, depends_on) where depends_on is not null;
select protect_table('outbox', '${applicationRole}', 'select, insert, update, delete');

-- One row per connection that has something to send, with the time when it has; a tick sees it before it knows the
-- organisation. The lease of the key says which pod sends.
create table dispatch_outbox (
    organization_id   uuid        not null,
    connection_number bigint      not null,
    lease_key         text        not null,
    ready_at          timestamptz not null,
    primary key (organization_id, connection_number)
);
create index dispatch_outbox_ready on dispatch_outbox (ready_at);
grant select, insert, update, delete on dispatch_outbox to "${applicationRole}";
