package io.orgsync.pxc.order;

import io.orgsync.pxc.integration.ConnectionConfig.NewBuild;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rules that hold.
 *
 * @param version changes with the rules
 * @param newBuild wide or narrow: which default rules the connection has chosen; of no effect on rules of one's own
 * @param isDefault whether they are the default ones
 */
@Schema(name = "Categorisation")
public record CategorisationView(
        String version,
        @Schema(pattern = "wide|narrow") String newBuild,
        boolean isDefault,
        List<CategorisationRule> rules) {

    static CategorisationView of(HeldRules held, NewBuild newBuild) {
        Categorisation rules = held.of(newBuild);
        return new CategorisationView(
                rules.version(), newBuild.word(), held.own().isEmpty(), rules.rules());
    }
}
