package io.orgsync.pxc.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.pxc.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The API's document is kept in the repository; {@code -Dopenapi.update=true} writes it anew. */
@QuarkusTest
class OpenApiDocumentTest extends ServiceTest {

    private static final Path KEPT = Path.of("..", "docs", "openapi", "pxc-service.yaml");

    @Test
    void document_changes_only_knowingly() throws IOException {
        String served = given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(KEPT, served);
        }

        assertThat(served)
                .as("run this test with -Dopenapi.update=true to accept the change")
                .isEqualTo(Files.readString(KEPT));
    }

    @Test
    void every_operation_has_an_id_and_refuses_callers_without_a_token() {
        JsonPath document =
                given().get("/q/openapi?format=json").then().extract().jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        int operations = 0;
        for (Map.Entry<String, Map<String, Map<String, Object>>> path : paths.entrySet()) {
            String address = path.getKey().replaceAll("\\{[^}]*}", "1");
            for (String method : path.getValue().keySet()) {
                if (!method.matches("get|post|put|patch|delete")) {
                    continue;
                }
                operations++;
                Response answer =
                        given().contentType("application/json").request(method.toUpperCase(Locale.ROOT), address);
                assertThat(answer.statusCode()).as(method + " " + address).isEqualTo(401);
                assertThat(answer.contentType()).startsWith("application/problem+json");
                assertThat(path.getValue().get(method).get("operationId"))
                        .as(method + " " + address)
                        .isNotNull();
            }
        }
        assertThat(operations).isGreaterThan(40);
    }
}
