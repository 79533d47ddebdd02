package io.orgsync.ascora.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.ascora.testing.WriteTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AscoraRetentionTest extends WriteTest {

    private List<String> texts(String query) {
        return stored().texts(query);
    }

    private void becomesDue() {
        stored().execute(
                        "update ascora.dispatch_chores set due_at = now() where name = 'retention' and ?::uuid is not null");
    }

    /** Old and new writes, conflicts and imports, and a write that an old import names and that is still owed. */
    private void givenOldRows() {
        create(MIA).then().statusCode(201);
        stored().execute("""
                insert into ascora.outbox (organization_id, integration_id, connection_number, kind, resource_type,
                  resource_id, payload, state, next_attempt_at, updated_at)
                select i.organization_id, i.id, i.number, 'old', type, gen_random_uuid(), '{}', state, null,
                       now() - age * interval '1 day'
                from ascora.ascora_integrations i, unnest(array['customer', 'job', 'job_note']) type,
                     unnest(array['done', 'failed', 'void', 'unknown']) state, unnest(array[89, 91]) age
                where i.organization_id = ?""");
        stored().execute("""
                insert into ascora.conflicts (organization_id, resource_type, resource_id, fields, changes, base, status,
                  resolved_at)
                select ?, 'customer', gen_random_uuid(), '[]', '{}', '{}', 'resolved', now() - age * interval '1 day'
                from unnest(array[89, 91]) age""");
        stored().execute("""
                insert into ascora.imports (organization_id, resource, format, on_duplicate, dry_run, fingerprint, state,
                  user_id, user_name, completed_at, created_at)
                select ?, 'customers', 'csv', 'skip', false, name, state, 'u', 'u',
                       now() - completed * interval '1 day', now() - created * interval '1 hour'
                from (values ('new', 'completed', 89, 0), ('old', 'completed', 91, 0), ('owing', 'completed', 91, 0),
                             ('arriving', 'receiving', null, 0), ('broken', 'receiving', null, 2))
                  as i (name, state, completed, created)""");
        stored().execute("""
                insert into ascora.import_errors (organization_id, import_id, line, field, message)
                select organization_id, id, 1, '', 'm' from ascora.imports where organization_id = ?""");
        stored().execute("""
                insert into ascora.import_writes (organization_id, import_id, line, outbox_id)
                select i.organization_id, i.id, o.id, o.id
                from ascora.imports i join ascora.outbox o on o.organization_id = i.organization_id
                where i.organization_id = ? and i.fingerprint = 'owing'
                  and o.kind = 'old' and o.resource_type = 'customer' and o.state in ('unknown', 'done')""");
    }

    @Test
    void what_is_over_for_long_is_deleted_and_what_is_owed_or_shown_stays() {
        givenOldRows();
        becomesDue();

        await().atMost(Duration.ofSeconds(90))
                .until(() -> texts("select fingerprint from ascora.imports where organization_id = ?")
                                .size()
                        == 3);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> texts("select 1 from ascora.outbox where organization_id = ? and kind = 'old'")
                                .size()
                        == 19);
        assertThat(texts("select fingerprint from ascora.imports where organization_id = ? order by 1"))
                .containsExactly("arriving", "new", "owing");
        assertThat(texts("select 1 from ascora.import_errors where organization_id = ?"))
                .hasSize(3);
        assertThat(texts("select 1 from ascora.conflicts where organization_id = ?"))
                .hasSize(1);
        assertThat(texts("select resource_type || ' ' || state from ascora.outbox where organization_id = ?"
                        + " and kind = 'old' and updated_at < now() - interval '90 days' order by 1"))
                .containsExactly(
                        "customer done",
                        "customer unknown",
                        "job unknown",
                        "job_note done",
                        "job_note failed",
                        "job_note unknown",
                        "job_note void");
    }
}
