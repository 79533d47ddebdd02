package io.orgsync.ascora.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.orgsync.ascora.testing.ServiceTest;
import io.orgsync.ascora.testing.StoredRows;
import io.orgsync.devkit.ascora.Calls;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.orgsync.devkit.ascora.HookEvent;
import io.orgsync.devkit.ascora.Subscription;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubscriptionTest extends ServiceTest {

    private static final String SUBSCRIPTIONS = "/webhooks/subscriptions";
    private static final String STATES =
            "select event || ' ' || state from ascora.webhook_subscriptions where organization_id = ? order by 1";

    private Response subscribe(String... events) {
        return as("admin").body(Map.of("events", events)).post(path(SUBSCRIPTIONS));
    }

    private ValidatableResponse listed() {
        return as("admin").get(path(SUBSCRIPTIONS)).then().statusCode(200);
    }

    private List<Subscription> upstream() {
        return ascora.books(tenant.companyCode()).subscriptions();
    }

    private List<String> states() {
        return new StoredRows(database, organization).texts(STATES);
    }

    private static int delivered(Subscription to) {
        return given().contentType("application/json")
                .body("{}")
                .post(to.hookUrl())
                .statusCode();
    }

    private static String secret(Subscription of) {
        return of.hookUrl().substring(of.hookUrl().lastIndexOf('/') + 1);
    }

    @Test
    void all_six_events_are_subscribed_by_default_and_no_secret_is_shown_or_stored() {
        String integration = connected();

        String answer = as("admin")
                .post(path(SUBSCRIPTIONS))
                .then()
                .statusCode(201)
                .extract()
                .asString();

        assertThat(upstream()).extracting(Subscription::event).containsExactlyInAnyOrder(HookEvent.values());
        assertThat(upstream())
                .allSatisfy(made -> assertThat(made.hookUrl())
                        .matches("http://127\\.0\\.0\\.1:\\d+/api/webhooks/ascora/" + integration + "/"
                                + made.event().word() + "/[A-Za-z0-9_-]{43}"));
        assertThat(upstream().stream().map(SubscriptionTest::secret).distinct()).hasSize(6);
        String stored = String.join(
                "\n",
                new StoredRows(database, organization)
                        .texts(
                                "select s::text || h::text from ascora.webhook_subscriptions s join ascora.dispatch_hooks h"
                                        + " on h.subscription_id = s.id where s.organization_id = ?"));
        String shown = answer + listed().extract().asString() + stored;
        assertThat(shown).contains("JobCreated");
        upstream().forEach(made -> assertThat(shown).doesNotContain(secret(made)));
        listed().body(
                        "data.subscriptions.state",
                        is(List.of("active", "active", "active", "active", "active", "active")))
                .body("data.subscriptions[0].silent", is(false))
                .body("data.inbox.waiting", is(0));
        as("viewer").get(path("/status")).then().body("data.webhooks.subscriptions", is(6));
    }

    @Test
    void subscribing_again_makes_only_what_is_missing() {
        connected();
        subscribe("JobCreated").then().statusCode(201);
        Subscription first = upstream().get(0);

        subscribe("JobCreated", "CustomerModified").then().statusCode(201);

        assertThat(upstream()).hasSize(2).contains(first);
        assertThat(delivered(first)).isEqualTo(200);
    }

    @Test
    void only_admins_of_a_connected_organisation_subscribe() {
        problem(as("operator").post(path(SUBSCRIPTIONS)), 403, "forbidden");
        problem(as("operator").get(path(SUBSCRIPTIONS)), 403, "forbidden");
        problem(as("admin").post(path(SUBSCRIPTIONS)), 409, "conflict");
        problem(as("admin").post(path(SUBSCRIPTIONS + "/rotate")), 409, "conflict");
        problem(as("admin").delete(path(SUBSCRIPTIONS + "/" + organization)), 404, "not-found");
        problem(as("admin").delete(path(SUBSCRIPTIONS + "/x")), 404, "not-found");
    }

    @Test
    void body_without_events_subscribes_all_of_them() {
        connected();

        as("admin").body("{}").post(path(SUBSCRIPTIONS)).then().statusCode(201);

        assertThat(upstream()).hasSize(HookEvent.values().length);
    }

    @Test
    void unknown_events_and_members_are_400() {
        connected();

        problem(subscribe("JobDeleted"), 400, "invalid-request");
        problem(as("admin").body("{\"events\":[]}").post(path(SUBSCRIPTIONS)), 400, "invalid-request")
                .body("errors.path", hasItem("events"));
        problem(as("admin").body("{\"events\":[null]}").post(path(SUBSCRIPTIONS)), 400, "invalid-request");
        problem(as("admin").body("{\"secret\":\"x\"}").post(path(SUBSCRIPTIONS)), 400, "invalid-request")
                .body("errors.path", hasItem("secret"));

        assertThat(upstream()).isEmpty();
    }

    @Test
    void rotation_replaces_every_secret_and_ends_the_old_subscriptions() {
        connected();
        subscribe("JobCreated", "CustomerModified").then().statusCode(201);
        List<Subscription> old = List.copyOf(upstream());

        as("admin").post(path(SUBSCRIPTIONS + "/rotate")).then().statusCode(200);

        assertThat(upstream()).hasSize(2).doesNotContainAnyElementsOf(old);
        assertThat(old).allSatisfy(one -> assertThat(delivered(one)).isEqualTo(404));
        assertThat(upstream()).allSatisfy(one -> assertThat(delivered(one)).isEqualTo(200));
        assertThat(states()).containsExactly("CustomerModified active", "JobCreated active");
    }

    @Test
    void old_secret_is_taken_until_the_new_subscription_is_made() {
        connected();
        subscribe("JobCreated").then().statusCode(201);
        Subscription old = upstream().get(0);
        ascora.inject(Calls.to(Endpoint.SUBSCRIBE).of(tenant.companyCode()), Fault.refusal("not today"));

        problem(as("admin").post(path(SUBSCRIPTIONS + "/rotate")), 422, "upstream-refused");

        assertThat(upstream()).containsExactly(old);
        assertThat(delivered(old)).isEqualTo(200);
    }

    @Test
    void what_was_made_before_a_failure_stays_and_the_rest_is_made_by_the_next_call() {
        connected();
        ascora.inject(Calls.to(Endpoint.SUBSCRIBE).of(tenant.companyCode()).nth(3), Fault.refusal("hookUrl /secret"));

        problem(as("admin").post(path(SUBSCRIPTIONS)), 422, "upstream-refused")
                .body("detail", is("Ascora refused to make the web hook's subscription."));
        assertThat(states()).hasSize(2).allMatch(row -> row.endsWith(" active"));
        as("admin").post(path(SUBSCRIPTIONS)).then().statusCode(201);

        assertThat(upstream()).hasSize(6);
        assertThat(states()).hasSize(6);
    }

    @Test
    void subscription_of_which_nobody_knows_whether_it_was_made_is_told_and_its_deliveries_are_refused() {
        connected();
        ascora.inject(Calls.to(Endpoint.SUBSCRIBE).of(tenant.companyCode()), Fault.resetAfter());

        problem(subscribe("JobCreated"), 503, "upstream-unreachable");

        Subscription lost = upstream().get(0);
        listed().body("data.subscriptions.state", is(List.of("unconfirmed")))
                .body("data.subscriptions[0].advice", containsString("did not say"));
        assertThat(delivered(lost)).isEqualTo(404);
        subscribe("JobCreated").then().statusCode(201);
        assertThat(states()).containsExactly("JobCreated active", "JobCreated unconfirmed");
    }

    @Test
    void one_subscription_is_deleted_and_the_others_stay() {
        connected();
        subscribe("JobCreated", "CustomerModified").then().statusCode(201);
        String id = listed().extract().path("data.subscriptions.find { it.event == 'JobCreated' }.id");

        as("admin")
                .delete(path(SUBSCRIPTIONS + "/" + id))
                .then()
                .statusCode(200)
                .body("data.owed", is(0));

        assertThat(upstream()).extracting(Subscription::event).containsExactly(HookEvent.CUSTOMER_MODIFIED);
        problem(as("admin").delete(path(SUBSCRIPTIONS + "/" + id)), 404, "not-found");
    }

    @Test
    void what_ascora_could_not_be_told_is_owed_and_deleted_later() {
        connected();
        subscribe("JobCreated").then().statusCode(201);
        Subscription made = upstream().get(0);
        ascora.inject(Calls.to(Endpoint.UNSUBSCRIBE).of(tenant.companyCode()).times(3), Fault.status(503));

        as("admin").delete(path(SUBSCRIPTIONS)).then().statusCode(200).body("data.owed", is(1));

        assertThat(delivered(made)).isEqualTo(404);
        await().atMost(Duration.ofSeconds(60)).until(() -> upstream().isEmpty() && states().isEmpty());
    }

    @Test
    void disconnecting_deletes_the_subscriptions() {
        connected();
        as("admin").post(path(SUBSCRIPTIONS)).then().statusCode(201);
        List<Subscription> made = List.copyOf(upstream());

        as("admin").post(path("/disconnect")).then().statusCode(200);

        assertThat(upstream()).isEmpty();
        assertThat(states()).isEmpty();
        assertThat(made).allSatisfy(one -> assertThat(delivered(one)).isEqualTo(404));
    }

    @Test
    void what_a_disconnect_could_not_delete_is_deleted_once_the_key_is_back() {
        connected();
        subscribe("JobCreated").then().statusCode(201);
        ascora.inject(Calls.to(Endpoint.UNSUBSCRIBE).of(tenant.companyCode()).times(3), Fault.status(503));

        as("admin").post(path("/disconnect")).then().statusCode(200);

        assertThat(states()).containsExactly("JobCreated ending");
        connected();
        await().atMost(Duration.ofSeconds(60)).until(() -> upstream().isEmpty() && states().isEmpty());
    }

    @Test
    void subscriptions_of_two_organisations_are_apart() {
        connected();
        subscribe("JobCreated").then().statusCode(201);
        String id = listed().extract().path("data.subscriptions[0].id");
        UUID other = UUID.randomUUID();

        problem(as(other, "admin").delete(path(other, SUBSCRIPTIONS + "/" + id)), 404, "not-found");
        problem(as(other, "admin").get(path(SUBSCRIPTIONS)), 404, "not-found");

        assertThat(upstream()).hasSize(1);
    }
}
