package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.devkit.pxc.Interference.Shift;
import io.orgsync.devkit.pxc.Interference.TokensExpire;
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
import io.orgsync.devkit.upstream.ReplyMishap.TruncatedJson;
import io.orgsync.devkit.upstream.ReplyMishap.WrappedArray;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Something that goes wrong with one call. Each kind overrides the one step it spoils. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ObjectForArray.class, name = "object"),
    @JsonSubTypes.Type(value = TokensExpire.class, name = "tokens-expire"),
    @JsonSubTypes.Type(value = Shift.class, name = "shift")
})
public sealed interface Fault permits CommonFault, Interference, NoFault, ObjectForArray {

    /** From a JSON document with its kind and the arguments of the kind. */
    static Fault read(JsonNode json) {
        return Mishap.isKnown(json) ? new CommonFault(Mishap.read(json)) : Json.as(json, Fault.class);
    }

    /** Happens before the call is looked at. */
    default void before(PxcWorld world) {}

    /** Chooses the rows of a list. */
    default PageWindow window(PageWindow honest) {
        return honest;
    }

    /** Spoils the reply. */
    default Reply reply(Reply honest) {
        return honest;
    }

    /** Happens after the reply is composed and before it travels. */
    default void after(PxcWorld world, String clientId) {}

    /** Sends the reply. */
    default void deliver(Delivery delivery, Reply reply) {
        delivery.send(reply);
    }

    static Fault html() {
        return new CommonFault(new HtmlPage(200));
    }

    static Fault objectForArray() {
        return new ObjectForArray();
    }

    /** {"items":[…]}. */
    static Fault wrapped() {
        return new CommonFault(new WrappedArray("items"));
    }

    static Fault truncatedJson() {
        return new CommonFault(new TruncatedJson());
    }

    static Fault emptyBody() {
        return new CommonFault(new EmptyBody());
    }

    static Fault status(int status) {
        return new CommonFault(OtherStatus.of(status));
    }

    /** Another status with a body of one's own, said to be JSON. */
    static Fault status(int status, String body) {
        return new CommonFault(new OtherStatus(status, "", body));
    }

    /** 429 without a hint when to come back. */
    static Fault rateLimited() {
        return new CommonFault(OtherStatus.of(429));
    }

    static Fault rateLimited(Duration retryAfter) {
        return new CommonFault(OtherStatus.rateLimited(retryAfter));
    }

    static Fault rateLimited(Instant retryAt) {
        return new CommonFault(OtherStatus.rateLimited(retryAt));
    }

    /** So many rows of the previous page come again at the start of each page. */
    static Fault repeatedRows(int rows) {
        return new CommonFault(new RepeatedRows(rows));
    }

    static Fault endlessPages() {
        return new CommonFault(new EndlessPages());
    }

    static Fault emptyPage() {
        return new CommonFault(new EmptyPage());
    }

    static Fault cutTransfer() {
        return new CommonFault(new CutTransfer());
    }

    static Fault reset() {
        return new CommonFault(new Reset());
    }

    static Fault hang() {
        return new CommonFault(new Hang());
    }

    static Fault slowBody(int bytes, Duration every) {
        return new CommonFault(new SlowBody(bytes, every.toMillis()));
    }

    static Fault delay(Duration pause) {
        return new CommonFault(new Delay(pause.toMillis()));
    }

    /** Holds the response until {@link PxcSimulator#gate} of this name is released. */
    static Fault gate(String name) {
        return new CommonFault(new HeldByGate(name));
    }

    static Fault tokensExpire() {
        return new TokensExpire();
    }

    /** Orders change right after this page was composed. */
    static Fault shift(OrderChange... changes) {
        return new Shift(List.of(changes));
    }
}
