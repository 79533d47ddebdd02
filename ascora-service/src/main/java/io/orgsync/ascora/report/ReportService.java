package io.orgsync.ascora.report;

import io.orgsync.model.credential.Secret;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reports: those that were handed over, and behind them those of the platform's API. */
@ApplicationScoped
public class ReportService {

    private final OrganizationTransactions transactions;
    private final ReportRepository reports;
    private final ReportSource source;

    ReportService(OrganizationTransactions transactions, ReportRepository reports, ReportSource source) {
        this.transactions = transactions;
        this.reports = reports;
        this.source = source;
    }

    Uni<StoredReport> save(OrganizationId organization, UUID id, Report report) {
        return transactions.inTransaction(organization, tx -> reports.save(tx, organization, id, report));
    }

    /** Those that were handed over; what only the platform's API knows can't be listed. */
    Uni<Page<ReportView>> list(OrganizationId organization, Optional<Boolean> hasJob, PageRequest page) {
        return transactions
                .inTransaction(organization, tx -> reports.list(tx, organization, hasJob, page))
                .map(found -> found.map(ReportView::of));
    }

    /** 404 for one that nobody knows. */
    Uni<ReportView> show(OrganizationId organization, UUID id, Secret authorization) {
        return transactions
                .inTransaction(organization, tx -> reports.find(tx, organization, id))
                .chain(stored -> stored.map(found -> Uni.createFrom().item(ReportView.of(found)))
                        .orElseGet(() ->
                                pulled(organization, id, authorization).map(report -> ReportView.pulled(id, report))));
    }

    /**
     * What a job is to be made from. Fails with 404 for one that nobody knows, and with 502, 503 or 504 when the
     * platform's API gives no answer.
     *
     * @param authorization the caller's header, for the platform's API alone
     */
    public Uni<Report> require(OrganizationId organization, UUID id, Secret authorization) {
        return transactions
                .inTransaction(organization, tx -> reports.find(tx, organization, id))
                .chain(stored -> stored.map(found -> Uni.createFrom().item(found.report()))
                        .orElseGet(() -> pulled(organization, id, authorization)));
    }

    private Uni<Report> pulled(OrganizationId organization, UUID id, Secret authorization) {
        return source.find(organization, id, authorization)
                .map(found -> found.orElseThrow(() -> NotFound.of("report")));
    }
}
