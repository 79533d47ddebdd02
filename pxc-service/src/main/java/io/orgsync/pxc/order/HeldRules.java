package io.orgsync.pxc.order;

import io.orgsync.pxc.integration.ConnectionConfig.NewBuild;
import java.util.List;
import java.util.Optional;

/**
 * What an organisation has stored about its rules.
 *
 * @param version how often they were changed
 * @param own rules of its own; empty when the default ones hold
 */
record HeldRules(int version, Optional<List<CategorisationRule>> own) {

    /** The rules that hold for a connection with this setting. */
    Categorisation of(NewBuild newBuild) {
        return own.map(rules -> new Categorisation("own-" + version, rules))
                .orElseGet(() -> DefaultCategorisation.of(newBuild));
    }
}
