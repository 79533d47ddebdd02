package io.orgsync.ascora.selfcheck;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.upstream.AscoraAccount;
import io.orgsync.ascora.upstream.AscoraJson;
import io.orgsync.ascora.upstream.InteractiveCalls;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.problem.ProblemException;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One self-check: nine requests, one after the other, each of which only reads. Used by one caller at a time. */
final class SelfCheck {

    static final String CUSTOMERS = "customers";
    static final String JOBS = "jobs";
    static final String JOBS_BY_DEFAULT = "jobs without JobStatus";
    static final String JOB = "job by number";
    static final String INVOICES = "invoices to send";
    static final String UNKNOWN_CUSTOMER = "unknown customer";
    static final String UNKNOWN_JOB = "unknown job";
    static final String EMPTY_LIST = "empty list";
    static final String WRONG_KEY = "wrong key";

    private static final String CUSTOMER_LIST = "/Customers/Customers";
    private static final String JOB_LIST = "/Jobs/Jobs";
    private static final Map<String, String> ONE = Map.of("Page", "1", "PageSize", "1");
    private static final String ONE_TOLD = "?Page=1&PageSize=1";

    private final AscoraConnection connection;
    private final InteractiveCalls calls;
    private final Duration timeLimit;
    private final long began = System.nanoTime();
    private final Map<String, Sight> sights = new LinkedHashMap<>();

    SelfCheck(AscoraConnection connection, InteractiveCalls calls, Duration timeLimit) {
        this.connection = connection;
        this.calls = calls;
        this.timeLimit = timeLimit;
    }

    /** @param tomorrow the day before which invoices are asked for */
    Uni<SelfCheckView> made(LocalDate tomorrow) {
        return look(CUSTOMERS, CUSTOMER_LIST, ONE, ONE_TOLD)
                .chain(() -> look(JOBS, JOB_LIST, with("JobStatus", "ALL"), ONE_TOLD + "&JobStatus=ALL"))
                .chain(() -> look(JOBS_BY_DEFAULT, JOB_LIST, ONE, ONE_TOLD))
                .chain(this::job)
                .chain(() -> look(
                        INVOICES,
                        "/Accounting/GetInvoicesToSend",
                        Map.of("priorToDate", tomorrow.toString()),
                        "?priorToDate={tomorrow}"))
                .chain(() -> look(
                        UNKNOWN_CUSTOMER, "/Customers/Customer/00000000-0000-0000-0000-000000000000", Map.of(), ""))
                .chain(() -> look(UNKNOWN_JOB, "/Jobs/Job/no-such-job", Map.of(), ""))
                .chain(() -> look(
                        EMPTY_LIST,
                        CUSTOMER_LIST,
                        with("FilterText", UUID.randomUUID().toString()),
                        ONE_TOLD + "&FilterText={random}"))
                .chain(() -> look(WRONG_KEY, stranger(), CUSTOMER_LIST, ONE, ONE_TOLD))
                .map(ignored -> view());
    }

    private SelfCheckView view() {
        return new SelfCheckView(sights.values().stream().map(Sight::told).toList(), new Questions(sights).answered());
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> parameters = new LinkedHashMap<>(ONE);
        parameters.put(name, value);
        return parameters;
    }

    /** The job that the list has shown. */
    private Uni<Void> job() {
        Optional<String> number = new AscoraJson(sights.get(JOBS).first(), ZoneOffset.UTC).text("jobNumber");
        return number.map(
                        text -> look(JOB, connection.account(), "/Jobs/Job/" + encoded(text), "/Jobs/Job/{jobNumber}"))
                .orElseGet(() -> keep(new Sight(
                        JOB, "/Jobs/Job/{jobNumber}", "", Optional.empty(), Optional.of("No job was seen."))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.strip(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** With a breaker of its own, so that what is refused on purpose counts against nobody. */
    private AscoraAccount stranger() {
        AscoraAccount own = connection.account();
        return new AscoraAccount(
                own.organization(),
                own.key() + ":self-check",
                own.apiUrl(),
                Secret.of("orgsync-self-check-with-a-wrong-key"),
                own.requestsPerMinute());
    }

    private Uni<Void> look(String name, String path, Map<String, String> parameters, String told) {
        return look(name, connection.account(), path, parameters, told);
    }

    private Uni<Void> look(
            String name, AscoraAccount account, String path, Map<String, String> parameters, String told) {
        return answer(account, path, parameters, new Sight(name, path, told, Optional.empty(), Optional.empty()));
    }

    /** A path with a value of the tenant in it is told without it. */
    private Uni<Void> look(String name, AscoraAccount account, String path, String told) {
        return answer(account, path, Map.of(), new Sight(name, told, "", Optional.empty(), Optional.empty()));
    }

    private Uni<Void> answer(AscoraAccount account, String path, Map<String, String> parameters, Sight asked) {
        Duration left = timeLimit.minusNanos(System.nanoTime() - began);
        if (left.isNegative() || left.isZero()) {
            return keep(because(asked, "There was no time left to ask."));
        }
        return calls.ask(account, client -> client.look(path, parameters))
                .ifNoItem()
                .after(left)
                .fail()
                .map(answer ->
                        new Sight(asked.name(), asked.path(), asked.query(), Optional.of(answer), Optional.empty()))
                .onFailure(TimeoutException.class)
                .recoverWithItem(() -> because(asked, "There was no answer in time."))
                .onFailure(ProblemException.class)
                .recoverWithItem(problem -> because(asked, problem.detail()))
                .chain(this::keep);
    }

    private static Sight because(Sight asked, String error) {
        return new Sight(asked.name(), asked.path(), asked.query(), Optional.empty(), Optional.of(error));
    }

    private Uni<Void> keep(Sight sight) {
        sights.put(sight.name(), sight);
        return Uni.createFrom().voidItem();
    }
}
