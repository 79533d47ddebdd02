package io.orgsync.pxc.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import brought.
 *
 * @param triggersImported always 0: PXC has no triggers
 */
@Schema(name = "CatalogueImport")
public record CatalogueImport(boolean success, String message, int triggersImported, int actionsImported) {

    static CatalogueImport of(int actions) {
        return new CatalogueImport(true, "Imported " + actions + " actions", 0, actions);
    }
}
