package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.devkit.ascora.Switch.DefaultJobStatus;
import io.orgsync.devkit.ascora.Switch.UnknownWord;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which jobs are asked for; texts are in lower case, empty for any.
 *
 * @param statuses empty optional for any, also for one nobody knows
 * @param from first day of creation
 * @param until last day of creation, inclusive
 */
record JobFilter(
        Optional<Set<Integer>> statuses,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String text,
        String customerName,
        String type)
        implements Predicate<SimulatedJob> {

    private static final List<String> SEARCHED =
            List.of("jobNumber", "jobName", "addressLine1", "addressLine2", "suburb", "postcode");

    static JobFilter of(Call call, AscoraBehaviour behaviour) {
        return new JobFilter(
                statuses(CustomerFilter.lower(call, "jobstatus"), behaviour),
                day(call, "startdate"),
                day(call, "enddate"),
                CustomerFilter.lower(call, "filtertext"),
                CustomerFilter.lower(call, "customername"),
                CustomerFilter.lower(call, "jobtype"));
    }

    private static Optional<Set<Integer>> statuses(String word, AscoraBehaviour behaviour) {
        boolean open = word.isEmpty() && behaviour.defaultJobStatus() == DefaultJobStatus.ALL_OPEN;
        if (open || word.equals("all-open")) {
            return Optional.of(JobStatus.OPEN.stream().map(JobStatus::code).collect(Collectors.toSet()));
        }
        if (word.isEmpty() || word.equals("all")) {
            return Optional.empty();
        }
        Optional<JobStatus> status = JobStatus.ofWord(word);
        if (status.isEmpty() && behaviour.unknownStatusWord() == UnknownWord.SUCCESS_FALSE) {
            throw new Refused("the job status " + word + " is not known");
        }
        return Optional.of(status.map(known -> Set.of(known.code())).orElse(Set.of()));
    }

    private static Optional<LocalDate> day(Call call, String parameter) {
        Optional<LocalDate> day = call.parameter(parameter).flatMap(AscoraDates::readDay);
        if (day.isEmpty() && call.parameter(parameter).isPresent()) {
            throw new Refused(parameter + " is not a date");
        }
        return day;
    }

    @Override
    public boolean test(SimulatedJob job) {
        return hasStatus(job) && isCreatedInTime(job) && reads(job);
    }

    private boolean hasStatus(SimulatedJob job) {
        return statuses.isEmpty()
                || (job.status().isPresent()
                        && statuses.get().contains(job.status().getAsInt()));
    }

    private boolean isCreatedInTime(SimulatedJob job) {
        if (from.isEmpty() && until.isEmpty()) {
            return true;
        }
        Optional<LocalDate> day = job.created().map(created -> LocalDate.ofInstant(created, ZoneOffset.UTC));
        return day.isPresent()
                && from.filter(day.get()::isBefore).isEmpty()
                && until.filter(day.get()::isAfter).isEmpty();
    }

    /** The only part that needs the document. */
    private boolean reads(SimulatedJob job) {
        if (text.isEmpty() && customerName.isEmpty() && type.isEmpty()) {
            return true;
        }
        JsonNode document = job.json().tree();
        return SEARCHED.stream().anyMatch(name -> CustomerFilter.contains(document.path(name), text))
                && isFor(document)
                && CustomerFilter.names(document.path("jobType"), type);
    }

    private boolean isFor(JsonNode document) {
        return CustomerFilter.contains(document.path("siteCustomer").path("name"), customerName)
                || CustomerFilter.contains(document.path("billingCustomer").path("name"), customerName);
    }
}
