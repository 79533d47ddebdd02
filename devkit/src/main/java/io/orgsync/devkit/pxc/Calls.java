package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * Which calls a fault befalls: from the nth matching one on, so many times. A call that an earlier fault took is
 * counted but not used up, so several faults for "the next call" come one after the other.
 *
 * @param endpoint of the calls
 * @param account client id, empty for any
 * @param nth first call, counted from 1 since the fault was injected
 * @param times how often, {@link #FOREVER} for all the rest
 * @param fromOffset least offset of a list call
 * @param untilOffset greatest offset of a list call, inclusive
 */
public record Calls(Endpoint endpoint, String account, int nth, int times, int fromOffset, int untilOffset) {

    public static final int FOREVER = Integer.MAX_VALUE;

    /** From a JSON document, where absent means any account, the next call, once, at any offset; times -1 is forever. */
    static Calls read(JsonNode json) {
        int times = json.path("times").asInt(1);
        return new Calls(
                Endpoint.valueOf(json.path("endpoint").asText("LIST").toUpperCase(Locale.ROOT)),
                json.path("account").asText(""),
                json.path("nth").asInt(1),
                times < 0 ? FOREVER : times,
                json.path("fromOffset").asInt(0),
                json.path("untilOffset").asInt(Integer.MAX_VALUE));
    }

    /** The next call of an endpoint. */
    public static Calls to(Endpoint endpoint) {
        return new Calls(endpoint, "", 1, 1, 0, Integer.MAX_VALUE);
    }

    public static Calls token() {
        return to(Endpoint.TOKEN);
    }

    public static Calls list() {
        return to(Endpoint.LIST);
    }

    public static Calls detail() {
        return to(Endpoint.DETAIL);
    }

    public Calls of(String clientId) {
        return new Calls(endpoint, clientId, nth, times, fromOffset, untilOffset);
    }

    public Calls nth(int first) {
        return new Calls(endpoint, account, first, times, fromOffset, untilOffset);
    }

    public Calls times(int count) {
        return new Calls(endpoint, account, nth, count, fromOffset, untilOffset);
    }

    public Calls forever() {
        return times(FOREVER);
    }

    public Calls atOffsets(int from, int until) {
        return new Calls(endpoint, account, nth, times, from, until);
    }

    boolean includes(Call call) {
        return call.route().endpoint() == endpoint
                && (account.isEmpty() || call.clientId().filter(account::equals).isPresent())
                && (endpoint != Endpoint.LIST || (call.offset() >= fromOffset && call.offset() <= untilOffset));
    }
}
