package io.orgsync.devkit.pxc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlApiTest {

    private static final PxcAccount NORTH = PxcAccount.of("north", "secret", "10000001");

    private final PxcSimulator pxc = PxcSimulator.start();
    private final PxcCaller caller = new PxcCaller(pxc, NORTH);

    @BeforeEach
    void account_with_orders() {
        caller.control("POST", "/accounts", """
                {"clientId":"north","clientSecret":"secret","billingAccountIds":["10000001"]}""");
        caller.control("POST", "/seed", """
                {"account":"north","count":20,"seed":7,"now":"2025-10-09T15:00:00Z","dirt":{"MISSING_ID":2}}""");
        caller.signedIn();
    }

    @AfterEach
    void close() {
        pxc.close();
    }

    @Test
    void seeded_orders_are_listed_and_shown() {
        JsonNode shown = PxcCaller.json(caller.control("GET", "/orders?account=north", ""));

        assertThat(PxcCaller.json(caller.list())).hasSize(20);
        assertThat(shown).hasSize(20);
        assertThat(shown)
                .filteredOn(order -> order.path("dirt").asText().equals("MISSING_ID"))
                .hasSize(2);
        assertThat(shown.get(19).path("items").path(0).has("action")).isTrue();
    }

    @Test
    void behaviour_is_patched() {
        JsonNode patched =
                PxcCaller.json(caller.control("POST", "/behaviour", "{\"maxLimit\":3,\"beyondEnd\":\"RANGE_ERROR\"}"));

        assertThat(patched.path("maxLimit").asInt()).isEqualTo(3);
        assertThat(patched.path("countHeaders").asBoolean()).isTrue();
        assertThat(caller.ids()).hasSize(3);
        assertThat(caller.list("offset", "20").statusCode()).isEqualTo(416);
    }

    @Test
    void faults_are_pushed_and_cleared() {
        caller.control("POST", "/faults", """
                [{"calls":{"endpoint":"list"},"fault":{"kind":"status","code":429,"retryAfter":"9"}},
                 {"calls":{"endpoint":"list","times":-1},"fault":{"kind":"html"}}]""");

        assertThat(caller.list().headers().firstValue("Retry-After")).contains("9");
        assertThat(caller.list().body()).startsWith("<!DOCTYPE");
        caller.control("DELETE", "/faults", "");
        assertThat(caller.ids()).hasSize(20);
    }

    @Test
    void orders_can_shift_between_pages() {
        caller.control("POST", "/faults", """
                {"fault":{"kind":"shift","changes":[
                  {"kind":"touch","id":"ORD100001","at":"2025-10-09T16:00:00Z"},
                  {"kind":"remove","id":"ORD100002"}]}}""");
        int before = caller.ids().size();

        assertThat(caller.ids()).hasSize(before - 1).endsWith("ORD100001");
    }

    @Test
    void gate_is_watched_and_released() throws InterruptedException {
        caller.control("POST", "/faults", "{\"fault\":{\"kind\":\"gate\",\"name\":\"g1\"}}");
        var answer = caller.listLater();
        assertThat(pxc.gate("g1").awaitReached(Duration.ofSeconds(10))).isTrue();
        assertThat(PxcCaller.json(caller.control("GET", "/gates/g1", ""))
                        .path("reached")
                        .asBoolean())
                .isTrue();

        caller.control("POST", "/gates/g1/release", "");

        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void order_is_put_advanced_touched_and_removed() {
        caller.control("PUT", "/orders?account=north", """
                {"id":"X 1","state":"held","lastUpdate":"2025-10-09T15:00:00Z","billingAccount":{"id":"10000001"}}""");
        caller.control("POST", "/orders/X%201/advance", "{\"state\":\"failed\",\"at\":\"2025-10-09T16:00:00Z\"}");
        JsonNode advanced = PxcCaller.json(caller.get("/productOrder/X%201"));
        caller.control("POST", "/orders/X%201/touch", "{\"account\":\"north\",\"at\":\"2025-10-09T17:00:00Z\"}");
        JsonNode touched = PxcCaller.json(caller.get("/productOrder/X%201"));
        caller.control("DELETE", "/orders/X%201", "");

        assertThat(advanced.path("state").asText()).isEqualTo("failed");
        assertThat(touched.path("lastUpdate").asText()).isEqualTo("2025-10-09T17:00:00.000Z");
        assertThat(caller.get("/productOrder/X%201").statusCode()).isEqualTo(404);
    }

    @Test
    void tokens_are_revoked() {
        caller.control("POST", "/tokens/revoke", "{\"account\":\"north\"}");

        assertThat(caller.list().statusCode()).isEqualTo(401);
    }

    @Test
    void requests_are_shown_and_forgotten() {
        caller.list();

        JsonNode shown = PxcCaller.json(caller.control("GET", "/requests?endpoint=LIST", ""));
        caller.control("DELETE", "/requests", "");

        assertThat(shown).hasSize(1);
        assertThat(shown.path(0).path("status").asInt()).isEqualTo(200);
        assertThat(PxcCaller.json(caller.control("GET", "/requests", ""))).isEmpty();
    }

    @Test
    void reset_forgets_everything_but_accounts_and_orders() {
        caller.control("POST", "/behaviour", "{\"maxLimit\":1}");
        caller.control("POST", "/faults", "{\"fault\":{\"kind\":\"html\"}}");

        caller.control("POST", "/reset", "");

        assertThat(caller.ids()).hasSize(20);
    }

    @Test
    void senseless_commands_are_refused_with_a_reason() {
        assertThat(caller.control("POST", "/behaviour", "{\"maxLimit\":0}").statusCode())
                .isEqualTo(400);
        assertThat(caller.control("POST", "/behaviour", "{\"noSuchSwitch\":1}").statusCode())
                .isEqualTo(400);
        assertThat(caller.control("POST", "/faults", "{\"fault\":{\"kind\":\"magic\"}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(caller.control("POST", "/seed", "not json").statusCode()).isEqualTo(400);
        assertThat(caller.control("POST", "/seed", "{\"account\":\"nobody\",\"count\":1}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(caller.control("POST", "/orders/none/touch", "{}").statusCode())
                .isEqualTo(404);
        assertThat(caller.control("GET", "/nothing", "").statusCode()).isEqualTo(404);
    }

    @Test
    void accounts_can_be_named_at_start() {
        PxcSimulatorMain.openAccounts(pxc, "east:s1:30000001:3, west:s2:40000001:0");

        assertThat(pxc.orders("east").all()).hasSize(3);
        assertThat(pxc.orders("west").all()).isEmpty();
    }
}
