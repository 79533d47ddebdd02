package io.orgsync.pxc.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.orgsync.devkit.quarkus.ManagementAddress;
import io.orgsync.pxc.testing.ServiceTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console's way to a browser; its files here are a small stand-in in the test's resources. */
@QuarkusTest
class ConsoleTest extends ServiceTest {

    private static final String SCRIPT = "/assets/page-0a1b2c3d.js";
    private static final Pattern NONCE = Pattern.compile("content=\"([A-Za-z0-9+/]{24})\"");

    @TestHTTPResource(SCRIPT)
    URI script;

    ManagementAddress management;

    /** As a browser asks when somebody goes to an address. */
    private static Response visit(String path) {
        return given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get(path);
    }

    private static String nonce(Response page) {
        Matcher found = NONCE.matcher(page.asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static ValidatableResponse isProtected(Response answer) {
        return answer.then()
                .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self'; style-src"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Permissions-Policy", containsString("camera=()"))
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/index.html", "/orders/1", "/integrations/pxc/setup", "/orders/AB-1.2", "/apiary", "/queue"
            })
    void every_view_is_the_page_and_needs_no_token(String path) {
        isProtected(visit(path))
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .body(containsString("The console of tests"));
    }

    @Test
    void style_nonce_is_in_page_and_policy_and_never_the_same() {
        Response first = visit("/orders");
        Response second = visit("/orders");

        first.then().header("Content-Security-Policy", containsString("style-src 'self' 'nonce-" + nonce(first) + "'"));
        assertThat(nonce(second)).isNotEqualTo(nonce(first));
    }

    @Test
    void script_is_kept_for_a_year_and_travels_compressed() {
        isProtected(given().header("Accept-Encoding", "gzip, br").get(SCRIPT))
                .statusCode(200)
                .contentType(containsString("javascript"))
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Encoding", "gzip")
                .header("Vary", is(notNullValue()))
                .body(containsString("view40"));
    }

    @Test
    void browser_without_compression_gets_plain_bytes() throws Exception {
        // RestAssured would ask for gzip whatever it is told.
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(script).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.body()).contains("view40");
    }

    @Test
    void file_without_a_hash_in_its_name_is_asked_for_again() {
        String changed = isProtected(given().get("/favicon.svg"))
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Cache-Control", "no-cache")
                .extract()
                .header("Last-Modified");

        given().header("If-Modified-Since", changed)
                .get("/favicon.svg")
                .then()
                .statusCode(304)
                .header("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/page-ffffffff.js", "/assets/", "/assets"})
    void missing_file_is_404_and_not_kept(String path) {
        visit(path).then().statusCode(404).header("Cache-Control", "no-store");
    }

    @Test
    void address_that_is_asked_for_by_a_script_is_no_view() {
        given().accept("*/*").get("/orders/1").then().statusCode(404);
        given().accept("application/json").get("/orders/1").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/orders/1", SCRIPT})
    void head_answers_like_get_without_a_body(String path) {
        given().header("Accept", "text/html")
                .head(path)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", is(notNullValue()))
                .body(is(""));
    }

    @Test
    void page_takes_no_other_method() {
        given().header("Accept", "text/html").post("/").then().statusCode(not(200));
        given().header("Accept", "text/html").delete("/orders/1").then().statusCode(not(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/nothing-here", "/api/../api/nothing-here", "//api/nothing-here"})
    void unknown_address_of_the_api_stays_a_problem_for_browsers_too(String path) {
        as(organization, "viewer")
                .urlEncodingEnabled(false)
                .header("Accept", "text/html")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Security-Policy", is(nullValue()));
    }

    @Test
    void api_asks_for_a_token_as_before() {
        visit("/api/integrations").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void answer_of_the_api_is_not_compressed() {
        as(organization, "viewer")
                .header("Accept-Encoding", "gzip")
                .get("/api/integrations")
                .then()
                .statusCode(200)
                .header("Content-Encoding", is(nullValue()));
    }

    @Test
    void views_and_files_are_one_series_of_metrics_each() {
        visit("/orders/7001");
        visit("/orders/7002");
        given().get(SCRIPT);

        String metrics =
                given().accept("text/plain").get(management.at("/metrics")).asString();
        assertThat(metrics)
                .contains("uri=\"/{view}\"", "uri=\"/assets/{file}\"")
                .doesNotContain("/orders/7001", "page-0a1b2c3d");
    }
}
