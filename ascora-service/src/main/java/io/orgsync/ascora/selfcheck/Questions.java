package io.orgsync.ascora.selfcheck;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.job.JobStatus;
import io.orgsync.ascora.upstream.AscoraJson;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the answers say about the questions that Ascora's documents leave open. */
final class Questions {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,40}");

    private final Map<String, Sight> sights;

    /** @param sights by name */
    Questions(Map<String, Sight> sights) {
        this.sights = sights;
    }

    List<SelfCheckView.Question> answered() {
        return List.of(
                refusedKey(),
                defaultStatus(),
                invoiceFields(),
                zones(),
                emptyList(),
                topLevelNumber(),
                unknownId(),
                statusText());
    }

    private Sight sight(String name) {
        return sights.get(name);
    }

    private static SelfCheckView.Question question(
            String id, String question, Optional<String> finding, String otherwise) {
        return new SelfCheckView.Question(id, question, finding.isPresent(), finding.orElse(otherwise));
    }

    private static Optional<String> shape(Sight sight) {
        return sight.answer().map(answer -> sight.shape());
    }

    private SelfCheckView.Question refusedKey() {
        Sight wrong = sight(SelfCheck.WRONG_KEY);
        return question("A1", "How a key is refused", shape(wrong), wrong.shape());
    }

    private SelfCheckView.Question defaultStatus() {
        OptionalLong all = sight(SelfCheck.JOBS).total();
        OptionalLong byDefault = sight(SelfCheck.JOBS_BY_DEFAULT).total();
        Optional<String> finding = all.isPresent() && byDefault.isPresent()
                ? Optional.of(compared(byDefault.getAsLong(), all.getAsLong()))
                : Optional.empty();
        return question(
                "A4", "Which jobs are listed without JobStatus", finding, "A list without totals does not tell.");
    }

    private static String compared(long byDefault, long all) {
        if (byDefault == all) {
            return "As many as with JobStatus=ALL.";
        }
        return (byDefault < all ? "Fewer" : "More") + " than with JobStatus=ALL.";
    }

    private SelfCheckView.Question invoiceFields() {
        JsonNode invoice = sight(SelfCheck.INVOICES).first();
        List<String> names = new ArrayList<>();
        invoice.fieldNames().forEachRemaining(names::add);
        String container = sight(SelfCheck.INVOICES).json().isArray() ? "A bare array of " : "An envelope of ";
        Optional<String> finding = names.isEmpty()
                ? Optional.empty()
                : Optional.of(container
                        + String.join(
                                ", ",
                                names.stream()
                                        .filter(name -> NAME.matcher(name).matches())
                                        .toList()));
        return question("A8", "Which members an invoice to send has", finding, "No invoice waits to be sent.");
    }

    private SelfCheckView.Question zones() {
        Map<String, String> zones = new TreeMap<>();
        for (String name : List.of(SelfCheck.JOB, SelfCheck.JOBS, SelfCheck.INVOICES)) {
            DatePatterns.in(sight(name).json())
                    .forEach((member, pattern) -> zones.putIfAbsent(member, DatePatterns.zone(pattern)));
        }
        String found =
                zones.isEmpty() ? "" : zones.toString().replaceAll("[{}]", "").replace("=", " ");
        return question(
                "A11",
                "Whether dates name a zone",
                Optional.of(found).filter(text -> !text.isEmpty()),
                "No record with a date was seen.");
    }

    private SelfCheckView.Question emptyList() {
        Sight empty = sight(SelfCheck.EMPTY_LIST);
        OptionalLong pages = empty.object().wholeNumber("totalPages");
        boolean isEmpty = (empty.list().isArray() && empty.list().isEmpty())
                || empty.list().isNull();
        Optional<String> finding = isEmpty
                ? Optional.of(pages.isPresent() ? "totalPages is " + pages.getAsLong() + "." : "It has no totalPages.")
                : Optional.empty();
        return question("A18", "How many pages an empty list has", finding, "No empty list was seen.");
    }

    private AscoraJson job() {
        JsonNode single = sight(SelfCheck.JOB).object().member("job");
        return new AscoraJson(single.isObject() ? single : sight(SelfCheck.JOBS).first(), ZoneOffset.UTC);
    }

    private SelfCheckView.Question topLevelNumber() {
        AscoraJson job = job();
        Optional<String> own = job.text("jobNumber");
        Optional<String> top = job.text("topLevelJobNumber");
        Optional<String> finding = own.map(
                number -> top.map(text -> text.equals(number) ? "The job's own number." : "Another job's number.")
                        .orElse("Null, or blank."));
        return question("A19", "What topLevelJobNumber holds", finding, "No job was seen.");
    }

    private SelfCheckView.Question unknownId() {
        Sight customer = sight(SelfCheck.UNKNOWN_CUSTOMER);
        Sight job = sight(SelfCheck.UNKNOWN_JOB);
        Optional<String> finding = shape(customer)
                .flatMap(first ->
                        shape(job).map(second -> "Unknown id: " + first + ". Unknown number: " + second + "."));
        return question("A20", "How an unknown record is answered", finding, "There was no answer.");
    }

    private SelfCheckView.Question statusText() {
        AscoraJson job = job();
        OptionalLong number = job.wholeNumber("jobStatus");
        Optional<JobStatus> status = number.isPresent() ? JobStatus.of(number.getAsLong()) : Optional.empty();
        Optional<String> finding = status.filter(known -> known.text().contains(" "))
                .flatMap(known -> job.text("jobStatusText").map(text -> spelled(known.text(), text)));
        return question(
                "A21",
                "How jobStatusText is spelled",
                finding,
                "The job that was seen has no status whose name is more than one word.");
    }

    private static String spelled(String documented, String text) {
        if (text.strip().equals(documented)) {
            return "As in Ascora's pages, with blanks.";
        }
        return text.strip().equalsIgnoreCase(documented.replace(" ", "")) ? "Without blanks." : "In another way.";
    }
}
