package io.orgsync.ascora.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.UpstreamCall;
import io.orgsync.model.upstream.UpstreamFailure;
import io.orgsync.model.upstream.UpstreamRequest;
import io.orgsync.model.upstream.UpstreamRequestBuilder;
import io.orgsync.model.upstream.UpstreamResponse;
import io.orgsync.model.upstream.UriText;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One connection's client of Ascora's web API. Every method fails with {@link UpstreamFailure}; what Ascora refuses with
 * a 200 is one of kind {@code refused}, whose message is Ascora's own, cleaned.
 */
public final class AscoraClient {

    private static final long LARGEST_FEED = 256L * 1024 * 1024;

    private final UpstreamCall call;
    private final AscoraAccount account;
    private final TimeLimits limits;
    private final int pageSize;

    AscoraClient(UpstreamCall call, AscoraAccount account, TimeLimits limits, int pageSize) {
        this.call = call;
        this.account = account;
        this.limits = limits;
        this.pageSize = pageSize;
    }

    /** How long each kind of call may take. */
    record TimeLimits(Duration list, Duration accounting, Duration single, Duration write, Duration file) {

        static TimeLimits of(AscoraConfig config) {
            return new TimeLimits(
                    config.listTimeout(),
                    config.accountingTimeout(),
                    config.recordTimeout(),
                    config.writeTimeout(),
                    config.attachmentTimeout());
        }

        static TimeLimits allOf(Duration limit) {
            return new TimeLimits(limit, limit, limit, limit, limit);
        }
    }

    /** The list of one customer: harmless, and proof that the key is taken. */
    public Uni<ListPage> probe() {
        return list("probe", "/Customers/Customers", Map.of(), 1, 1);
    }

    /** One page of all customers, from page 1. */
    public Uni<ListPage> listCustomers(int page) {
        return list("list-customers", "/Customers/Customers", Map.of(), page, pageSize);
    }

    /** One page of customers of which a number, name, e-mail or phone number contains the text. */
    public Uni<ListPage> findCustomers(String text, int page) {
        return list("list-customers", "/Customers/Customers", Map.of("FilterText", text), page, pageSize);
    }

    /** One page of customers with this phone or mobile number, blanks aside. */
    public Uni<ListPage> findCustomersByPhone(String number, int page) {
        return list("list-customers", "/Customers/Customers", Map.of("PhoneNumber", number), page, pageSize);
    }

