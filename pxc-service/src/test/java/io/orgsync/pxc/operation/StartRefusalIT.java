package io.orgsync.pxc.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.postgres.EmbeddedDatabase;
import io.orgsync.devkit.process.FreePort;
import io.orgsync.devkit.process.ServiceLaunch;
import io.orgsync.devkit.process.ServiceProcess;
import io.orgsync.devkit.token.TokenIssuer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A service that lacks something it needs ends at once, with one sentence that says what. */
class StartRefusalIT {

    private static EmbeddedDatabase server;
    private static Map<String, String> complete;

    @BeforeAll
    static void completeEnvironment() {
        server = EmbeddedDatabase.ephemeral();
        complete = new HashMap<>(server.freshDatabase().environment());
        complete.putAll(new TokenIssuer().environment(Path.of("target", "issuer-of-refusals.pem")));
        complete.put("ENCRYPT_KEY", "integration-tests-only-key-00001");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    static Stream<Arguments> lacks() {
        return Stream.of(
                Arguments.of("DB_PORT", String.valueOf(FreePort.any()), "can't be reached"),
                Arguments.of("MP_JWT_VERIFY_AUDIENCES", "", "set MP_JWT_VERIFY_AUDIENCES"),
                Arguments.of("MP_JWT_VERIFY_ISSUER", "", "set MP_JWT_VERIFY_ISSUER"),
                Arguments.of("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "", "set MP_JWT_VERIFY_PUBLICKEY_LOCATION"),
                Arguments.of("ENCRYPT_KEY", "a".repeat(32), "ENCRYPT_KEY can be guessed"));
    }

    @ParameterizedTest
    @MethodSource("lacks")
    void service_that_lacks_something_ends_with_one_sentence(String variable, String value, String sentence) {
        Map<String, String> lacking = new HashMap<>(complete);
        lacking.put(variable, value);

        try (ServiceProcess service = ServiceLaunch.jar("refusal", Path.of(System.getProperty("service.jar")))
                .environment(lacking)
                .start()) {
            int status = service.awaitExit(Duration.ofMinutes(2));

            assertThat(status).as(service.log()).isEqualTo(1);
            assertThat(service.log())
                    .contains(sentence)
                    .doesNotContain("\tat ", "password")
                    .doesNotContain(complete.get("ENCRYPT_KEY"));
        }
    }
}
