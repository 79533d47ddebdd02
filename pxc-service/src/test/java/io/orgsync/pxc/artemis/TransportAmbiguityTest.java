package io.orgsync.pxc.artemis;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.devkit.pxc.LoggedRequest;
import io.orgsync.devkit.pxc.PxcBehaviour.BeyondEnd;
import io.orgsync.devkit.pxc.PxcBehaviour.ForeignBillingAccount;
import io.orgsync.devkit.pxc.PxcBehaviour.SinceFilter;
import io.orgsync.devkit.pxc.PxcBehaviour.TokenMethods;
import io.orgsync.devkit.pxc.SimulatedOrder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not known of how PXC is reached and answers: whichever way it is, the same orders get stored. */
@QuarkusTest
class TransportAmbiguityTest extends PullingTest {

    @ParameterizedTest
    @EnumSource(value = TokenMethods.class, names = "BOTH", mode = EnumSource.Mode.EXCLUDE)
    void a1_token_is_had_by_the_method_of_the_setting(TokenMethods served) {
        seed();
        pxc.behave(behaviour -> behaviour.tokenMethods(served));

        JsonPath run = pulled(Map.of("tokenMethod", served.name()));

        assertEverythingIsStored(run);
        assertThat(pxc.requests(Endpoint.TOKEN))
                .extracting(LoggedRequest::method)
                .containsOnly(served.name());
    }

