package io.orgsync.model.tenancy;

import io.orgsync.model.credential.Strictness;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Row-level security protects nothing from a superuser, from a role that may bypass it, or from an owner who switches it
 * off. Production doesn't start with such an application role; elsewhere it is told.
 */
@ApplicationScoped
class PrivilegeCheck {

    private static final Logger LOG = Logger.getLogger(PrivilegeCheck.class);

    private static final String PRIVILEGES = """
            select rolsuper or rolbypassrls as bypasses,
                   exists (select 1 from pg_tables where tableowner = current_user
                           and schemaname not in ('pg_catalog', 'information_schema')) as owns
            from pg_roles where rolname = current_user
            """;

    private final DataSource applicationRole;

    PrivilegeCheck(DataSource applicationRole) {
        this.applicationRole = applicationRole;
    }

    /** At start, on the main thread, where waiting is allowed, and before the scheduler's first ticks. */
    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent start) throws SQLException {
        try (Connection connection = applicationRole.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PRIVILEGES)) {
            row.next();
            if (row.getBoolean("bypasses") || row.getBoolean("owns")) {
                refuse(Strictness.of(ConfigUtils.getProfiles()));
            }
        }
    }

    private static void refuse(Strictness strictness) {
        String sentence = "DB_USER is a superuser, bypasses row-level security or owns tables of the schema: "
                + "use an application role that does none of it, and DB_MIGRATION_USER for the owner.";
        switch (strictness) {
            case PRODUCTION -> throw new PrivilegedRoleException(sentence);
            case TRIAL -> LOG.warn(sentence);
        }
    }

    /** Stops the start of a service whose database role could see other organisations' rows. */
    static final class PrivilegedRoleException extends ConfigurationException {

        private static final long serialVersionUID = 1L;

        PrivilegedRoleException(String sentence) {
            super(sentence);
        }
    }
}
