package io.orgsync.ascora.transfer;

import io.orgsync.ascora.mirror.MirrorSelect;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads all rows, newest first, a page per transaction: whoever takes their time over a file holds no connection to the
 * database. Rows that appear meanwhile are not part of it, and none is part of it twice.
 */
@ApplicationScoped
class ExportPages {

    static final int PAGE = 500;

    private static final String FIRST = "";
    private static final String BEHIND = " and created_at <= $2 and (created_at < $2 or id > $3) ";
    private static final String NEWEST = "created_at desc, id";

    private final OrganizationTransactions transactions;

    ExportPages(OrganizationTransactions transactions) {
        this.transactions = transactions;
    }

    /** Page after page, each read when the one before was taken; the last one is shorter, perhaps empty. */
    Multi<List<Map<String, Object>>> of(OrganizationId organization, MirrorSelect rows) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<List<Map<String, Object>>>(List.of()),
                        last -> next(organization, rows, last.get()).invoke(last::set))
                .whilst(page -> page.size() == PAGE);
    }

    private Uni<List<Map<String, Object>>> next(
            OrganizationId organization, MirrorSelect rows, List<Map<String, Object>> before) {
        List<Object> values = new ArrayList<>(List.of(organization.value()));
        if (!before.isEmpty()) {
            Map<String, Object> last = before.get(before.size() - 1);
            values.add(((Instant) last.get("createdAt")).atOffset(ZoneOffset.UTC));
            values.add((UUID) last.get("id"));
        }
        String match = before.isEmpty() ? FIRST : BEHIND;
        return transactions.inTransaction(organization, tx -> rows.head(tx, match, NEWEST, values, PAGE));
    }
}
