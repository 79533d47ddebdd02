package io.orgsync.ascora.connection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows the mirror has. */
@Schema(name = "MirrorStatistics")
public record Statistics(long totalCustomers, long totalJobs, long totalInvoices) {}
