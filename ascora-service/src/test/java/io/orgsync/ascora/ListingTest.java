package io.orgsync.ascora;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ListingTest extends ServiceTest {

    @Test
    void whole_list_is_a_bare_array_with_its_total() {
        as().get("/api/probes?limit=&offset=")
                .then()
                .statusCode(200)
                .header("X-Total-Count", "5")
                .header("Link", not(containsString("next")))
                .body("", contains("a", "b", "c", "d", "e"));
    }

    @Test
    void page_leads_on_by_cursor_with_the_same_limit() {
        String link = as().get("/api/probes?limit=2")
                .then()
                .body("", contains("a", "b"))
                .extract()
                .header("Link");
        String next = link.replaceAll(".*<([^>]*)>; rel=\"next\".*", "$1");
        as().urlEncodingEnabled(false).get(next).then().body("", contains("c", "d"));
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,101", "limit,ten", "limit,99999999999", "offset,-1", "cursor,x", "cursor,bnVsbA"})
    void page_out_of_bounds_is_400(String parameter, String value) {
        ProblemTest.problem(as().queryParam(parameter, value).get("/api/probes"), 400, "invalid-request")
                .body("errors[0].path", is(parameter));
    }
}
