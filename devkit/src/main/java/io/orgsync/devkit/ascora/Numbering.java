package io.orgsync.devkit.ascora;

import java.util.SplittableRandom;
import java.util.UUID;

/** Ids as Ascora makes them: GUIDs in lower case, here the same ones in the same order for the same beginning. */
final class Numbering {

    private final SplittableRandom random;

    Numbering(String companyCode) {
        this(new SplittableRandom(companyCode.hashCode()));
    }

    Numbering(SplittableRandom random) {
        this.random = random;
    }

    synchronized String id() {
        return id(random);
    }

    /** A random GUID of version 4. */
    static String id(SplittableRandom random) {
        long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
