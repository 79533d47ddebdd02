package io.orgsync.model.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the engine and the audit trail write in both services. */
@ApplicationScoped
class EngineExpiries implements Expiries {

    /** What belongs to a run goes with it. The newest of each subject is what its status shows. */
    private static final String RUNS = """
            delete from runs where organization_id = $1 and id in (
              select id from runs old
              where organization_id = $1 and completed_at < engine_now() - $2 * interval '1 millisecond'
                and exists (select 1 from runs newer where newer.organization_id = $1
                            and newer.subject_id = old.subject_id and newer.id > old.id)
              order by completed_at limit $3)
            """;

    private static final String SKIPPED_SLOTS = """
            delete from skipped_slots where organization_id = $1 and (schedule_id, slot) in (
              select schedule_id, slot from skipped_slots
              where organization_id = $1 and recorded_at < engine_now() - $2 * interval '1 millisecond'
              order by recorded_at limit $3)
            """;

    private static final String QUARANTINE = """
            delete from quarantine where organization_id = $1 and id in (
              select id from quarantine
              where organization_id = $1 and state = 'resolved'
                and updated_at < engine_now() - $2 * interval '1 millisecond'
              order by updated_at limit $3)
            """;

    private static final String ACTIVITY = """
            delete from activities where organization_id = $1 and id in (
              select id from activities
              where organization_id = $1 and created_at < engine_now() - $2 * interval '1 millisecond'
              order by id limit $3)
            """;

    private static final String BUDGETS = """
            delete from request_budgets where organization_id = $1 and connection in (
              select connection from request_budgets
              where organization_id = $1 and refilled_at < engine_now() - $2 * interval '1 millisecond'
                and tokens >= 0
              order by refilled_at limit $3)
            """;

    private final RetentionConfig config;

    EngineExpiries(RetentionConfig config) {
        this.config = config;
    }

    @Override
    public List<Expiry> expiries() {
        return List.of(
                new Expiry("runs", config.runs(), RUNS),
                new Expiry("skipped slots", config.skippedSlots(), SKIPPED_SLOTS),
                new Expiry("quarantined records", config.quarantine(), QUARANTINE),
                new Expiry("activities", config.activity(), ACTIVITY),
                new Expiry("request budgets", config.budgets(), BUDGETS));
    }
}
