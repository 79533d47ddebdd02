package io.orgsync.pxc.keyresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.orgsync.pxc.testing.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class KeyResultTest extends RestTest {

    private static final String PATH = "/api/strategy/key-results";

    private Response create(String body) {
        return as("operator").body(body).post(PATH);
    }

    private int created() {
        return create("{\"title\":\"New Build\"}").path("id");
    }

    private Response progress(int id, String body) {
        return as("operator").body(body).post(PATH + "/" + id + "/progress");
    }

    @Test
    void objective_needs_a_title_only() {
        as("operator")
                .body("{\"title\":\"Grow\"}")
                .post("/api/strategy/objectives")
                .then()
                .statusCode(201)
                .body("status", is("Active"));

        as("viewer")
                .get("/api/strategy/objectives")
                .then()
                .header("X-Total-Count", "1")
                .body("title", contains("Grow"));
    }

    @Test
    void key_result_starts_with_defaults() {
        Response created = create("{\"title\":\"New Build\",\"targetValue\":\"40\"}");

        created.then()
                .statusCode(201)
                .header("Location", containsString(PATH + "/"))
                .body("type", is("Numeric Target"))
                .body("status", is("Not Started"))
                .body("targetValue", is("40.00"))
                .body("currentValue", is("0.00"));
        assertThat(as("viewer").get(PATH + "/" + created.path("id")).asString()).isEqualTo(created.asString());
    }

    @Test
    void lists_are_by_title_and_by_objective() {
        int objective = as("operator")
                .body("{\"title\":\"Grow\"}")
                .post("/api/strategy/objectives")
                .path("id");
        create("{\"title\":\"b\"}");
        create("{\"title\":\"a\",\"objectiveId\":" + objective + "}");

        as("viewer").get(PATH).then().header("X-Total-Count", "2").body("title", contains("a", "b"));
        as("viewer").get(PATH + "?objectiveId=" + objective).then().body("title", contains("a"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{} | title",
                "{\"title\":\" \"} | title",
                "{\"title\":\"t\",\"targetValue\":\"12345678901\"} | targetValue",
                "{\"title\":\"t\",\"targetValue\":\"1.234\"} | targetValue",
                "{\"title\":\"t\",\"targetValue\":\"1e3\"} | targetValue",
                "{\"title\":\"t\",\"targetValue\":5} | targetValue",
                "{\"title\":\"t\",\"currentValue\":\"\"} | currentValue",
                "{\"title\":\"t\",\"type\":\"Number\"} | type",
                "{\"title\":\"t\",\"status\":\"Done\"} | status",
                "{\"title\":\"t\",\"objectiveId\":999999} | objectiveId",
                "{\"title\":\"t\",\"colour\":1} | colour"
            })
    void refused_member_is_named(String body, String path) {
        problem(create(body), 400, "invalid-request").body("errors.path", contains(path));
    }

    @Test
    void progress_is_booked_with_value_history_and_activity() {
        int id = created();
        progress(id, "{\"currentValue\":\"3\"}").then().statusCode(200).body("currentValue", is("3.00"));
        progress(id, "{\"currentValue\":\"7.5\",\"notes\":\"by hand\"}").then().statusCode(200);

        as("viewer").get(PATH + "/" + id).then().body("currentValue", is("7.50"));
        as("viewer")
                .get(PATH + "/" + id + "/history")
                .then()
                .header("X-Total-Count", "2")
                .body("value", contains("7.50", "3.00"))
                .body("oldValue", contains("3.00", "0.00"))
                .body("updateType", contains("progress", "progress"))
                .body("[0].notes", is("by hand"));
        as("viewer")
                .get(PATH + "/" + id + "/activities")
                .then()
                .body("actionType", contains("kpi_update", "kpi_update", "creation"))
                .body("[0].metadata.oldValue", is("3.00"))
                .body("[0].metadata.newValue", is("7.50"));
    }

    @Test
    void history_and_activities_page_by_cursor_and_points_that_come_meanwhile_do_not_shift_them() {
        int id = created();
        for (int value = 1; value <= 5; value++) {
            progress(id, "{\"currentValue\":\"" + value + "\"}");
        }
        for (String list : List.of("/history", "/activities")) {
            Response first = as("viewer").get(PATH + "/" + id + list + "?limit=2");
            progress(id, "{\"currentValue\":\"9\"}");

            List<Integer> ids = new ArrayList<>(first.jsonPath().getList("id"));
            ids.addAll(next(first).jsonPath().getList("id"));

            assertThat(ids).as(list).hasSize(4).doesNotHaveDuplicates();
            assertThat(ids).isSortedAccordingTo(Comparator.reverseOrder());
        }
        problem(as("viewer").get(PATH + "/" + id + "/history?cursor=!"), 400, "invalid-request");
    }

    private Response next(Response page) {
        Matcher link = Pattern.compile("<([^>]+cursor[^>]+)>; rel=\"next\"").matcher(page.header("Link"));
        assertThat(link.find()).isTrue();
        return as("viewer").urlEncodingEnabled(false).get(link.group(1));
    }

    @Test
    void changed_value_is_booked_and_other_changes_are_not() {
        int id = created();

        as("operator")
                .body("{\"status\":\"On Track\"}")
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("status", is("On Track"));
        as("operator")
                .body("{\"currentValue\":\"-2\"}")
                .put(PATH + "/" + id)
                .then()
                .statusCode(200);

        as("viewer")
                .get(PATH + "/" + id + "/history")
                .then()
                .body("value", contains("-2.00"))
                .body("updateType", contains("edit"));
    }

    @Test
    void put_takes_what_get_gave() {
        String path = PATH + "/" + created();

        as("operator").body(as("viewer").get(path).asString()).put(path).then().statusCode(200);

        as("viewer").get(path + "/history").then().body("", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"currentValue\":null}", "{\"currentValue\":\"99999999999\"}"})
    void refused_progress_changes_nothing(String body) {
        int id = created();

        problem(progress(id, body), 400, "invalid-request").body("errors.path", contains("currentValue"));

        as("viewer").get(PATH + "/" + id + "/history").then().body("", hasSize(0));
    }

    @Test
    void key_results_of_others_do_not_exist() {
        String path = PATH + "/" + created();
        UUID stranger = UUID.randomUUID();

        for (Response answer : List.of(
                in(stranger, "operator").get(path),
                in(stranger, "operator").body("{}").put(path),
                in(stranger, "operator").body("{broken").post(path + "/progress"),
                in(stranger, "operator").get(path + "/activities"),
                in(stranger, "operator").get(path + "/history"))) {
            problem(answer, 404, "not-found");
        }
        in(stranger, "viewer").get(PATH).then().body("", hasSize(0));
    }

    @Test
    void writing_needs_an_operator() {
        problem(as("viewer").body("{}").post(PATH), 403, "forbidden");
        problem(as("viewer").body("{}").put(PATH + "/1"), 403, "forbidden");
        problem(as("viewer").body("{}").post(PATH + "/1/progress"), 403, "forbidden");
        problem(as("viewer").body("{}").post("/api/strategy/objectives"), 403, "forbidden");
    }

    @Test
    void unreadable_id_is_404() {
        problem(as("operator").body("{}").put(PATH + "/first"), 404, "not-found");
        problem(as("viewer").get(PATH + "/99999999999999999999"), 404, "not-found");
    }
}
