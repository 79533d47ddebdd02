package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.orgsync.devkit.pxc.DeliveryFault.CutTransfer;
import io.orgsync.devkit.pxc.DeliveryFault.Delay;
import io.orgsync.devkit.pxc.DeliveryFault.Hang;
import io.orgsync.devkit.pxc.DeliveryFault.HeldByGate;
import io.orgsync.devkit.pxc.DeliveryFault.Reset;
import io.orgsync.devkit.pxc.DeliveryFault.SlowBody;
import io.orgsync.devkit.pxc.Interference.Shift;
import io.orgsync.devkit.pxc.Interference.TokensExpire;
import io.orgsync.devkit.pxc.PageFault.EmptyPage;
import io.orgsync.devkit.pxc.PageFault.EndlessPages;
import io.orgsync.devkit.pxc.PageFault.RepeatedRows;
import io.orgsync.devkit.pxc.ReplyFault.EmptyBody;
import io.orgsync.devkit.pxc.ReplyFault.HtmlPage;
import io.orgsync.devkit.pxc.ReplyFault.ObjectForArray;
import io.orgsync.devkit.pxc.ReplyFault.OtherStatus;
import io.orgsync.devkit.pxc.ReplyFault.TruncatedJson;
import io.orgsync.devkit.pxc.ReplyFault.WrappedArray;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Something that goes wrong with one call. Each kind overrides the one step it spoils. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = HtmlPage.class, name = "html"),
    @JsonSubTypes.Type(value = ObjectForArray.class, name = "object"),
    @JsonSubTypes.Type(value = WrappedArray.class, name = "wrapped"),
    @JsonSubTypes.Type(value = TruncatedJson.class, name = "truncated-json"),
    @JsonSubTypes.Type(value = EmptyBody.class, name = "empty-body"),
    @JsonSubTypes.Type(value = OtherStatus.class, name = "status"),
    @JsonSubTypes.Type(value = RepeatedRows.class, name = "repeated-rows"),
    @JsonSubTypes.Type(value = EndlessPages.class, name = "endless-pages"),
    @JsonSubTypes.Type(value = EmptyPage.class, name = "empty-page"),
    @JsonSubTypes.Type(value = CutTransfer.class, name = "cut-transfer"),
    @JsonSubTypes.Type(value = Reset.class, name = "reset"),
    @JsonSubTypes.Type(value = Hang.class, name = "hang"),
    @JsonSubTypes.Type(value = SlowBody.class, name = "slow-body"),
    @JsonSubTypes.Type(value = Delay.class, name = "delay"),
    @JsonSubTypes.Type(value = HeldByGate.class, name = "gate"),
    @JsonSubTypes.Type(value = TokensExpire.class, name = "tokens-expire"),
    @JsonSubTypes.Type(value = Shift.class, name = "shift")
})
public sealed interface Fault permits DeliveryFault, Interference, NoFault, PageFault, ReplyFault {

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
        return new HtmlPage();
    }

    static Fault objectForArray() {
        return new ObjectForArray();
    }

    /** {"items":[…]}. */
    static Fault wrapped() {
        return new WrappedArray("items");
    }

    static Fault truncatedJson() {
        return new TruncatedJson();
    }

    static Fault emptyBody() {
        return new EmptyBody();
    }

    static Fault status(int status) {
        return new OtherStatus(status, "", "");
    }

    /** 429 without a hint when to come back. */
    static Fault rateLimited() {
        return new OtherStatus(429, "", "");
    }

    static Fault rateLimited(Duration retryAfter) {
        return new OtherStatus(429, Long.toString(retryAfter.toSeconds()), "");
    }

    static Fault rateLimited(Instant retryAt) {
        return new OtherStatus(429, DateTimeFormatter.RFC_1123_DATE_TIME.format(retryAt.atOffset(ZoneOffset.UTC)), "");
    }

    /** So many rows of the previous page come again at the start of each page. */
    static Fault repeatedRows(int rows) {
        return new RepeatedRows(rows);
    }

    static Fault endlessPages() {
        return new EndlessPages();
    }

    static Fault emptyPage() {
        return new EmptyPage();
    }

    static Fault cutTransfer() {
        return new CutTransfer();
    }

    static Fault reset() {
        return new Reset();
    }

    static Fault hang() {
        return new Hang();
    }

    static Fault slowBody(int bytes, Duration every) {
        return new SlowBody(bytes, every.toMillis());
    }

    static Fault delay(Duration pause) {
        return new Delay(pause.toMillis());
    }

    /** Holds the response until {@link PxcSimulator#gate} of this name is released. */
    static Fault gate(String name) {
        return new HeldByGate(name);
    }

    static Fault tokensExpire() {
        return new TokensExpire();
    }

    /** Orders change right after this page was composed. */
    static Fault shift(OrderChange... changes) {
        return new Shift(List.of(changes));
    }
}
