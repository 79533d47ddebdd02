package io.orgsync.devkit.quarkus;

import io.orgsync.devkit.postgres.Database;
import io.orgsync.devkit.postgres.EmbeddedDatabase;
import io.orgsync.devkit.process.FreePort;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector.MatchesType;
import java.util.HashMap;
import java.util.Map;

/**
 * A fresh database for the application under test, which gets the run contract's {@code DB_} names as configuration and
 * random ports. Fields of the test of type {@link Database} are filled with that database, fields of type
 * {@link EmbeddedDatabase} with its server, fields of type {@link ManagementAddress} with where health and metrics are.
 */
public class DatabaseTestResource implements QuarkusTestResourceLifecycleManager {

    private EmbeddedDatabase server;
    private Database database;
    private ManagementAddress management;

    @Override
    public Map<String, String> start() {
        server = EmbeddedDatabase.ephemeral();
        database = server.freshDatabase();
        Map<String, String> configuration = new HashMap<>(database.environment());
        // Named, not left to the system: metrics of a server have its port as a label when it is known beforehand, and
        // the applications of one run of tests, which share a registry, must agree on labels.
        configuration.put("quarkus.http.test-port", Integer.toString(FreePort.any()));
        management = new ManagementAddress(FreePort.any());
        configuration.put("quarkus.management.test-port", Integer.toString(management.port()));
        return configuration;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(database, new MatchesType(Database.class));
        injector.injectIntoFields(server, new MatchesType(EmbeddedDatabase.class));
        injector.injectIntoFields(management, new MatchesType(ManagementAddress.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
