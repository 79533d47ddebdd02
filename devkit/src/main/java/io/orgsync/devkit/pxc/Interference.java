package io.orgsync.devkit.pxc;

import java.util.List;

/** Something else happens while a client is reading. */
public sealed interface Interference extends Fault {

    /** All tokens handed out so far expire before the call is looked at. */
    record TokensExpire() implements Interference {

        @Override
        public void before(PxcWorld world) {
            world.tokens().expireAll();
        }
    }

    /** Orders change between this page and the next. */
    record Shift(List<OrderChange> changes) implements Interference {

        public Shift {
            changes = List.copyOf(changes);
        }

        @Override
        public void after(PxcWorld world, String clientId) {
            changes.forEach(change -> change.applyTo(world.accounts().orders(clientId)));
        }
    }
}
