package io.orgsync.ascora.connection;

import io.orgsync.model.sync.NewSchedule;
import io.orgsync.model.sync.ScheduleRepository;
import io.orgsync.model.sync.ScheduleRow;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a connection is pulled by itself. It is one row of the engine's, whoever changes it. */
@ApplicationScoped
public class ConnectionSchedule {

    /** Until somebody says otherwise. */
    public static final Duration DEFAULT_INTERVAL = Duration.ofMinutes(5);

    private static final String ZONE = "UTC"; // An interval knows no days.

    private final ScheduleRepository schedules;

    ConnectionSchedule(ScheduleRepository schedules) {
        this.schedules = schedules;
    }

    /**
     * How a connection is scheduled.
     *
     * @param nextRunAt empty while it is not active
     */
    public record Plan(Duration interval, boolean active, Optional<Instant> nextRunAt) {

        static final Plan NONE = new Plan(DEFAULT_INTERVAL, false, Optional.empty());

        static Plan of(ScheduleRow row) {
            return new Plan(row.interval().orElse(DEFAULT_INTERVAL), row.active(), row.nextRunAt());
        }
    }

    /** The plan of a connection; never active before somebody started it. */
    public Uni<Plan> of(SqlClient transaction, OrganizationId organization, long number) {
        return schedules
                .ofSubject(transaction, organization, number)
                .map(found -> found.map(Plan::of).orElse(Plan.NONE));
    }

    /** Changes what is given and keeps the rest. */
    public Uni<Plan> change(
            SqlClient transaction,
            OrganizationId organization,
            long number,
            Optional<Duration> interval,
            Optional<Boolean> active) {
        return of(transaction, organization, number)
                .map(plan -> new NewSchedule(
                        number,
                        AscoraConnection.keyOf(number),
                        Optional.empty(),
                        Optional.of(interval.orElse(plan.interval())),
                        ZONE,
                        active.orElse(plan.active())))
                .chain(changed -> schedules.save(transaction, organization, changed))
                .map(Plan::of);
    }

    /** Stops it, if it was ever started; the interval is kept. */
    public Uni<Void> stop(SqlClient transaction, OrganizationId organization, long number) {
        return of(transaction, organization, number)
                .chain(plan -> plan.active()
                        ? change(transaction, organization, number, Optional.empty(), Optional.of(false))
                        : Uni.createFrom().item(plan))
                .replaceWithVoid();
    }
}
