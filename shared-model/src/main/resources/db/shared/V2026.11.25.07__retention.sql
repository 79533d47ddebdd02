-- Finds what has outlived its use.

create index runs_ended on runs (organization_id, completed_at) where completed_at is not null;
create index skipped_slots_recorded on skipped_slots (organization_id, recorded_at);
create index quarantine_closed on quarantine (organization_id, updated_at) where state <> 'open';
create index quarantine_open on quarantine (organization_id) where state = 'open';
