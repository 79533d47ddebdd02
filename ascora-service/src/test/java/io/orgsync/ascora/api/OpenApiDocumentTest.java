package io.orgsync.ascora.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.ascora.testing.ServiceTest;
import io.orgsync.devkit.api.OpenApiDocument;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The API's document is kept in the repository; {@code -Dopenapi.update=true} writes it anew. */
@QuarkusTest
class OpenApiDocumentTest extends ServiceTest {

    private static final Path KEPT = Path.of("..", "docs", "openapi", "ascora-service.yaml");

    @TestHTTPResource
    URI service;

    @Test
    void document_changes_only_knowingly() {
        OpenApiDocument document = new OpenApiDocument(service);

        assertThat(document.kept(KEPT))
                .as("run this test with -Dopenapi.update=true to accept the change")
                .isEqualTo(document.yaml());
    }

    @Test
    void every_operation_has_an_id_and_refuses_callers_without_a_token() {
        OpenApiDocument document = new OpenApiDocument(service);

        assertThat(document.operations()).hasSizeGreaterThan(25).allSatisfy(operation -> {
            var answer = document.callWithoutToken(operation);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(operation.id()).isPresent();
        });
    }
}
