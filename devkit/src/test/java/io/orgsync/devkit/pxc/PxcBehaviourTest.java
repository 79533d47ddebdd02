package io.orgsync.devkit.pxc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.devkit.pxc.PxcBehaviour.BeyondEnd;
import io.orgsync.devkit.pxc.PxcBehaviour.ForeignBillingAccount;
import io.orgsync.devkit.pxc.PxcBehaviour.OrderDates;
import io.orgsync.devkit.pxc.PxcBehaviour.Payload;
import io.orgsync.devkit.pxc.PxcBehaviour.SinceFilter;
import io.orgsync.devkit.pxc.PxcBehaviour.StateMatching;
import io.orgsync.devkit.pxc.PxcBehaviour.TokenMethods;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PxcBehaviourTest {

    private static final Instant NOW = Instant.parse("2025-10-09T15:00:10Z");
    private static final PxcAccount NORTH = PxcAccount.of("north", "secret", "10000001", "10000002");

    private final PxcSimulator pxc =
            PxcSimulator.start(PxcScenario.defaults().with(NORTH).at(Clock.fixed(NOW, ZoneOffset.UTC)));
    private final PxcCaller caller = new PxcCaller(pxc, NORTH).signedIn();

    @BeforeEach
    void orders() {
        for (int i = 1; i <= 5; i++) {
            pxc.orders("north")
                    .put(SimulatedOrder.of(
                            "O" + i, "inProgress", NOW.minusSeconds(60 - i), "10000001", SimulatedItem.of("modify")));
        }
    }

    @AfterEach
    void close() {
        pxc.close();
    }

    @ParameterizedTest
    @CsvSource({"POST,200,405", "GET,405,200", "BOTH,200,200"})
    void token_methods_can_be_restricted(TokenMethods methods, int post, int get) {
        pxc.behave(b -> b.tokenMethods(methods));

        assertThat(caller.askToken("POST").statusCode()).isEqualTo(post);
        assertThat(caller.askToken("GET").statusCode()).isEqualTo(get);
    }

    @Test
    void token_reply_can_lack_its_parts() {
        pxc.behave(b -> b.expiresInSent(false).partnerJwtSent(false).tokenContentType("text/plain"));

        var response = caller.askToken("POST");

        assertThat(response.body()).isEqualTo("{}");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/plain");
    }

    @Test
    void expired_token_is_refused() {
        pxc.behave(b -> b.tokenLifetimeSeconds(0));

        assertThat(caller.signedIn().list().statusCode()).isEqualTo(401);
    }

    @Test
    void token_can_be_good_for_a_number_of_calls() {
        pxc.behave(b -> b.tokenDataCalls(1));
        caller.signedIn();

        assertThat(caller.list().statusCode()).isEqualTo(200);
        assertThat(caller.list().statusCode()).isEqualTo(401);
    }

    @Test
    void revoked_token_is_refused_until_a_new_one_is_asked_for() {
        pxc.revokeTokens("north");

        assertThat(caller.list().statusCode()).isEqualTo(401);
        assertThat(caller.signedIn().list().statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"LAST_UPDATE_SINCE,2,5", "LAST_UPDATE_GTE,5,2", "BOTH,2,2", "IGNORED,5,5"})
    void since_filter_is_known_under_the_chosen_name(SinceFilter filter, int since, int gte) {
        pxc.behave(b -> b.sinceFilter(filter));
        String fourth = NOW.minusSeconds(56).toString();

        assertThat(caller.ids("lastUpdateSince", fourth)).hasSize(since);
        assertThat(caller.ids("lastUpdate.gte", fourth)).hasSize(gte);
    }

    @Test
    void limit_has_a_default_and_a_cap() {
        pxc.behave(b -> b.defaultLimit(2).maxLimit(3));

        assertThat(caller.ids()).hasSize(2);
        assertThat(caller.ids("limit", "1000")).hasSize(3);
    }

    @Test
    void offset_beyond_the_cap_is_a_bad_request() {
        pxc.behave(b -> b.offsetCap(3));

        assertThat(caller.list("offset", "3").statusCode()).isEqualTo(200);
        assertThat(caller.list("offset", "4").statusCode()).isEqualTo(400);
    }

    @Test
    void offset_beyond_the_end_can_be_a_range_error() {
        pxc.behave(b -> b.beyondEnd(BeyondEnd.RANGE_ERROR));

        var response = caller.list("offset", "5");

        assertThat(response.statusCode()).isEqualTo(416);
        assertThat(response.headers().firstValue("Content-Range")).contains("items */5");
    }

    @Test
    void partial_page_can_be_206() {
        pxc.behave(b -> b.partialStatus(206));

        assertThat(caller.list("limit", "2").statusCode()).isEqualTo(206);
        assertThat(caller.list("limit", "5").statusCode()).isEqualTo(200);
    }

    @Test
    void count_headers_can_be_absent() {
        pxc.behave(b -> b.countHeaders(false));

        assertThat(caller.list().headers().map()).doesNotContainKeys("x-total-count", "x-result-count");
    }

    @Test
    void link_header_leads_to_the_neighbours() {
        pxc.behave(b -> b.linkHeader(true));

        String link = caller.list("limit", "2", "offset", "2")
                .headers()
                .firstValue("Link")
                .orElseThrow();

        assertThat(link).contains("offset=4&limit=2&billingAccount.id=10000001>; rel=\"next\"", "offset=0&limit=2");
        assertThat(link).contains("rel=\"self\"", "rel=\"first\"", "rel=\"prev\"", "rel=\"last\"");
    }

    @Test
    void fields_can_be_ignored() {
        pxc.behave(b -> b.fieldsHonoured(false));

        assertThat(PxcCaller.json(caller.list("fields", "id")).get(0).has("state"))
                .isTrue();
    }

    @Test
    void items_can_be_missing_from_the_list_and_present_in_detail() {
        pxc.behave(b -> b.itemsInList(false));

        JsonNode listed =
                PxcCaller.json(caller.list("fields", "state,productOrderItem")).get(0);

        assertThat(listed.has("productOrderItem")).isFalse();
        assertThat(PxcCaller.json(caller.get("/productOrder/O1")).has("productOrderItem"))
                .isTrue();
    }

    @Test
    void states_can_be_matched_leniently() {
        pxc.behave(b -> b.stateMatching(StateMatching.LENIENT));

        assertThat(caller.ids("state", "in_progress")).hasSize(5);
    }

    @Test
    void foreign_billing_account_is_empty_or_forbidden() {
        assertThat(caller.get("/productOrder?billingAccount.id=999").body()).isEqualTo("[]");

        pxc.behave(b -> b.foreignBillingAccount(ForeignBillingAccount.FORBIDDEN));

        assertThat(caller.get("/productOrder?billingAccount.id=999").statusCode())
                .isEqualTo(403);
    }

    @Test
    void list_of_billing_accounts_can_be_misunderstood() {
        pxc.behave(b -> b.billingAccountLists(false));

        assertThat(caller.get("/productOrder?billingAccount.id=10000001,10000002")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void billing_account_can_be_optional() {
        pxc.behave(b -> b.billingAccountRequired(false));

        assertThat(PxcCaller.ids(caller.get("/productOrder"))).hasSize(5);
    }

    @Test
    void payload_can_be_of_the_fourth_generation() {
        pxc.orders("north").clear();
        pxc.seed("north", SeedPlan.of(20, 3, NOW));
        pxc.behave(b -> b.payload(Payload.V4).billingAccountRequired(false));

        JsonNode orders = PxcCaller.json(caller.get("/productOrder"));

        assertThat(orders).hasSize(20).allSatisfy(order -> {
            assertThat(order.path("externalId").isTextual()).isTrue();
            assertThat(order.has("creationDate")).isFalse();
            assertThat(order.findValues("place"))
                    .allSatisfy(place -> assertThat(place.path(0).has("uprn")).isTrue());
        });
        assertThat(orders.findValues("place")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CREATION_DATE,true,false", "ORDER_DATE,false,true", "BOTH,true,true"})
    void day_of_ordering_has_the_chosen_name(OrderDates dates, boolean creationDate, boolean orderDate) {
        pxc.behave(b -> b.orderDates(dates));

        JsonNode order = PxcCaller.json(caller.list()).get(0);

        assertThat(order.has("creationDate")).isEqualTo(creationDate);
        assertThat(order.has("orderDate")).isEqualTo(orderDate);
    }

    @Test
    void default_sort_can_be_another_and_sort_be_ignored() {
        pxc.behave(b -> b.defaultSort("-id").sortHonoured(false));

        assertThat(caller.ids("sort", "id")).startsWith("O5");
    }

    @Test
    void rate_limit_answers_429_with_the_rest_of_the_minute() {
        pxc.behave(b -> b.requestsPerMinute(1));
        caller.list();

        var second = caller.list();

        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("Retry-After")).contains("50");
    }

    @Test
    void latency_delays_the_answer() {
        pxc.behave(b -> b.latencyMillis(50));
        long before = System.nanoTime();

        caller.list();

        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(49_000_000L);
    }

    @Test
    void senseless_behaviour_is_refused() {
        assertThatThrownBy(() -> pxc.behave(b -> b.partialStatus(201))).isInstanceOf(IllegalArgumentException.class);
    }
}
