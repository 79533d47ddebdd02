package io.orgsync.ascora.job;

import io.orgsync.model.chore.DueOrganizations;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes bytes of attachments whose time is over. */
@ApplicationScoped
class ExpiredAttachments {

    private static final String DUE = """
            select organization_id from dispatch_attachment_bytes where due_at <= engine_now()
            order by due_at limit 1 for update skip locked
            """;

    private final DueOrganizations organizations;
    private final AttachmentBytes bytes;

    ExpiredAttachments(DueOrganizations organizations, AttachmentBytes bytes) {
        this.organizations = organizations;
        this.bytes = bytes;
    }

    @Scheduled(
            identity = "expired-attachments",
            every = "${ascora.attachments.sweep-every:10m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return organizations.visit("deleting expired attachments", DUE, bytes::deleteExpired);
    }
}
