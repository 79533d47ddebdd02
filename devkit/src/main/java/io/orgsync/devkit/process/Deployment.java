package io.orgsync.devkit.process;

import io.orgsync.devkit.postgres.Database;
import io.orgsync.devkit.postgres.EmbeddedDatabase;
import io.orgsync.devkit.token.TokenIssuer;
import io.orgsync.devkit.token.TokenRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * A packaged service as a process of its own with a database and a token issuer, for tests that kill it, start it again,
 * add a second pod or measure it. The jar is the one that the system property {@code service.jar} names.
 */
public final class Deployment implements AutoCloseable {

    private static final Duration READY = Duration.ofMinutes(2);

    private final EmbeddedDatabase server = EmbeddedDatabase.ephemeral();
    private final Database database = server.freshDatabase();
    private final TokenIssuer issuer = new TokenIssuer();
    private final UUID organization = UUID.randomUUID();
    private final ServiceLaunch launch;
    private ServiceProcess service;

    private Deployment(String name, Map<String, String> environment) {
        launch = ServiceLaunch.jar(name, Path.of(System.getProperty("service.jar")))
                .jvmOption("-Xmx200m")
                .environment(database.environment())
                .environment(issuer.environment(Path.of("target", "issuer-" + organization + ".pem")))
                .environment("ENCRYPT_KEY", "integration-tests-only-key-00001")
                .environment("EGRESS_ALLOWED_HOSTS", "*")
                .environment("EGRESS_ALLOW_PRIVATE", "true")
                // No balancer stands before it that would have to turn away first.
                .environment("SHUTDOWN_DELAY", "0s")
                .environment(environment);
        service = launch.start().awaitReady(READY);
    }

    /** Starts it with -Xmx200m and these variables beside those that every service needs. */
    public static Deployment start(String name, Map<String, String> environment) {
        return new Deployment(name, environment);
    }

    public Database database() {
        return database;
    }

    /** The organisation that the tests act for. */
    public UUID organization() {
        return organization;
    }

    public ServiceProcess service() {
        return service;
    }

    /** Starts the service again at the same address. */
    public void restart() {
        service = launch.start().awaitReady(READY);
    }

    /** A second process of the same service on the same database. */
    public ServiceProcess secondPod() {
        return launch.onFreePorts().start().awaitReady(READY);
    }

    /** A token of an administrator of the organisation. */
    public String token() {
        return issuer.token(TokenRequest.of(organization).groups("admin"));
    }

    @Override
    public void close() {
        service.close();
        server.close();
    }
}
