package io.orgsync.model.sync;

import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Turns due slots into queued runs. Slot, run, skipped slots and the next slot are one transaction, so that each slot
 * runs or is recorded as skipped exactly once, whichever pod finds it.
 */
@ApplicationScoped
class ScheduleFirings {

    static final String OVERLAP = "the run before it had not ended";
    static final String MISSED = "nobody could run it in time";

    private static final Logger LOG = Logger.getLogger(ScheduleFirings.class);
    private static final int MOST_PER_TICK = 200;

    private final OrganizationTransactions transactions;
    private final ScheduleRepository schedules;
    private final RunRepository runs;
    private final ScheduleTarget target;

    ScheduleFirings(
            OrganizationTransactions transactions,
            ScheduleRepository schedules,
            RunRepository runs,
            ScheduleTarget target) {
        this.transactions = transactions;
        this.schedules = schedules;
        this.runs = runs;
        this.target = target;
    }

    /** Deals with every due slot; a schedule that fails is logged and tried again at the next tick. */
    Uni<Void> fireDue() {
        return transactions
                .acrossOrganizations(connection -> schedules.due(connection, MOST_PER_TICK))
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndConcatenate(this::fireOne)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> fireOne(ScheduleRepository.DueSchedule due) {
        OrganizationId organization = due.organization();
        return transactions
                .inTransaction(
                        organization,
                        connection -> schedules
                                .takeDue(connection, organization, due.scheduleId())
                                .chain(taken -> taken.map(found -> fire(connection, organization, found))
                                        .orElseGet(() -> Uni.createFrom().voidItem())))
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "schedule %d could not be fired", due.scheduleId()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> fire(SqlConnection tx, OrganizationId organization, ScheduleRepository.TakenSchedule taken) {
        ScheduleRow schedule = taken.schedule();
        DueSlots slots = DueSlots.at(
                taken.now(), schedule.nextRunAt().orElseThrow(), schedule.slots(), schedule.catchUpWindow());
        return schedules
                .skip(tx, organization, schedule.id(), slots.missed(), MISSED)
                .chain(() -> slots.run()
                        .map(slot -> runOrSkip(tx, organization, schedule, slot))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .chain(fired -> schedules.plan(tx, organization, schedule, slots.next(), fired));
    }

    private Uni<Optional<Instant>> runOrSkip(
            SqlConnection tx, OrganizationId organization, ScheduleRow schedule, Instant slot) {
        return target.reasonToSkip(tx, organization, schedule.subjectId())
                .chain(reason ->
                        reason.isPresent() ? Uni.createFrom().item(reason) : queue(tx, organization, schedule, slot))
                .chain(reason -> reason.isEmpty()
                        ? Uni.createFrom().item(Optional.of(slot))
                        : schedules
                                .skip(tx, organization, schedule.id(), List.of(slot), reason.get())
                                .replaceWith(Optional.empty()));
    }

    /** Queues the run; the reason to skip the slot when the run before it has not ended. */
    private Uni<Optional<String>> queue(
            SqlConnection tx, OrganizationId organization, ScheduleRow schedule, Instant slot) {
        return target.totalSteps(tx, organization, schedule.subjectId())
                .map(steps -> new NewRun(
                        schedule.leaseKey(), schedule.subjectId(), TriggerSource.SCHEDULE, Optional.of(slot), steps))
                .chain(run -> runs.create(tx, organization, run))
                .map(created -> created.isPresent() ? Optional.empty() : Optional.of(OVERLAP));
    }
}
