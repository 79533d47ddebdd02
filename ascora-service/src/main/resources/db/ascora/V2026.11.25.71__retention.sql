-- What retention looks for, and the references that deleting a write or an import has to check.
create index outbox_over on outbox (organization_id, updated_at) where state in ('done', 'void', 'failed');
create index conflicts_by_write on conflicts (outbox_id) where outbox_id is not null;
create index job_notes_by_write on ascora_job_notes (outbox_id);
create index job_attachments_by_write on ascora_job_attachments (outbox_id);
create index outbox_by_dependency on outbox (depends_on) where depends_on is not null;
