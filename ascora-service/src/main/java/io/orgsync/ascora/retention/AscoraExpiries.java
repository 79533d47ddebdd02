package io.orgsync.ascora.retention;

import io.orgsync.model.retention.Expiries;
import io.orgsync.model.retention.Expiry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What writes to Ascora leave behind. Conflicts and imports come first, since they name writes. */
@ApplicationScoped
class AscoraExpiries implements Expiries {

    private static final String CONFLICTS = """
            delete from conflicts where organization_id = $1 and id in (
              select id from conflicts
              where organization_id = $1 and status = 'resolved'
                and resolved_at < engine_now() - $2 * interval '1 millisecond'
              order by resolved_at limit $3)
            """;

    /** With their errors. One that has a write which is still owed stays, as that is told by its line. */
    private static final String IMPORTS = """
            delete from imports where organization_id = $1 and id in (
              select i.id from imports i
              where i.organization_id = $1 and i.state = 'completed'
                and i.completed_at < engine_now() - $2 * interval '1 millisecond'
                and not exists (select from import_writes w
                                join outbox o on o.organization_id = w.organization_id and o.id = w.outbox_id
                                where w.organization_id = $1 and w.import_id = i.id
                                  and o.state in ('pending', 'sending', 'unknown'))
              order by i.completed_at limit $3)
            """;

    private static final String BROKEN_IMPORTS = """
            delete from imports where organization_id = $1 and id in (
              select id from imports
              where organization_id = $1 and state = 'receiving'
                and created_at < engine_now() - $2 * interval '1 millisecond'
              order by created_at limit $3)
            """;

    /** Notes, attachments and payments are shown by their writes for ever; others go, the dependent ones first. */
    private static final String WRITES = """
            delete from outbox where organization_id = $1 and id in (
              select o.id from outbox o
              where o.organization_id = $1 and o.state in ('done', 'void', 'failed')
                and o.resource_type in ('customer', 'job')
                and o.updated_at < engine_now() - $2 * interval '1 millisecond'
                and not exists (select from outbox d where d.organization_id = $1 and d.depends_on = o.id)
                and not exists (select from conflicts c where c.organization_id = $1 and c.outbox_id = o.id)
                and not exists (select from import_writes w where w.organization_id = $1 and w.outbox_id = o.id)
              order by o.id limit $3)
            """;

    private final AscoraRetentionConfig config;

    AscoraExpiries(AscoraRetentionConfig config) {
        this.config = config;
    }

    @Override
    public List<Expiry> expiries() {
        return List.of(
                new Expiry("resolved conflicts", config.conflicts(), CONFLICTS),
                new Expiry("imports", config.imports(), IMPORTS),
                new Expiry("imports that never arrived", config.brokenImports(), BROKEN_IMPORTS),
                new Expiry("writes", config.outbox(), WRITES));
    }
}
