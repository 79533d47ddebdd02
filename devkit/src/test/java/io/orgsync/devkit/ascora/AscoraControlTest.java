package io.orgsync.devkit.ascora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AscoraControlTest {

    private final AscoraSimulator ascora = AscoraSimulator.start();
    private final AscoraCaller caller = new AscoraCaller(ascora, "key");

    @BeforeEach
    void tenant_with_records() {
        caller.control("POST", "/tenants", "{\"companyCode\":\"NORTH\",\"key\":\"key\"}");
        caller.control("POST", "/seed", """
                {"account":"NORTH","customers":5,"jobs":20,"invoices":6,"seed":7,"now":"2026-03-10T02:00:00Z",
                 "dirt":{"jobs":{"MISSING_ID":2},"invoices":{"NUL_TEXT":1}}}""");
    }

    @AfterEach
    void close() {
        ascora.close();
    }

    @Test
    void seeded_records_are_listed_and_shown() {
        JsonNode shown = AscoraCaller.json(caller.control("GET", "/records/jobs?account=NORTH", ""));

        assertThat(caller.rows("/jobs", "jobId")).hasSize(20);
        assertThat(shown).hasSize(20);
        assertThat(shown)
                .filteredOn(job -> job.path("dirt").asText().equals("MISSING_ID"))
                .hasSize(2);
    }

    @Test
    void records_are_put_changed_and_removed() {
        caller.control("PUT", "/records/customers?account=NORTH", "{\"customerId\":\"c1\"}");
        caller.control("PUT", "/records/customer?account=NORTH&first=true", "{\"customerId\":\"c0\"}");
        assertThat(caller.rows("/Customers/Customers", "customerId"))
                .hasSize(7)
                .startsWith("c0")
                .endsWith("c1");
        caller.control("DELETE", "/records/customers/c0?account=NORTH", "");

        JsonNode changed = AscoraCaller.json(caller.control("POST", "/records/customers/change", """
                {"account":"NORTH","share":0.5,"seed":3,"set":{"companyName":"Changed"}}"""));

        assertThat(changed).hasSize(3);
        assertThat(caller.rows("/Customers/Customers?FilterText=changed", "customerId"))
                .hasSize(3);
    }

    @Test
    void invoice_leaves_the_feed() {
        String feed = "/Accounting/GetInvoicesToSend?priorToDate=2027-01-01";
        String id = caller.rows(feed, "id").get(0);

        caller.control("POST", "/invoices/" + id + "/leave-feed?account=NORTH", "");

        assertThat(caller.rows(feed, "id")).hasSize(5).doesNotContain(id);
        assertThat(AscoraCaller.json(caller.control("GET", "/marks", ""))
                        .path("marks")
                        .asInt())
                .isZero();
    }

    @Test
    void behaviour_is_patched() {
        JsonNode patched = AscoraCaller.json(
                caller.control("POST", "/behaviour", "{\"defaultPageSize\":3,\"notFound\":\"STATUS_404\"}"));

        assertThat(patched.path("listEnvelope").asBoolean()).isTrue();
        assertThat(caller.rows("/jobs", "jobId")).hasSize(3);
        assertThat(caller.get("/Jobs/Job/J999").statusCode()).isEqualTo(404);
    }

    @Test
    void faults_of_every_kind_are_pushed_and_cleared() {
        caller.control("POST", "/faults", """
                [{"calls":{"endpoint":"jobs"},"fault":{"kind":"status","code":429,"retryAfter":"9"}},
                 {"fault":{"kind":"refusal","message":"no"}},
                 {"fault":{"kind":"envelope","attributes":"{\\"results\\":null}"}},
                 {"fault":{"kind":"shift","changes":[{"kind":"remove","of":"CUSTOMER","id":"x"}]}},
                 {"calls":{"endpoint":"jobs","times":-1},"fault":{"kind":"html","code":500,"processed":false}}]""");

        assertThat(caller.get("/jobs").headers().firstValue("Retry-After")).contains("9");
        assertThat(caller.read("/jobs").path("message").asText()).isEqualTo("no");
        assertThat(caller.read("/jobs").path("results").isNull()).isTrue();
        assertThat(caller.rows("/jobs", "jobId")).hasSize(20);
        assertThat(caller.get("/jobs").statusCode()).isEqualTo(500);
        caller.control("DELETE", "/faults", "");
        assertThat(caller.rows("/jobs", "jobId")).hasSize(20);
    }

    @Test
    void gate_is_watched_and_released() throws InterruptedException {
        caller.control("POST", "/faults", "{\"fault\":{\"kind\":\"gate\",\"name\":\"g1\"}}");
        var answer = caller.getLater("/jobs");
        assertThat(ascora.gate("g1").awaitReached(Duration.ofSeconds(10))).isTrue();
        assertThat(AscoraCaller.json(caller.control("GET", "/gates/g1", ""))
                        .path("reached")
                        .asBoolean())
                .isTrue();

        caller.control("POST", "/gates/g1/release", "");

        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_written_is_shown() {
        String job = ascora.books("NORTH").jobs().all().stream()
                .flatMap(known -> known.id().stream())
                .findFirst()
                .orElseThrow();
        caller.write("/Notes/Note", "{\"entityType\":\"Job\",\"entityId\":\"" + job + "\",\"noteContent\":\"dry\"}");

        JsonNode written = AscoraCaller.json(caller.control("GET", "/written?account=NORTH", ""));

        assertThat(written.path("notes").path(0).path("content").asText()).isEqualTo("dry");
        assertThat(written.path("payments")).isEmpty();
    }

    @Test
    void requests_are_shown_and_forgotten() {
        caller.get("/jobs");
        assertThat(AscoraCaller.json(caller.control("GET", "/requests?endpoint=JOBS", "")))
                .hasSize(1);

        caller.control("DELETE", "/requests", "");

        assertThat(AscoraCaller.json(caller.control("GET", "/requests", ""))).isEmpty();
    }

    @Test
    void hooks_are_announced_and_shown() throws InterruptedException {
        ascora.books("NORTH")
                .subscriptions()
                .add(new Subscription("s", "http://127.0.0.1:1/", "s", HookEvent.CUSTOMER_MODIFIED));
        String id = ascora.books("NORTH").customers().all().get(0).id().orElseThrow();

        caller.control(
                "POST",
                "/hooks/announce",
                "{\"account\":\"NORTH\",\"event\":\"CustomerModified\",\"id\":\"" + id + "\"}");

        assertThat(ascora.awaitHooks(1, Duration.ofSeconds(10))).isTrue();
        assertThat(AscoraCaller.json(caller.control("GET", "/hooks", ""))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/behaviour {\"noSuchSwitch\":1}",
                "/behaviour {\"defaultPageSize\":0}",
                "/seed not-json",
                "/faults {\"fault\":{\"kind\":\"magic\"}}",
                "/tenants {}"
            })
    void senseless_commands_are_refused(String command) {
        String[] pathAndBody = command.split(" ", 2);

        assertThat(caller.control("POST", pathAndBody[0], pathAndBody[1]).statusCode())
                .isEqualTo(400);
    }

    @Test
    void unknown_things_are_not_found() {
        assertThat(caller.control("GET", "/records/jobs?account=NOBODY", "").statusCode())
                .isEqualTo(404);
        assertThat(caller.control("DELETE", "/records/jobs/x?account=NORTH", "").statusCode())
                .isEqualTo(404);
        assertThat(caller.control("GET", "/nothing", "").statusCode()).isEqualTo(404);
    }

    @Test
    void reset_forgets_everything_but_tenants_and_books() {
        caller.control("POST", "/behaviour", "{\"defaultPageSize\":1}");
        caller.control("POST", "/faults", "{\"fault\":{\"kind\":\"html\"}}");

        caller.control("POST", "/reset", "");

        assertThat(caller.rows("/jobs", "jobId")).hasSize(20);
    }

    @Test
    void tenants_can_be_named_at_start() {
        AscoraSimulatorMain.openTenants(ascora, "EAST:k1:2:3:4, WEST:k2:0:0:0");

        assertThat(ascora.books("EAST").jobs().size()).isEqualTo(3);
        assertThat(new AscoraCaller(ascora, "k2").rows("/jobs", "jobId")).isEmpty();
    }
}