    /** One page of jobs, from page 1. */
    public Uni<ListPage> listJobs(JobQuery query, int page) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("JobStatus", query.status());
        query.createdFrom().ifPresent(day -> parameters.put("StartDate", day.toString()));
        query.text().ifPresent(text -> parameters.put("FilterText", text));
        return list("list-jobs", "/Jobs/Jobs", parameters, page, pageSize);
    }

    /** The invoices dated before a day that no accounting package has fetched yet; all in one answer, 256 MB at most. */
    public Uni<InvoiceFeed> invoicesToSend(LocalDate priorToDate) {
        URI address = address("/Accounting/GetInvoicesToSend", Map.of("priorToDate", priorToDate.toString()));
        return send("list-invoices", address, limits.accounting(), LARGEST_FEED)
                .map(response -> InvoiceFeed.open(response, account.apiKey()));
    }

    /**
     * The payments dated before a day that no accounting package has fetched yet, of invoices that one has fetched; all in
     * one answer.
     */
    public Uni<List<JsonNode>> paymentsToSend(LocalDate priorToDate) {
        URI address = address("/Accounting/GetPaymentsToSend", Map.of("priorToDate", priorToDate.toString()));
        return send("list-payments", address, limits.accounting(), UpstreamRequest.DEFAULT_MAX_RESPONSE_BYTES)
                .map(response -> new Envelope(response, account.apiKey())
                        .list(1, Integer.MAX_VALUE)
                        .results());
    }

    /** One customer by its id; empty when Ascora knows no such customer. */
    public Uni<Optional<JsonNode>> customer(String customerId) {
        return single("read-customer", "/Customers/Customer/" + UriText.encode(customerId), "customer", "customerId");
    }

    /** One job by its number, not its id; empty when Ascora knows no such job. */
    public Uni<Optional<JsonNode>> job(String jobNumber) {
        return single("read-job", "/Jobs/Job/" + UriText.encode(jobNumber), "job", "jobId");
    }

    /**
     * An answer as it comes, of whatever status, to be looked at rather than read. Fails when there is none.
     *
     * @param path below the base address, for example {@code /Jobs/Jobs}
     */
    public Uni<UpstreamResponse> look(String path, Map<String, String> parameters) {
        return send("look", address(path, parameters), limits.single(), UpstreamRequest.DEFAULT_MAX_RESPONSE_BYTES)
                .onFailure(AscoraClient::hasReply)
                .recoverWithItem(failure -> ((UpstreamFailure) failure).reply().orElseThrow());
    }

    /** Its subscriptions to web hooks. */
    public AscoraHooks hooks() {
        return new AscoraHooks(this, call, account, limits.single());
    }

    /** Creates a customer or, when it has an id, updates it; the customer as Ascora has it then. */
    public Uni<JsonNode> saveCustomer(JsonObject customer) {
        return save("save-customer", "/Customers/Customer", customer, "customer", "customerId");
    }

    /**
     * Posts a record, once; the record as Ascora has it then. An answer without it is a contract violation, after which
     * nobody knows what has happened.
     *
     * @param name of the record in the answer
     * @param idName of the member that holds its id
     */
    public Uni<JsonNode> save(String operation, String path, JsonObject body, String name, String idName) {
        return post(operation, path, body)
                .map(response -> new Envelope(response, account.apiKey()).saved(name, idName));
    }

    /** Posts, once, what Ascora only acknowledges; its id of what it made, where it tells one. */
    public Uni<Optional<String>> tell(String operation, String path, JsonObject body) {
        return post(operation, path, body).map(response -> new Envelope(response, account.apiKey()).acknowledged());
    }

    /** Creates a job or, when it has an id, asks to update it; the job as Ascora has it then, which may be another one. */
    public Uni<JsonNode> saveJob(JsonObject job) {
        return save("save-job", "/Jobs/Job", job, "job", "jobId");
    }

    /** Records a payment of an invoice, once; Ascora's id of it, where it tells one. */
    public Uni<Optional<String>> createPayment(JsonObject payment) {
        return tell("create-payment", "/Accounting/CreatePayment", payment);
    }

    /** Posts a file, once and piece by piece, to a record; Ascora's id of it, where it tells one. */
    public Uni<Optional<String>> attach(String entityType, String entityId, AscoraFile file) {
        URI address = address("/Attachments/" + entityType + "/" + UriText.encode(entityId), Map.of());
        UpstreamRequestBuilder request = UpstreamRequest.post("attach", address).body(file.multipart());
        return send(request, file.contentTypeOfForm(), limits.file(), UpstreamRequest.DEFAULT_MAX_RESPONSE_BYTES)
                .map(response -> new Envelope(response, account.apiKey()).acknowledged());
    }

    /**
     * What a failure really is. Nobody has recorded how Ascora refuses a key, and a 200 with {@code success:false} may be
     * its way: after such a refusal the key is tried, and when that is refused too, the failure is of kind {@code
     * unauthorized}. Never fails.
     */
    public Uni<Throwable> diagnosed(Throwable failure) {
        return isRefusedWithA200(failure)
                ? probe().<Throwable>map(taken -> failure)
                        .onFailure()
                        .recoverWithItem(probed -> isRefusalOfTheKey(probed) ? keyRefused() : failure)
                : Uni.createFrom().item(failure);
    }

    private Uni<ListPage> list(String operation, String path, Map<String, String> filter, int page, int size) {
        Map<String, String> parameters = new LinkedHashMap<>(filter);
        parameters.put("Page", Integer.toString(page));
        parameters.put("PageSize", Integer.toString(size));
        return send(operation, address(path, parameters), limits.list(), UpstreamRequest.DEFAULT_MAX_RESPONSE_BYTES)
                .map(response -> new Envelope(response, account.apiKey()).list(page, size));
    }

    private Uni<Optional<JsonNode>> single(String operation, String path, String name, String idName) {
        return send(operation, address(path, Map.of()), limits.single(), UpstreamRequest.DEFAULT_MAX_RESPONSE_BYTES)
                .map(response -> new Envelope(response, account.apiKey()).entity(name, idName))
                .onFailure(AscoraClient::isNotFound)
                .recoverWithItem(Optional.empty())
                .onFailure(AscoraClient::isRefusedWithA200)
                .recoverWithUni(this::unknownUnlessKeyIsRefused);
    }

    // An unknown id is refused with the same 200 as a bad key may be: the key is tried before a record counts as gone.
    private Uni<Optional<JsonNode>> unknownUnlessKeyIsRefused() {
        return probe().map(taken -> Optional.empty());
    }

    private Uni<UpstreamResponse> post(String operation, String path, JsonObject body) {
        URI address = address(path, Map.of());
        UpstreamRequestBuilder request =
                UpstreamRequest.post(operation, address).body(Buffer.buffer(body.encode()));
        return send(request, limits.write(), UpstreamRequest.DEFAULT_MAX_RESPONSE_BYTES);
    }

    private Uni<UpstreamResponse> send(String operation, URI address, Duration timeLimit, long largest) {
        return send(UpstreamRequest.get(operation, address), timeLimit, largest);
    }

    private Uni<UpstreamResponse> send(UpstreamRequestBuilder request, Duration timeLimit, long largest) {
        return send(request, "application/json; charset=utf-8", timeLimit, largest);
    }

    private Uni<UpstreamResponse> send(
            UpstreamRequestBuilder request, String contentType, Duration timeLimit, long largest) {
        return call.send(request.header("Auth", account.apiKey().reveal())
                        .header("Accept", "application/json")
                        .header("Content-Type", contentType)
                        .timeLimit(timeLimit)
                        .maxResponseBytes(largest)
                        .build())
                .onFailure(AscoraClient::isRefused)
                .transform(failure -> Envelope.explained((UpstreamFailure) failure, account.apiKey()));
    }

    private URI address(String path, Map<String, String> parameters) {
        return UriText.address(account.apiUrl(), path, parameters);
    }

    private static boolean hasReply(Throwable failure) {
        return failure instanceof UpstreamFailure upstream && upstream.reply().isPresent();
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof UpstreamFailure upstream && upstream.kind() == FailureKind.NOT_FOUND;
    }

    private static boolean isRefused(Throwable failure) {
        return failure instanceof UpstreamFailure upstream && upstream.kind() == FailureKind.REFUSED;
    }

    private static UpstreamFailure keyRefused() {
        return UpstreamFailure.of(FailureKind.UNAUTHORIZED, "The upstream does not accept the credentials.");
    }

    private static boolean isRefusalOfTheKey(Throwable probed) {
        return isRefusedWithA200(probed)
                || (probed instanceof UpstreamFailure upstream
                        && (upstream.kind() == FailureKind.UNAUTHORIZED || upstream.kind() == FailureKind.FORBIDDEN));
    }

    private static boolean isRefusedWithA200(Throwable failure) {
        return isRefused(failure) && ((UpstreamFailure) failure).status().orElse(0) / 100 == 2;
    }
}
