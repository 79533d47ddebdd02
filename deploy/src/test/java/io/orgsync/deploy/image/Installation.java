package io.orgsync.deploy.image;

import io.orgsync.deploy.Repository;
import io.orgsync.devkit.postgres.Database;
import io.orgsync.devkit.postgres.EmbeddedDatabase;
import io.orgsync.devkit.postgres.Role;
import io.orgsync.devkit.process.ServiceLaunch;
import io.orgsync.devkit.token.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A database and a token issuer, and packaged services on them as production has them: migrated first, by the owner. */
final class Installation implements AutoCloseable {

    static final Duration LIMIT = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final EmbeddedDatabase server = EmbeddedDatabase.ephemeral();
    private final Database database = server.freshDatabase();
    private final TokenIssuer issuer = new TokenIssuer();
    private final UUID organization = UUID.randomUUID();

    UUID organization() {
        return organization;
    }

    TokenIssuer issuer() {
        return issuer;
    }

    Database database() {
        return database;
    }

    String token() {
        return issuer.token(organization, "admin");
    }

    String publicKey() {
        return issuer.publicKeyPem();
    }

    /** The packaged service as it runs in a pod: without the owner's role. */
    ServiceLaunch service(ServiceLaunch launch) {
        return launch.environment(connection())
                .environment("DB_PASSWORD", Role.APPLICATION.password())
                .environment("DB_MIGRATE_AT_START", "false")
                .environment("ENCRYPT_KEYS", "first:QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVoxMjM0NTY=");
    }

    /** The packaged service with all that it needs, as in a trial: it migrates by itself. */
    ServiceLaunch complete(String module) {
        return service(jar(module))
                .environment(trust())
                .environment("DB_MIGRATE_AT_START", "true")
                .environment("DB_MIGRATION_USER", Role.OWNER.user())
                .environment("DB_MIGRATION_PASSWORD", Role.OWNER.password())
                .environment("EGRESS_ALLOWED_HOSTS", "*")
                .environment("EGRESS_ALLOW_PRIVATE", "true")
                .environment("SHUTDOWN_DELAY", "0s");
    }

    /** The same image as it runs in a job: with the owner's role alone, and to its end. */
    ServiceLaunch migration(ServiceLaunch launch) {
        return launch.environment(connection())
                .environment("DB_MIGRATION_USER", Role.OWNER.user())
                .environment("DB_MIGRATION_PASSWORD", Role.OWNER.password())
                .environment("QUARKUS_INIT_AND_EXIT", "true");
    }

    /** As if a later version had migrated the schema already. */
    void migrateFurther(String schema) {
        try (Connection owner = database.connection(Role.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    insert into %s.flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    values (10000, '9999.01.01', 'later', 'SQL', 'V9999.01.01__later.sql', 1, 'later', 1, true)
                    """.formatted(schema));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> connection() {
        Map<String, String> variables = new HashMap<>();
        variables.put("DB_HOST", database.host());
        variables.put("DB_PORT", String.valueOf(database.port()));
        variables.put("DB_NAME", database.name());
        variables.put("DB_USER", Role.APPLICATION.user());
        variables.put("JAVA_TOOL_OPTIONS", "-XX:MaxRAM=512m -XX:ActiveProcessorCount=2");
        return variables;
    }

    /** The variables that make a service trust the issuer of {@link #token}. */
    Map<String, String> trust() {
        return Map.of(
                "MP_JWT_VERIFY_PUBLICKEY", issuer.publicKeyBody(),
                "MP_JWT_VERIFY_ISSUER", issuer.issuer(),
                "MP_JWT_VERIFY_AUDIENCES", issuer.audience());
    }

    static ServiceLaunch jar(String module) {
        return ServiceLaunch.jar(module, Repository.file(module + "/target/quarkus-app/quarkus-run.jar"));
    }

    static HttpResponse<String> me(URI service, String token) {
        return send(HttpRequest.newBuilder(service.resolve("/api/me")).header("Authorization", "Bearer " + token));
    }

    static HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
