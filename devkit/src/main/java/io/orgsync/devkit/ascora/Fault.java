package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.Delivery;
import io.orgsync.devkit.upstream.DeliveryMishap.CutTransfer;
import io.orgsync.devkit.upstream.DeliveryMishap.Delay;
import io.orgsync.devkit.upstream.DeliveryMishap.Hang;
import io.orgsync.devkit.upstream.DeliveryMishap.HeldByGate;
import io.orgsync.devkit.upstream.DeliveryMishap.Reset;
import io.orgsync.devkit.upstream.DeliveryMishap.SlowBody;
import io.orgsync.devkit.upstream.Json;
import io.orgsync.devkit.upstream.Mishap;
import io.orgsync.devkit.upstream.PageMishap.EmptyPage;
import io.orgsync.devkit.upstream.PageMishap.EndlessPages;
import io.orgsync.devkit.upstream.PageMishap.RepeatedRows;
import io.orgsync.devkit.upstream.PageWindow;
import io.orgsync.devkit.upstream.Reply;
import io.orgsync.devkit.upstream.ReplyMishap.EmptyBody;
import io.orgsync.devkit.upstream.ReplyMishap.HtmlPage;
import io.orgsync.devkit.upstream.ReplyMishap.OtherStatus;
import io.orgsync.devkit.upstream.ReplyMishap.Redirect;
import io.orgsync.devkit.upstream.ReplyMishap.TruncatedJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Something that goes wrong with one call. Each kind overrides the one step it spoils. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Refusal.class, name = "refusal"),
    @JsonSubTypes.Type(value = OddEnvelope.class, name = "envelope"),
    @JsonSubTypes.Type(value = Shift.class, name = "shift")
})
public sealed interface Fault permits CommonFault, NoFault, OddEnvelope, Refusal, Shift {

    /** From a JSON document with its kind and the arguments of the kind; {@code processed} where it makes sense. */
    static Fault read(JsonNode json) {
        if (!Mishap.isKnown(json)) {
            return Json.as(json, Fault.class);
        }
        boolean refuses = json.path("kind").asText().equals("status");
        JsonNode plain = ((ObjectNode) json.deepCopy()).without("processed");
        return new CommonFault(Mishap.read(plain), json.path("processed").asBoolean(!refuses));
    }

    /** Whether Ascora does what it was asked before the fault shows. */
    default boolean isProcessed() {
        return true;
    }

    /** Chooses the rows of a list. */
    default PageWindow window(PageWindow honest) {
        return honest;
    }

    /** Spoils the reply. */
    default Reply reply(Reply honest) {
        return honest;
    }

    /** Happens after the reply is composed and before it travels. */
    default void after(Books books) {}

    /** Sends the reply. */
    default void deliver(Delivery delivery, Reply reply) {
        delivery.send(reply);
    }

    private static Fault of(Mishap mishap) {
        return new CommonFault(mishap, true);
    }

    private static Fault instead(Mishap mishap) {
        return new CommonFault(mishap, false);
    }

    /** Another status with an empty body; nothing is processed. */
    static Fault status(int status) {
        return instead(OtherStatus.of(status));
    }

    /** As {@link #status}, but what was asked for is done. */
    static Fault statusAfterProcessing(int status) {
        return of(OtherStatus.of(status));
    }

    /** 429 without a hint when to come back. */
    static Fault rateLimited() {
        return status(429);
    }

    static Fault rateLimited(Duration retryAfter) {
        return instead(OtherStatus.rateLimited(retryAfter));
    }

    static Fault rateLimited(Instant retryAt) {
        return instead(OtherStatus.rateLimited(retryAt));
    }

    /** Status 200, success false and a reason; nothing is processed. */
    static Fault refusal(String message) {
        return new Refusal(message);
    }

    /** A page of a proxy instead of an answer. */
    static Fault html(int status) {
        return instead(new HtmlPage(status));
    }

    static Fault emptyBody() {
        return of(new EmptyBody());
    }

    static Fault truncatedJson() {
        return of(new TruncatedJson());
    }

    static Fault redirect(String location) {
        return instead(new Redirect(302, location));
    }

    /** A list whose results are null. */
    static Fault nullResults() {
        return new OddEnvelope("{\"results\":null}");
    }

    /** The totals of a list say something else than its rows. */
    static Fault totals(int pages, int records) {
        return new OddEnvelope("{\"totalPages\":" + pages + ",\"totalRecords\":" + records + "}");
    }

    /** So many rows of the previous page come again at the start of each page. */
    static Fault repeatedRows(int rows) {
        return of(new RepeatedRows(rows));
    }

    static Fault endlessPages() {
        return of(new EndlessPages());
    }

    static Fault emptyPage() {
        return of(new EmptyPage());
    }

    /** The connection is reset half way through the body. */
    static Fault cutTransfer() {
        return of(new CutTransfer());
    }

    /** The connection is reset and nothing was processed. */
    static Fault resetBefore() {
        return instead(new Reset());
    }

    /** The connection is reset after everything was processed. */
    static Fault resetAfter() {
        return of(new Reset());
    }

    static Fault hang() {
        return of(new Hang());
    }

    static Fault slowBody(int bytes, Duration every) {
        return of(new SlowBody(bytes, every.toMillis()));
    }

    static Fault delay(Duration pause) {
        return of(new Delay(pause.toMillis()));
    }

    /** Holds the response until {@link AscoraSimulator#gate} of this name is released. */
    static Fault gate(String name) {
        return of(new HeldByGate(name));
    }

    /** Records change right after this page was composed. */
    static Fault shift(RecordChange... changes) {
        return new Shift(List.of(changes));
    }
}
