package io.orgsync.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orgsync.devkit.process.ServiceLaunch;
import io.orgsync.devkit.process.ServiceProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the manifests rely on: migrations by a job, services without the owner's role, tokens by a shared secret. */
class InstallationIT {

    private static final String SERVICE = "pxc-service";

    private final Installation installation = new Installation();

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void service_refuses_a_schema_that_was_not_migrated() {
        ServiceLaunch launch = installation.service(Installation.jar(SERVICE)).environment(installation.trust());

        try (ServiceProcess service = launch.start()) {
            assertThatThrownBy(() -> service.awaitReady(Installation.LIMIT))
                    .hasMessageContaining("ended with status 1")
                    .hasMessageContaining("Schema \\\"pxc\\\" doesn't exist yet");
            assertThat(service.log()).doesNotContain("dispatch_");
        }
    }

    @Test
    void migration_ends_and_the_service_starts_without_the_owners_role_and_takes_tokens_of_a_shared_secret() {
        SharedSecret secret = new SharedSecret("a-text-of-more-than-thirty-two-characters");
        migrate();

        ServiceLaunch launch = installation
                .service(Installation.jar(SERVICE))
                .environment(secret.environment(Path.of("target", "shared-secret.jwk")));
        try (ServiceProcess service = launch.start().awaitReady(Installation.LIMIT)) {
            var answer = Installation.me(service.baseUri(), secret.token(installation.organization(), "operator"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains(installation.organization().toString())
                    .contains("operator");
            assertThat(status(service, new SharedSecret("another text").token(installation.organization(), "admin")))
                    .isEqualTo(401);
            assertThat(status(service, installation.token())).isEqualTo(401);
        }
    }

    /** The well-known confusion: the public key, which everybody has, taken for a shared secret. */
    @Test
    void public_key_is_no_shared_secret() {
        migrate();

        ServiceLaunch launch = installation.service(Installation.jar(SERVICE)).environment(installation.trust());
        try (ServiceProcess service = launch.start().awaitReady(Installation.LIMIT)) {
            assertThat(status(service, installation.token())).isEqualTo(200);
            assertThat(status(
                            service,
                            new SharedSecret(installation.publicKey()).token(installation.organization(), "admin")))
                    .isEqualTo(401);
        }
    }

    @Test
    void service_of_the_version_before_starts_on_a_newer_schema() {
        migrate();
        installation.migrateFurther("pxc");

        try (ServiceProcess service = installation
                .service(Installation.jar(SERVICE))
                .environment(installation.trust())
                .start()) {
            assertThat(service.awaitReady(Installation.LIMIT).isAlive()).isTrue();
        }
    }

    private void migrate() {
        try (ServiceProcess migration =
                installation.migration(Installation.jar(SERVICE)).start()) {
            assertThat(migration.awaitExit(Installation.LIMIT))
                    .as(migration.log())
                    .isZero();
        }
    }

    private static int status(ServiceProcess service, String token) {
        return Installation.me(service.baseUri(), token).statusCode();
    }
}
