package io.orgsync.devkit.ascora;

/**
 * A web hook on its way.
 *
 * @param status of the subscriber's answer, 0 as long as there is none, 599 when it can't be reached
 */
public record HookDelivery(Subscription subscription, String body, int status) {

    HookDelivery answered(int with) {
        return new HookDelivery(subscription, body, with);
    }
}
