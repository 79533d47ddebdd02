package io.orgsync.ascora;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadinessTest extends ServiceTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void service_is_ready_with_its_database() {
        given().get(ready).then().statusCode(200).body("status", is("UP"));
    }

    @Test
    void metrics_are_on_the_management_port() {
        given().get(metrics).then().statusCode(200);
    }

    @Test
    void document_of_the_api_is_on_the_main_port() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/api/me'.get.operationId", is("getMe"));
    }
}
