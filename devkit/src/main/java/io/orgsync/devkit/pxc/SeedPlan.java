package io.orgsync.devkit.pxc;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What to seed. Equal plans give equal orders.
 *
 * @param count orders, dirty ones included
 * @param seed of the random numbers
 * @param now the latest last update; the days before it are counted from it
 * @param zone in which "today" begins at midnight
 * @param firstNumber of the ids, which are ORD and a running number
 * @param dirt what is wrong with how many of them
 */
public record SeedPlan(int count, long seed, Instant now, ZoneId zone, int firstNumber, Dirt dirt) {

    public SeedPlan {
        if (count < 0 || dirt.total() > count) {
            throw new IllegalArgumentException("there must be at least as many orders as dirty ones");
        }
    }

    /** Clean orders from ORD100001 on, with the day of Europe/London. */
    public static SeedPlan of(int count, long seed, Instant now) {
        return new SeedPlan(count, seed, now, ZoneId.of("Europe/London"), 100_001, Dirt.NONE);
    }

    public SeedPlan in(ZoneId other) {
        return new SeedPlan(count, seed, now, other, firstNumber, dirt);
    }

    public SeedPlan from(int number) {
        return new SeedPlan(count, seed, now, zone, number, dirt);
    }

    public SeedPlan with(Dirt other) {
        return new SeedPlan(count, seed, now, zone, firstNumber, other);
    }
}
