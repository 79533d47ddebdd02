package io.orgsync.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.process.ServiceProcess;
import io.orgsync.devkit.token.TokenRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code CALLER_RATE_LIMIT}. */
class CallerLimitIT {

    private static final int LIMIT = 20;
    private static final int MOST = 1_000;

    private final Installation installation = new Installation();

    @AfterEach
    void close() {
        installation.close();
    }

    @ParameterizedTest
    @EnumSource
    void caller_beyond_the_limit_waits_and_nobody_else_does(Upstream upstream) {
        try (ServiceProcess service = installation
                .complete(upstream.module())
                .environment("CALLER_RATE_LIMIT", String.valueOf(LIMIT))
                .start()
                .awaitReady(Installation.LIMIT)) {
            Client ada = client(service, installation.organization(), "ada");
            for (int request = 0; request < LIMIT; request++) {
                assertThat(ada.get("/api/me").statusCode()).isEqualTo(200);
            }

            // One comes back every three seconds, which a slow machine may take for some of the requests.
            HttpResponse<String> refused = Stream.generate(() -> ada.get("/api/me"))
                    .limit(MOST)
                    .filter(answer -> answer.statusCode() != 200)
                    .findFirst()
                    .orElseThrow();

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 60L / LIMIT);
            assertThat(refused.body()).contains("rate-limited", "\"success\":false");
            assertThat(client(service, installation.organization(), "ben")
                            .get("/api/me")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(client(service, UUID.randomUUID(), "ada").get("/api/me").statusCode())
                    .isEqualTo(200);
            assertThat(service.awaitReady(Installation.LIMIT).isAlive()).isTrue();
        }
    }

    private Client client(ServiceProcess service, UUID organization, String user) {
        return Client.of(
                service,
                installation.issuer().token(TokenRequest.of(organization).subject(user)));
    }
}
