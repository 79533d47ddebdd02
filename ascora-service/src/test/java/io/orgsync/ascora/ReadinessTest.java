package io.orgsync.ascora;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.orgsync.devkit.quarkus.ManagementAddress;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadinessTest extends ServiceTest {

    ManagementAddress management;

    @Test
    void service_is_ready_with_its_database() {
        given().get(management.at("/health/ready")).then().statusCode(200).body("status", is("UP"));
    }

    @Test
    void metrics_are_on_the_management_port() {
        given().get(management.at("/metrics")).then().statusCode(200);
    }

    @Test
    void document_of_the_api_is_on_the_main_port() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/api/me'.get.operationId", is("getMe"));
    }
}
