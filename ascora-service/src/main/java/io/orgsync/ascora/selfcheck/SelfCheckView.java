package io.orgsync.ascora.selfcheck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was found, fit to be sent to anybody: names of members and types of JSON, never a value.
 *
 * @param questions what is not known of Ascora, and whether this tenant's answers settle it
 */
@Schema(name = "AscoraSelfCheck")
record SelfCheckView(List<Look> looks, List<Question> questions) {

    /**
     * One request and what its answer looked like.
     *
     * @param request method and path, without values of the tenant
     * @param status of the answer
     * @param structure key names and types of the answer
     * @param dates how dates are written: each digit is a 9
     * @param error why there was no answer
     */
    @Schema(name = "AscoraSelfCheckLook")
    record Look(
            String name,
            String request,
            Optional<Integer> status,
            Optional<String> structure,
            Map<String, String> dates,
            Optional<String> error) {}

    /**
     * @param id A1 and so on
     * @param finding what this tenant answers, or why that can't be told
     */
    @Schema(name = "AscoraSelfCheckQuestion")
    record Question(String id, String question, boolean settled, String finding) {}
}
