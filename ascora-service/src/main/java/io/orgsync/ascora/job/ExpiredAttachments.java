package io.orgsync.ascora.job;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Deletes bytes of attachments whose time is over, one organisation at a time. Pods share the work. */
@ApplicationScoped
class ExpiredAttachments {

    private static final Logger LOG = Logger.getLogger(ExpiredAttachments.class);

    private static final String DUE = """
            select organization_id from dispatch_attachment_bytes where due_at <= engine_now()
            order by due_at limit 1 for update skip locked
            """;

    private final OrganizationTransactions transactions;
    private final AttachmentBytes bytes;

    ExpiredAttachments(OrganizationTransactions transactions, AttachmentBytes bytes) {
        this.transactions = transactions;
        this.bytes = bytes;
    }

    @Scheduled(
            identity = "expired-attachments",
            every = "${ascora.attachments.sweep-every:10m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sweepAll().onFailure().recoverWithUni(failure -> {
            LOG.warnf("Expired attachments could not be deleted: %s", failure.getMessage());
            return Uni.createFrom().voidItem();
        });
    }

    /** Goes on until no organisation is due. */
    private Uni<Void> sweepAll() {
        return sweepNext().repeat().until(Optional::isEmpty).collect().last().replaceWithVoid();
    }

    private Uni<Optional<OrganizationId>> sweepNext() {
        return transactions.acrossOrganizations(transaction -> transaction
                .preparedQuery(DUE)
                .execute()
                .map(rows -> Rows.first(rows, row -> new OrganizationId(row.getUUID("organization_id"))))
                .call(due -> due.map(organization -> sweep(transaction, organization))
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> sweep(SqlConnection transaction, OrganizationId organization) {
        return transactions
                .enter(transaction, organization)
                .chain(() -> bytes.deleteExpired(transaction, organization));
    }
}
