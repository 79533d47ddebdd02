package io.orgsync.pxc.order;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What rules make of stored orders.
 *
 * @param version of the rules; absent for rules that are only tried
 * @param total orders that were looked at
 * @param moved those of them that get another category
 */
@Schema(name = "Recategorised")
public record Recategorised(Optional<String> version, long total, long moved, List<Moves.Move> moves) {

    static Recategorised of(Optional<String> version, Moves moves) {
        return new Recategorised(version, moves.total(), moves.moved(), moves.moves());
    }
}
