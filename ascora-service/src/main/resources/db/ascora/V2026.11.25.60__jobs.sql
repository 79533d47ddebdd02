-- What jobs are made from, as the platform hands it over.
create table ascora_reports (
    organization_id uuid        not null,
    report_id       uuid        not null,
    report          jsonb       not null,
    created_at      timestamptz not null default engine_now(),
    updated_at      timestamptz not null default engine_now(),
    primary key (organization_id, report_id)
);
select protect_table('ascora_reports', '${applicationRole}', 'select, insert, update');

-- The text in a job's name by which a job that was made here is recognised in Ascora. A row that waits for Ascora has no
-- id of Ascora's yet; a pull that meets its job gives it the id.
alter table ascora_jobs add column reference text;
create index jobs_owed on ascora_jobs (organization_id) where ascora_job_id is null;

-- Ascora shows neither notes nor attachments again: these are all that can be seen of them.
create table ascora_job_notes (
    id              uuid        primary key,
    organization_id uuid        not null,
    job_id          uuid        not null references ascora_jobs (id),
    note            text        not null,
    user_id         text        not null,
    user_name       text        not null,
    outbox_id       bigint      not null references outbox (id),
    created_at      timestamptz not null default engine_now()
);
create index job_notes_newest on ascora_job_notes (organization_id, job_id, created_at desc, id);
select protect_table('ascora_job_notes', '${applicationRole}', 'select, insert, update');

create table ascora_job_attachments (
    id              uuid        primary key,
    organization_id uuid        not null,
    job_id          uuid        not null references ascora_jobs (id),
    file_name       text        not null,
    content_type    text        not null,
    file_size       bigint      not null,
    user_id         text        not null,
    user_name       text        not null,
    outbox_id       bigint      not null references outbox (id),
    kept_until      timestamptz, -- null as long as its bytes are needed
    bytes_kept      boolean     not null default true,
    created_at      timestamptz not null default engine_now()
);
create index job_attachments_newest on ascora_job_attachments (organization_id, job_id, created_at desc, id);
create index job_attachments_kept on ascora_job_attachments (organization_id, kept_until) where bytes_kept and kept_until is not null;
select protect_table('ascora_job_attachments', '${applicationRole}', 'select, insert, update');

-- The bytes of attachments, in pieces that fit into memory whatever the size of the file.
create table ascora_attachment_chunks (
    organization_id uuid    not null,
    attachment_id   uuid    not null,
    position        integer not null,
    bytes           bytea   not null,
    primary key (organization_id, attachment_id, position)
);
select protect_table('ascora_attachment_chunks', '${applicationRole}', 'select, insert, delete');

-- When an organisation has bytes whose time is over; the task that deletes them sees it before it knows the organisation.
create table dispatch_attachment_bytes (
    organization_id uuid        primary key,
    due_at          timestamptz not null
);
create index dispatch_attachment_bytes_due on dispatch_attachment_bytes (due_at);
grant select, insert, update, delete on dispatch_attachment_bytes to "${applicationRole}";
