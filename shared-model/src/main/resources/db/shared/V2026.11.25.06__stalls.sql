-- A schedule has stalled when its run has not succeeded for two slots: stalled_at is that moment as of the last
-- success, stalled_after_success what the next success would move it to.

alter table dispatch_schedules
    add column lease_key             text,
    add column stalled_at            timestamptz,
    add column stalled_after_success timestamptz;
create index dispatch_schedules_stalled on dispatch_schedules (stalled_at);
