package io.orgsync.ascora.connection;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All settings of a connection with every default filled in; see {@link AscoraSettings}. PUT takes what this shows. */
@Schema(name = "AscoraSettings")
public record SettingsView(
        SyncSettings syncSettings,
        long intervalSeconds,
        boolean autoSync,
        ConflictPolicy conflictPolicy,
        Map<String, String> jobTypeMap,
        boolean statusPush,

        @Schema(implementation = String.class, examples = "Australia/Brisbane")
        ZoneId timezone,

        String currency,
        int requestsPerMinute,
        Map<String, String> paymentMethodMap,
        BigDecimal taxRate,
        Map<String, String> deepLinks) {

    static SettingsView of(AscoraSettings settings, ConnectionSchedule.Plan plan) {
        return new SettingsView(
                settings.syncSettings(),
                plan.interval().toSeconds(),
                plan.active(),
                settings.conflictPolicy(),
                settings.jobTypeMap(),
                settings.statusPush(),
                settings.timezone(),
                settings.currency(),
                settings.requestsPerMinute(),
                settings.paymentMethodMap(),
                settings.taxRate(),
                settings.deepLinks());
    }
}
