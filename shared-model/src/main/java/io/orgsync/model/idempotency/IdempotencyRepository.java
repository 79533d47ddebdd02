package io.orgsync.model.idempotency;

import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Claims on idempotency keys and the answers kept for them. */
@ApplicationScoped
public class IdempotencyRepository {

    private static final String CLAIM = """
            insert into idempotent_requests as known (organization_id, request, content, claim, expires_at)
            values ($1, $2, $3, $4, engine_now() + $5 * interval '1 millisecond')
            on conflict (organization_id, request) do update
            set content = excluded.content, claim = excluded.claim, expires_at = excluded.expires_at,
                status = null, headers = null, body = null
            where known.expires_at <= engine_now()
            returning claim
            """;

    private static final String SCHEDULE = """
            insert into dispatch_idempotent_requests (organization_id, due_at)
            values ($1, engine_now()) on conflict do nothing
            """;

    private static final String FIND = """
            select content, status, headers, body from idempotent_requests
            where organization_id = $1 and request = $2
            """;

    private static final String KEEP = """
            update idempotent_requests
            set status = $4, headers = $5, body = $6, expires_at = engine_now() + $7 * interval '1 millisecond'
            where organization_id = $1 and request = $2 and claim = $3
            """;

    private static final String GIVE_UP =
            "delete from idempotent_requests where organization_id = $1 and request = $2 and claim = $3";

    private static final String DELETE_EXPIRED =
            "delete from idempotent_requests where organization_id = $1 and expires_at <= engine_now()";

    /** True when the key was free, or what it stood for has expired. */
    Uni<Boolean> claim(SqlClient transaction, KeyClaim claim, Duration hold) {
        return transaction
                .preparedQuery(CLAIM)
                .execute(key(claim)
                        .addValue(claim.request().content())
                        .addValue(claim.id())
                        .addValue(hold.toMillis()))
                .map(rows -> rows.size() > 0)
                .call(() -> transaction
                        .preparedQuery(SCHEDULE)
                        .execute(Tuple.of(claim.organization().value())));
    }

    /** What is known of a key that somebody else has claimed; empty when it has been given up meanwhile. */
    Uni<Optional<Admission>> find(SqlClient transaction, KeyClaim wanted) {
        return transaction
                .preparedQuery(FIND)
                .execute(key(wanted))
                .map(rows -> Rows.first(rows, row -> admission(row, wanted.request())));
    }

    private static Admission admission(Row row, KeyedRequest request) {
        if (!row.getString("content").equals(request.content())) {
            return new Admission.Taken();
        }
        return row.getInteger("status") == null ? new Admission.AtWork() : new Admission.Answered(answer(row));
    }

    private static KeptAnswer answer(Row row) {
        Map<String, String> headers = new HashMap<>();
        ((JsonObject) row.getJson("headers"))
                .forEach(header -> headers.put(header.getKey(), (String) header.getValue()));
        return new KeptAnswer(row.getInteger("status"), headers, Columns.text(row, "body"));
    }

    /** Keeps the answer of a request, unless its claim was lost. */
    Uni<Void> keep(SqlClient transaction, KeyClaim claim, KeptAnswer answer, Duration time) {
        JsonObject headers = new JsonObject();
        answer.headers().forEach(headers::put);
        return transaction
                .preparedQuery(KEEP)
                .execute(key(claim)
                        .addValue(claim.id())
                        .addValue(answer.status())
                        .addValue(headers)
                        .addValue(answer.body().orElse(null))
                        .addValue(time.toMillis()))
                .replaceWithVoid();
    }

    /** Makes the key free again, unless its claim was lost. */
    Uni<Void> giveUp(SqlClient transaction, KeyClaim claim) {
        return transaction
                .preparedQuery(GIVE_UP)
                .execute(key(claim).addValue(claim.id()))
                .replaceWithVoid();
    }

    /** Deletes what has expired. */
    public Uni<Void> deleteExpired(SqlClient transaction, OrganizationId organization) {
        return transaction
                .preparedQuery(DELETE_EXPIRED)
                .execute(Tuple.of(organization.value()))
                .replaceWithVoid();
    }

    private static Tuple key(KeyClaim claim) {
        return Tuple.of(claim.organization().value(), claim.request().name());
    }
}
