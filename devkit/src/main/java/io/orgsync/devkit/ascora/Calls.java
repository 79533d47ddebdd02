package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * Which calls a fault befalls: from the nth matching one on, so many times. A call that an earlier fault took is
 * counted but not used up, so several faults for "the next call" come one after the other.
 *
 * @param endpoint of the calls
 * @param tenant company code, empty for any
 * @param nth first call, counted from 1 since the fault was injected
 * @param times how often, {@link #FOREVER} for all the rest
 * @param fromPage least page of a list call
 * @param untilPage greatest page of a list call, inclusive
 */
public record Calls(Endpoint endpoint, String tenant, int nth, int times, int fromPage, int untilPage) {

    public static final int FOREVER = Integer.MAX_VALUE;

    /** From a JSON document, where absent means any tenant, the next call, once, on any page; times -1 is forever. */
    static Calls read(JsonNode json) {
        int times = json.path("times").asInt(1);
        return new Calls(
                Endpoint.valueOf(json.path("endpoint").asText("JOBS").toUpperCase(Locale.ROOT)),
                json.path("tenant").asText(""),
                json.path("nth").asInt(1),
                times < 0 ? FOREVER : times,
                json.path("fromPage").asInt(0),
                json.path("untilPage").asInt(Integer.MAX_VALUE));
    }

    /** The next call of an endpoint. */
    public static Calls to(Endpoint endpoint) {
        return new Calls(endpoint, "", 1, 1, 0, Integer.MAX_VALUE);
    }

    public static Calls jobs() {
        return to(Endpoint.JOBS);
    }

    public static Calls customers() {
        return to(Endpoint.CUSTOMERS);
    }

    public static Calls invoices() {
        return to(Endpoint.INVOICES_TO_SEND);
    }

    public Calls of(String companyCode) {
        return new Calls(endpoint, companyCode, nth, times, fromPage, untilPage);
    }

    public Calls nth(int first) {
        return new Calls(endpoint, tenant, first, times, fromPage, untilPage);
    }

    public Calls times(int count) {
        return new Calls(endpoint, tenant, nth, count, fromPage, untilPage);
    }

    public Calls forever() {
        return times(FOREVER);
    }

    public Calls onPages(int from, int until) {
        return new Calls(endpoint, tenant, nth, times, from, until);
    }

    boolean includes(Call call) {
        return call.route().endpoint() == endpoint
                && (tenant.isEmpty() || tenant.equals(call.companyCode()))
                && call.page() >= fromPage
                && call.page() <= untilPage;
    }
}
