package io.orgsync.pxc.integration;

import io.orgsync.model.sync.Timezone;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The {@code connectionConfig} of a request; what is left out keeps its default, see {@link ConnectionConfig}.
 *
 * @param timezone where a day begins and ends for counting; default Europe/London
 * @param requestsPerMinute 0 for no limit, at most 100,000; default 600
 * @param billingAccounts default: the credential's own; at most 100
 * @param states the polled states, as PXC spells them; 1 to 100
 * @param unpolledStates states whose changes are asked for too; empty to not ask
 * @param pageSize 1..1000 orders, default 1000
 */
@Schema(name = "ConnectionConfig")
public record SubmittedConfig(
        Optional<@Timezone String> timezone,
        @Schema(minimum = "0", maximum = "100000") Optional<@Min(0) @Max(100_000) Integer> requestsPerMinute,
        Optional<@Size(max = MOST) List<@NotNull @Pattern(regexp = WORD, message = WORD_RULE) String>> billingAccounts,
        Optional<@Size(min = 1, max = MOST) List<@NotNull @Pattern(regexp = STATE, message = STATE_RULE) String>>
                states,
        Optional<@Size(max = MOST) List<@NotNull @Pattern(regexp = STATE, message = STATE_RULE) String>> unpolledStates,
        @Schema(minimum = "1", maximum = "1000") Optional<@Min(1) @Max(1000) Integer> pageSize,

        @Schema(enumeration = {"POST", "GET"})
        Optional<@Pattern(regexp = "POST|GET", message = "must be one of POST, GET") String> tokenMethod,

        @Schema(enumeration = {"lastUpdateSince", "lastUpdate.gte", "none"})
        Optional<
                        @Pattern(
                                regexp = "lastUpdateSince|lastUpdate\\.gte|none",
                                message = "must be one of lastUpdateSince, lastUpdate.gte, none")
                        String>
                sinceParameter,

        @Schema(enumeration = {"wide", "narrow"})
        Optional<@Pattern(regexp = "wide|narrow", message = "must be one of wide, narrow") String> newBuild) {

    // Lists travel in one query parameter and make up the scope of checkpoints, joined by these characters.
    private static final String WORD = "[^,|\\s\\p{Cntrl}]{1,100}";
    private static final String WORD_RULE = "must be 1 to 100 characters without spaces, commas and bars";

    // Some spell their states in several words.
    private static final String STATE = "[^,|\\s\\p{Cntrl}]([^,|\\p{Cntrl}]{0,98}[^,|\\s\\p{Cntrl}])?";
    private static final String STATE_RULE = "must be 1 to 100 characters without commas and bars, trimmed";

    private static final int MOST = 100;

    /** The members that are there, as they are stored. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        timezone.ifPresent(value -> members.put("timezone", value));
        requestsPerMinute.ifPresent(value -> members.put("requestsPerMinute", value));
        billingAccounts.ifPresent(value -> members.put("billingAccounts", value));
        states.ifPresent(value -> members.put("states", value));
        unpolledStates.ifPresent(value -> members.put("unpolledStates", value));
        pageSize.ifPresent(value -> members.put("pageSize", value));
        tokenMethod.ifPresent(value -> members.put("tokenMethod", value));
        sinceParameter.ifPresent(value -> members.put("sinceParameter", value));
        newBuild.ifPresent(value -> members.put("newBuild", value));
        return members;
    }
}
