-- Fields that were changed here and in Ascora since both agreed last. fields are those that must be decided, each with
-- name, base, local and remote; changes and base hold everything that was wanted, and what was agreed on it.
create table conflicts (
    id                 bigint generated always as identity primary key,
    organization_id    uuid        not null,
    resource_type      text        not null,
    resource_id        uuid        not null,
    ascora_resource_id text,
    fields             jsonb       not null,
    changes            jsonb       not null,
    base               jsonb       not null,
    status             text        not null default 'open' check (status in ('open', 'resolved')),
    resolution         text        check (resolution in ('local', 'remote', 'merge')),
    outbox_id          bigint      references outbox (id),
    resolved_by        text,
    detected_at        timestamptz not null default engine_now(),
    resolved_at        timestamptz
);
create unique index one_open_conflict_per_record on conflicts (organization_id, resource_type, resource_id)
    where status = 'open';
create index conflicts_newest on conflicts (organization_id, id desc);
select protect_table('conflicts', '${applicationRole}', 'select, insert, update, delete');

create index outbox_of_record on outbox (organization_id, resource_type, resource_id, id desc);
