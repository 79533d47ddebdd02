package io.orgsync.ascora.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.orgsync.ascora.testing.ServiceTest;
import io.orgsync.ascora.testing.StoredRows;
import io.orgsync.devkit.ascora.AscoraTenant;
import io.orgsync.devkit.ascora.Calls;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.orgsync.devkit.ascora.LoggedRequest;
import io.orgsync.devkit.ascora.Switch.RefusedKey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConnectTest extends ServiceTest {

    private StoredRows stored() {
        return new StoredRows(database, organization);
    }

    private Response connectTo(String apiUrl) {
        return as("admin")
                .body(Map.of("apiUrl", apiUrl, "apiToken", tenant.key(), "companyCode", tenant.companyCode()))
                .post(path("/connect"));
    }

    private void assertNothingStored() {
        assertThat(stored().texts("select id::text from ascora.ascora_integrations where organization_id = ?"))
                .isEmpty();
    }

    @Test
    void good_key_connects_with_one_list_of_one_customer_and_is_never_shown() {
        connect(tenant.key())
                .then()
                .statusCode(201)
                .body("success", is(true))
                .body("data.integrationId", notNullValue())
                .body("data.apiUrl", is(ascora.baseUrl()))
                .body("data.companyCode", is(tenant.companyCode()))
                .body("data.isActive", is(true))
                .body("data", hasKey("webhookToken"))
                .body("data.webhookToken", nullValue())
                .body("data.syncSettings", is(Map.of("syncCustomers", true, "syncJobs", true, "syncInvoices", true)))
                .body("data.createdAt", notNullValue())
                .body(not(containsString(tenant.key())));

        List<LoggedRequest> calls = requests();
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).endpoint()).isEqualTo(Endpoint.CUSTOMERS);
        assertThat(calls.get(0).parameter("PageSize")).isEqualTo("1");
        assertThat(stored().texts("select api_token from ascora.ascora_integrations where organization_id = ?"))
                .singleElement()
                .asString()
                .startsWith("v1:")
                .doesNotContain(tenant.key());
        for (String read : List.of("/status", "/settings")) {
            as("viewer").get(path(read)).then().statusCode(200).body(not(containsString(tenant.key())));
        }
        assertThat(stored().texts("select description from ascora.activities where organization_id = ?"))
                .containsExactly("Connected Ascora");
        assertThat(stored().texts("select sync_type from ascora.ascora_sync_logs where organization_id = ?"))
                .containsExactly("connect");
    }

    @Test
    void reconnect_keeps_the_id_and_the_settings() {
        String id = connected();
        as("admin")
                .body(Map.of("currency", "NZD"))
                .put(path("/settings"))
                .then()
                .statusCode(200);
        stored().execute("""
                insert into ascora.checkpoints (organization_id, connection, stream, scope)
                select organization_id, 'ascora:' || number, 'jobs', '' from ascora.ascora_integrations
                where organization_id = ?""");
        as("admin").post(path("/disconnect"));
        AscoraTenant other = AscoraTenant.of("other-" + tenant.companyCode(), "other-" + tenant.key());
        ascora.register(other);

        connect(other.key()).then().statusCode(201).body("data.integrationId", is(id));

        as("viewer").get(path("/settings")).then().body("data.currency", is("NZD"));
        assertThat(stored().texts("select stream from ascora.checkpoints where organization_id = ?"))
                .as("marks of another tenant would hide what this one has")
                .isEmpty();
        as("operator").post(path("/test")).then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(RefusedKey.class)
    void refused_key_is_502_with_what_to_do_and_is_not_stored(RefusedKey how) {
        ascora.behave(behaviour -> behaviour.refusedKey(how));

        problem(connect("wrong-key"), 502, "upstream-unauthorized")
                .body("detail", containsString("API Settings"))
                .body(not(containsString("wrong-key")));

        assertNothingStored();
    }

    @Test
    void trouble_upstream_is_502_and_leaves_the_old_connection_alone() {
        String id = connected();
        ascora.inject(Calls.customers().of(tenant.companyCode()).forever(), Fault.status(503));

        problem(connect(tenant.key()), 502, "upstream-failed");

        as("viewer").get(path("/status")).then().statusCode(200).body("data.integrationId", is(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "emptyBody", "truncatedJson", "redirect"})
    void unusable_answer_is_502(String kind) {
        Fault fault = switch (kind) {
            case "html" -> Fault.html(200);
            case "emptyBody" -> Fault.emptyBody();
            case "truncatedJson" -> Fault.truncatedJson();
            default -> Fault.redirect("https://elsewhere.example.test/");
        };
        ascora.inject(Calls.customers().of(tenant.companyCode()), fault);

        problem(connect(tenant.key()), 502, "upstream-failed");

        assertNothingStored();
    }

    @Test
    void passing_trouble_is_tried_again() {
        ascora.inject(Calls.customers().of(tenant.companyCode()), Fault.status(500));

        connect(tenant.key()).then().statusCode(201);
    }

    @Test
    void silent_upstream_is_504_in_time() {
        ascora.inject(Calls.customers().of(tenant.companyCode()).forever(), Fault.hang());

        problem(connect(tenant.key()), 504, "upstream-timeout");
    }

    @Test
    void upstream_that_wants_fewer_requests_is_503_with_a_time() {
        ascora.inject(Calls.customers().of(tenant.companyCode()), Fault.rateLimited(Duration.ofSeconds(40)));

        Response answer = connect(tenant.key());

        problem(answer, 503, "upstream-unreachable");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(30, 41);
    }

    @Test
    void open_breaker_is_503_with_a_time() {
        connected();
        ascora.inject(Calls.customers().of(tenant.companyCode()).forever(), Fault.status(503));
        for (int call = 0; call < 4; call++) {
            as("operator").post(path("/test"));
        }
        int calls = requests().size();

        Response answer = as("operator").post(path("/test"));

        problem(answer, 503, "upstream-unreachable");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 31);
        assertThat(requests()).hasSize(calls);
    }

    @Test
    void host_where_nobody_listens_is_503() {
        problem(connectTo("http://127.0.0.1:1"), 503, "upstream-unreachable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example.test",
                "https://ascora.com.au.example.test",
                "https://user:pw@api.ascora.com.au",
                "ftp://api.ascora.com.au",
                "https://api.ascora.com.au?x=1",
                "not an address",
                "//api.ascora.com.au"
            })
    void address_that_must_not_be_called_is_400_naming_it(String apiUrl) {
        problem(connectTo(apiUrl), 400, "invalid-request").body("errors[0].path", is("apiUrl"));

        assertThat(requests()).isEmpty();
        assertNothingStored();
    }

    @Test
    void company_code_takes_the_place_of_the_instance_before_the_guard_looks() {
        ascora.register(AscoraTenant.of("127", tenant.key() + "-127"));

        as("admin")
                .body(Map.of(
                        "apiUrl",
                        ascora.baseUrl().replace("//127.", "//{instance}."),
                        "apiToken",
                        tenant.key() + "-127",
                        "companyCode",
                        "127"))
                .post(path("/connect"))
                .then()
                .statusCode(201)
                .body("data.apiUrl", is(ascora.baseUrl()));
        problem(connectTo("https://{instance}.evil.example.test"), 400, "invalid-request")
                .body("errors[0].path", is("apiUrl"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"companyCode\":\"c\"} | apiToken",
                "{\"apiToken\":\"  \",\"companyCode\":\"c\"} | apiToken",
                "{\"apiToken\":\"a\\nb\",\"companyCode\":\"c\"} | apiToken",
                "{\"apiToken\":7,\"companyCode\":\"c\"} | apiToken",
                "{\"apiToken\":\"k\"} | companyCode",
                "{\"apiToken\":\"k\",\"companyCode\":\"a.b\"} | companyCode",
                "{\"apiToken\":\"k\",\"companyCode\":\"\"} | companyCode",
                "{\"apiToken\":\"k\",\"companyCode\":\"c\",\"colour\":1} | colour"
            })
    void refused_member_is_named(String body, String member) {
        problem(as("admin").body(body).post(path("/connect")), 400, "invalid-request")
                .body("errors.path", is(List.of(member)));
    }

    @Test
    void connecting_is_for_admins_and_within_the_own_organisation() {
        String body = "{\"apiToken\":\"k\",\"companyCode\":\"c\"}";
        problem(as("operator").body(body).post(path("/connect")), 403, "forbidden");
        problem(as(UUID.randomUUID(), "admin").body(body).post(path("/connect")), 404, "not-found");
        problem(as("admin").contentType("text/plain").body("x").post(path("/connect")), 415, "unsupported-media-type");
        assertThat(requests()).isEmpty();
    }
}