    @Test
    void a1_method_that_is_not_served_fails_the_run_with_a_reason() {
        pxc.behave(behaviour -> behaviour.tokenMethods(TokenMethods.GET));

        JsonPath run = pulled(Map.of("tokenMethod", "POST"));

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("errorMessage")).contains("405");
    }

    @Test
    void a2_tokens_and_orders_may_come_from_two_hosts() {
        seed();

        assertEverythingIsStored(pulled(Map.of()));

        assertThat(hosts(Endpoint.TOKEN)).containsExactly("localhost");
        assertThat(hosts(Endpoint.LIST)).containsExactly("127.0.0.1");
    }

    private Set<String> hosts(Endpoint endpoint) {
        return pxc.requests(endpoint).stream()
                .map(request -> request.headers().get("host").split(":", 2)[0])
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({"true, 3600", "false, 3600", "true, 2", "false, 2"})
    void a3_token_of_any_lifetime_told_or_not_serves(boolean told, long seconds) {
        seed();
        pxc.behave(behaviour -> behaviour.expiresInSent(told).tokenLifetimeSeconds(seconds));

        assertEverythingIsStored(pulled(Map.of()));
    }

    @Test
    void a3_token_that_dies_before_its_time_is_replaced() {
        seed();
        pxc.behave(behaviour -> behaviour.tokenDataCalls(2));

        assertEverythingIsStored(pulled(Map.of("pageSize", 40)));
    }

    @Test
    void a3_token_reply_of_another_media_type_is_read() {
        seed();
        pxc.behave(behaviour -> behaviour.tokenContentType("text/plain"));

        assertEverythingIsStored(pulled(Map.of()));
    }

    @Test
    void a5_pages_that_are_smaller_than_asked_for_are_followed_to_the_end() {
        seed();
        pxc.behave(behaviour -> behaviour.maxLimit(30).countHeaders(false));

        assertEverythingIsStored(pulled(Map.of("pageSize", 100)));
    }

    @Test
    void a5_orders_behind_a_capped_offset_are_got_by_last_update() {
        seed();
        pxc.behave(behaviour -> behaviour.offsetCap(60));

        assertEverythingIsStored(pulled(Map.of()));
    }

    @Test
    void a5_capped_list_in_no_order_of_updates_is_never_complete() {
        seed();
        pxc.behave(behaviour -> behaviour.offsetCap(60).defaultSort("id"));

        JsonPath run = pulled(Map.of());

        assertThat(run.getString("status")).isEqualTo("failed");
    }

    @Test
    void a5_list_sorted_by_id_is_read_whole() {
        seed();
        pxc.behave(behaviour -> behaviour.defaultSort("id"));

        assertEverythingIsStored(pulled(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"200, true, false", "200, false, false", "206, true, true", "206, false, true", "206, false, false"})
    void a6_page_is_a_page_whatever_its_status_and_headers(int status, boolean counted, boolean linked) {
        seed();
        pxc.behave(behaviour ->
                behaviour.partialStatus(status).countHeaders(counted).linkHeader(linked));

        assertEverythingIsStored(pulled(Map.of()));
    }

    @ParameterizedTest
    @EnumSource(BeyondEnd.class)
    void a6_list_without_counts_ends_behind_its_last_order(BeyondEnd answer) {
        seed();
        pxc.behave(behaviour -> behaviour.countHeaders(false).beyondEnd(answer));

        assertEverythingIsStored(pulled(Map.of("pageSize", COUNT / 2)));
    }

    @Test
    void a10_foreign_billing_account_that_is_refused_fails_the_run() {
        seed();
        pxc.behave(behaviour -> behaviour.foreignBillingAccount(ForeignBillingAccount.FORBIDDEN));

        JsonPath run = pulled(Map.of("billingAccounts", List.of(ownAccount(), "somebody-elses")));

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("errorClass")).isEqualTo("forbidden");
        assertThat(stored.rows()).as("orders of the own account stay").isEqualTo(oracle().rows());
    }

    @Test
    void a10_foreign_billing_account_that_looks_empty_brings_nothing() {
        seed();

        assertEverythingIsStored(pulled(Map.of("billingAccounts", List.of(ownAccount(), "somebody-elses"))));
    }

    private String ownAccount() {
        return account.billingAccountIds().get(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a12_each_billing_account_is_asked_on_its_own(boolean listsUnderstood) {
        List<String> accounts = withBillingAccounts(3);
        seed();
        pxc.behave(behaviour -> behaviour.billingAccountLists(listsUnderstood));

        assertEverythingIsStored(pulled(Map.of("billingAccounts", accounts)));

        assertThat(pxc.requests(Endpoint.LIST))
                .extracting(request -> request.parameter("billingAccount.id"))
                .hasSameElementsAs(accounts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"message\":\"canary-of-upstream\"}",
                "{\"fault\":{\"faultstring\":\"canary-of-upstream\"}}",
                "<html>canary-of-upstream</html>",
                "canary-of-upstream"
            })
    void a13_error_of_any_body_fails_the_run_and_is_not_passed_on(String body) {
        seed();
        pxc.inject(Calls.list().of(account.clientId()).forever(), Fault.status(400, body));

        JsonPath run = pulled(Map.of());

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("errorClass")).isEqualTo("refused");
        assertThat(run.prettify()).doesNotContain("canary-of-upstream");
        assertThat(stored.rows()).isEmpty();
    }

    @Test
    void a13_rate_limit_without_a_hint_is_waited_out() {
        seed();
        pxc.inject(Calls.list().of(account.clientId()).nth(2).times(2), Fault.rateLimited());

        assertEverythingIsStored(pulled(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "LAST_UPDATE_SINCE, lastUpdateSince",
        "LAST_UPDATE_GTE, lastUpdate.gte",
        "BOTH, lastUpdateSince",
        "IGNORED, lastUpdateSince",
        "IGNORED, none"
    })
    void a4_change_reaches_the_store_by_every_kind_of_since_filter(SinceFilter served, String setting) {
        seed();
        pxc.behave(behaviour -> behaviour.sinceFilter(served));
        long workflow = workflow(Map.of("sinceParameter", setting));
        executed(workflow);
        SimulatedOrder order = oracle().storable().get(COUNT / 2);
        pxc.orders(account.clientId()).advance(order.id().orElseThrow(), "held", Instant.now());

        assertEverythingIsStored(executed(workflow));
    }
}
