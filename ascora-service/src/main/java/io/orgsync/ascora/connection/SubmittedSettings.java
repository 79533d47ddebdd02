package io.orgsync.ascora.connection;

import io.orgsync.model.sync.Timezone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code PUT …/settings}: what GET gave, or parts of it. What is left out stays as it is; a map that is given
 * replaces the stored one. See {@link AscoraSettings}.
 *
 * @param intervalSeconds 60 to 3600
 * @param autoSync whether the connection is pulled by itself
 * @param timezone a name such as Australia/Brisbane
 * @param currency three capital letters
 * @param requestsPerMinute 1 to 100,000
 * @param taxRate 0 to 1
 * @param deepLinks https addresses by job, customer and invoice
 */
@Schema(name = "AscoraSettingsSubmission")
public record SubmittedSettings(
        Optional<SubmittedStreams> syncSettings,
        @Schema(minimum = "60", maximum = "3600") Optional<@Min(60) @Max(3600) Integer> intervalSeconds,
        Optional<Boolean> autoSync,
        Optional<@Valid SubmittedPolicy> conflictPolicy,
        Optional<@WordMap Map<String, String>> jobTypeMap,
        Optional<Boolean> statusPush,
        Optional<@Timezone String> timezone,
        Optional<@Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters as AUD") String> currency,
        @Schema(minimum = "1", maximum = "100000") Optional<@Min(1) @Max(100_000) Integer> requestsPerMinute,
        Optional<@WordMap Map<String, String>> paymentMethodMap,

        @Schema(minimum = "0", maximum = "1")
        Optional<@DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6) BigDecimal> taxRate,

        Optional<@WordMap(keys = PAGES, values = LINK, message = LINKS_RULE) Map<String, String>> deepLinks) {

    private static final String PAGES = "job|customer|invoice";
    private static final String LINK = "https://[^\\s\\p{Cntrl}\"'<>\\\\]{1,490}";
    private static final String LINKS_RULE = "must be https addresses by job, customer or invoice";

    /** Whether the schedule is meant too. */
    boolean tellsSchedule() {
        return intervalSeconds.isPresent() || autoSync.isPresent();
    }

    Optional<Duration> interval() {
        return intervalSeconds.map(Duration::ofSeconds);
    }

    /** The known settings with what is given put over them. */
    AscoraSettings over(AscoraSettings known) {
        return new AscoraSettings(
                syncSettings.map(given -> given.over(known.syncSettings())).orElse(known.syncSettings()),
                conflictPolicy.map(given -> given.over(known.conflictPolicy())).orElse(known.conflictPolicy()),
                jobTypeMap.orElse(known.jobTypeMap()),
                statusPush.orElse(known.statusPush()),
                timezone.map(ZoneId::of).orElse(known.timezone()),
                currency.orElse(known.currency()),
                requestsPerMinute.orElse(known.requestsPerMinute()),
                paymentMethodMap.orElse(known.paymentMethodMap()),
                taxRate.orElse(known.taxRate()),
                deepLinks.orElse(known.deepLinks()));
    }

    /** The names of the members that are there. */
    List<String> members() {
        return Stream.of(
                        syncSettings.map(given -> "syncSettings"),
                        intervalSeconds.map(given -> "intervalSeconds"),
                        autoSync.map(given -> "autoSync"),
                        conflictPolicy.map(given -> "conflictPolicy"),
                        jobTypeMap.map(given -> "jobTypeMap"),
                        statusPush.map(given -> "statusPush"),
                        timezone.map(given -> "timezone"),
                        currency.map(given -> "currency"),
                        requestsPerMinute.map(given -> "requestsPerMinute"),
                        paymentMethodMap.map(given -> "paymentMethodMap"),
                        taxRate.map(given -> "taxRate"),
                        deepLinks.map(given -> "deepLinks"))
                .flatMap(Optional::stream)
                .toList();
    }
}
