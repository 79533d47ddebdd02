package io.orgsync.devkit.upstream;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Something that goes wrong with a call whatever the upstream. Each kind overrides the one step it spoils. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ReplyMishap.HtmlPage.class, name = "html"),
    @JsonSubTypes.Type(value = ReplyMishap.WrappedArray.class, name = "wrapped"),
    @JsonSubTypes.Type(value = ReplyMishap.TruncatedJson.class, name = "truncated-json"),
    @JsonSubTypes.Type(value = ReplyMishap.EmptyBody.class, name = "empty-body"),
    @JsonSubTypes.Type(value = ReplyMishap.OtherStatus.class, name = "status"),
    @JsonSubTypes.Type(value = ReplyMishap.Redirect.class, name = "redirect"),
    @JsonSubTypes.Type(value = PageMishap.RepeatedRows.class, name = "repeated-rows"),
    @JsonSubTypes.Type(value = PageMishap.EndlessPages.class, name = "endless-pages"),
    @JsonSubTypes.Type(value = PageMishap.EmptyPage.class, name = "empty-page"),
    @JsonSubTypes.Type(value = DeliveryMishap.CutTransfer.class, name = "cut-transfer"),
    @JsonSubTypes.Type(value = DeliveryMishap.Reset.class, name = "reset"),
    @JsonSubTypes.Type(value = DeliveryMishap.Hang.class, name = "hang"),
    @JsonSubTypes.Type(value = DeliveryMishap.SlowBody.class, name = "slow-body"),
    @JsonSubTypes.Type(value = DeliveryMishap.Delay.class, name = "delay"),
    @JsonSubTypes.Type(value = DeliveryMishap.HeldByGate.class, name = "gate")
})
public sealed interface Mishap permits DeliveryMishap, PageMishap, ReplyMishap {

    Set<String> KINDS = Set.of(
            "html",
            "wrapped",
            "truncated-json",
            "empty-body",
            "status",
            "redirect",
            "repeated-rows",
            "endless-pages",
            "empty-page",
            "cut-transfer",
            "reset",
            "hang",
            "slow-body",
            "delay",
            "gate");

    /** Whether a JSON document describes one of these. */
    static boolean isKnown(JsonNode json) {
        return KINDS.contains(json.path("kind").asText());
    }

    static Mishap read(JsonNode json) {
        return Json.as(json, Mishap.class);
    }

    /** Chooses the rows of a list. */
    default PageWindow window(PageWindow honest) {
        return honest;
    }

    /** Spoils the reply. */
    default Reply reply(Reply honest) {
        return honest;
    }

    /** Sends the reply. */
    default void deliver(Delivery delivery, Reply reply) {
        delivery.send(reply);
    }
}
