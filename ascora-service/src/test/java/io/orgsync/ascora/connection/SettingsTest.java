package io.orgsync.ascora.connection;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.orgsync.ascora.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SettingsTest extends ServiceTest {

    @BeforeEach
    void connectFirst() {
        connected();
    }

    private ValidatableResponse change(Object body) {
        return as("admin").body(body).put(path("/settings")).then();
    }

    private ValidatableResponse shown() {
        return as("viewer").get(path("/settings")).then().statusCode(200);
    }

    @Test
    void defaults_are_filled_in() {
        shown().body("success", is(true))
                .body("data.syncSettings", is(Map.of("syncCustomers", true, "syncJobs", true, "syncInvoices", true)))
                .body("data.intervalSeconds", is(300))
                .body("data.autoSync", is(false))
                .body("data.conflictPolicy", is(Map.of("default", "manual", "fields", Map.of())))
                .body("data.jobTypeMap", is(Map.of()))
                .body("data.statusPush", is(false))
                .body("data.timezone", is("Australia/Brisbane"))
                .body("data.currency", is("AUD"))
                .body("data.requestsPerMinute", is(120))
                .body("data.paymentMethodMap.bank_transfer", is("EFT"))
                .body("data.taxRate", is(0.10f))
                .body("data.deepLinks", is(Map.of()));
    }

    @Test
    void put_takes_what_get_gave() {
        Map<String, Object> given = shown().extract().path("data");

        change(given).statusCode(200).body("data", is(given));

        shown().body("data", is(given));
    }

    @Test
    void what_is_left_out_stays() {
        change("""
                {"syncSettings":{"syncInvoices":false},"conflictPolicy":{"default":"remote","fields":{"customer.phone":"local"}},
                 "jobTypeMap":{"water":"Water Damage"},"taxRate":0.15,"deepLinks":{"job":"https://app.ascora.com.au/j/{id}"}}""").statusCode(200);

        change("{\"conflictPolicy\":{\"default\":\"local\"},\"timezone\":\"Pacific/Auckland\"}")
                .statusCode(200)
                .body("data.syncSettings.syncInvoices", is(false))
                .body("data.syncSettings.syncJobs", is(true))
                .body("data.conflictPolicy.default", is("local"))
                .body("data.conflictPolicy.fields", is(Map.of("customer.phone", "local")))
                .body("data.jobTypeMap", is(Map.of("water", "Water Damage")))
                .body("data.timezone", is("Pacific/Auckland"))
                .body("data.taxRate", is(0.15f));
        as("viewer").get(path("/status")).then().body("data.syncSettings.syncInvoices", is(false));
    }

    @Test
    void interval_and_auto_sync_change_the_one_schedule() {
        change(Map.of("intervalSeconds", 600))
                .body("data.intervalSeconds", is(600))
                .body("data.autoSync", is(false));
        change(Map.of("autoSync", true)).body("data.intervalSeconds", is(600)).body("data.autoSync", is(true));
        change(Map.of("currency", "AUD")).body("data.autoSync", is(true));
        shown().body("data.intervalSeconds", is(600)).body("data.autoSync", is(true));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"intervalSeconds\":59} | intervalSeconds",
                "{\"intervalSeconds\":3601} | intervalSeconds",
                "{\"intervalSeconds\":\"300\"} | intervalSeconds",
                "{\"autoSync\":1} | autoSync",
                "{\"requestsPerMinute\":0} | requestsPerMinute",
                "{\"requestsPerMinute\":100001} | requestsPerMinute",
                "{\"timezone\":\"Mars\"} | timezone",
                "{\"currency\":\"dollars\"} | currency",
                "{\"taxRate\":1.5} | taxRate",
                "{\"conflictPolicy\":{\"default\":\"both\"}} | conflictPolicy.default",
                "{\"conflictPolicy\":{\"fields\":{\"phone\":\"local\"}}} | conflictPolicy.fields",
                "{\"jobTypeMap\":{\"water\":null}} | jobTypeMap",
                "{\"paymentMethodMap\":{\"cash\":7}} | paymentMethodMap.cash",
                "{\"deepLinks\":{\"job\":\"javascript:alert(1)\"}} | deepLinks",
                "{\"syncSettings\":{\"syncAll\":true}} | syncSettings.syncAll",
                "{\"colour\":1} | colour"
            })
    void refused_member_is_named_and_nothing_is_changed(String body, String member) {
        Map<String, Object> before = shown().extract().path("data");

        change(body).statusCode(400).body("errors.path", hasItem(member));

        shown().body("data", is(before));
    }
}
