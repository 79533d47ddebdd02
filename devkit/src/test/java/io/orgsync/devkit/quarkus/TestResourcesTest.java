package io.orgsync.devkit.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.postgres.Database;
import io.orgsync.devkit.postgres.EmbeddedDatabase;
import io.orgsync.devkit.postgres.Role;
import io.orgsync.devkit.token.TokenIssuer;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class TestResourcesTest {

    @Test
    void database_resource_configures_the_application_and_fills_the_test() throws Exception {
        DatabaseTestResource resource = new DatabaseTestResource();
        Wanting test = new Wanting();
        try {
            Map<String, String> configuration = resource.start();
            resource.inject((value, wanted) -> test.fill(value, wanted));

            assertThat(configuration)
                    .containsAllEntriesOf(test.database.environment())
                    .containsEntry("quarkus.management.test-port", Integer.toString(test.management.port()))
                    .hasEntrySatisfying(
                            "quarkus.http.test-port",
                            port -> assertThat(port)
                                    .matches("[2-3]\\d{4}")
                                    .isNotEqualTo(Integer.toString(test.management.port())));
            try (Connection connection = test.database.connection(Role.APPLICATION)) {
                assertThat(connection.isValid(5)).isTrue();
            }
            assertThat(test.server.freshDatabase()).isNotEqualTo(test.database);
        } finally {
            resource.stop();
        }
    }

    @Test
    void token_resource_configures_the_application_and_fills_the_test() {
        TokenTestResource resource = new TokenTestResource();
        Wanting test = new Wanting();

        Map<String, String> configuration = resource.start();
        resource.inject((value, wanted) -> test.fill(value, wanted));

        assertThat(configuration)
                .containsEntry("mp.jwt.verify.publickey", test.issuer.publicKeyBody())
                .containsEntry("mp.jwt.verify.issuer", test.issuer.issuer())
                .containsEntry("mp.jwt.verify.audiences", test.issuer.audience());
    }

    @Test
    void resource_that_never_started_can_be_stopped() {
        new DatabaseTestResource().stop();
    }

    private static final class Wanting {

        private Database database;
        private EmbeddedDatabase server;
        private ManagementAddress management;
        private TokenIssuer issuer;

        void fill(Object value, Predicate<Field> wanted) {
            List<Field> fields = Arrays.stream(Wanting.class.getDeclaredFields())
                    .filter(wanted)
                    .toList();
            assertThat(fields).hasSize(1);
            try {
                fields.get(0).set(this, value);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
