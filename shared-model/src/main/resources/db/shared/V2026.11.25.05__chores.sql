-- What the processes do for all organisations now and then: one of them takes a chore when it is due.

create table dispatch_chores (
    name   text        primary key,
    due_at timestamptz not null
);
grant select, insert, update on dispatch_chores to "${applicationRole}";

-- Every organisation that ever wrote something, so that chores find it without looking into protected tables.
create table dispatch_organizations (
    organization_id uuid        primary key,
    counted_at      timestamptz not null default '-infinity'
);
create index dispatch_organizations_counted on dispatch_organizations (counted_at, organization_id);
grant select, insert, update on dispatch_organizations to "${applicationRole}";

insert into dispatch_organizations (organization_id)
select organization_id from dispatch_leases union select organization_id from dispatch_schedules;

create function note_organization() returns trigger
    language plpgsql set search_path from current as
$$
begin
    insert into dispatch_organizations (organization_id) values (new.organization_id) on conflict do nothing;
    return null;
end
$$;
create trigger note_organization after insert on activities for each row execute function note_organization();
create trigger note_organization after insert on runs for each row execute function note_organization();

-- How much of something waits in an organisation, as it was counted last.
create table dispatch_backlogs (
    organization_id uuid   not null,
    backlog         text   not null,
    state           text   not null,
    number          bigint not null,
    primary key (organization_id, backlog, state)
);
grant select, insert, update on dispatch_backlogs to "${applicationRole}";
