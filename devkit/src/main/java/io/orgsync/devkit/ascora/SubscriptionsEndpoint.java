package io.orgsync.devkit.ascora;

import io.orgsync.devkit.upstream.Json;
import io.orgsync.devkit.upstream.Reply;
import io.vertx.core.buffer.Buffer;

/** Subscriptions to web hooks; the same one twice delivers twice. */
final class SubscriptionsEndpoint {

    private final AscoraWorld world;

    SubscriptionsEndpoint(AscoraWorld world) {
        this.world = world;
    }

    Reply subscribe(Call call, Books books) {
        Form given = Form.of(call.body());
        String word = given.required("hookEvent");
        Subscription subscription = new Subscription(
                books.numbering().id(),
                hookUrl(given.required("hookUrl")),
                given.required("systemName"),
                HookEvent.ofWord(word).orElseThrow(() -> new Refused("the event " + word + " is not known")));
        books.subscriptions().add(subscription);
        return Answers.json(Json.object().put("subscriptionId", subscription.id()));
    }

    private static String hookUrl(String given) {
        if (!given.matches("https?://[^/:]+(:\\d{1,5})?(/.*)?")) {
            throw new Refused("hookUrl is not an address");
        }
        return given;
    }

    Reply unsubscribe(Call call, Books books) {
        String id = call.route().argument(0);
        if (!books.subscriptions().removeIf(known -> known.id().equalsIgnoreCase(id))) {
            throw new Refused("subscription " + id + " was not found");
        }
        return world.behaviour().unsubscribeAnswers()
                ? Answers.json(Json.object().put("success", true))
                : Answers.body(Buffer.buffer());
    }
}
