package io.orgsync.devkit.ascora;

import java.time.Instant;

/**
 * What to seed. Equal plans give equal records, and a longer plan without dirt starts like a shorter one.
 *
 * @param customers dirty ones included, as with jobs and invoices
 * @param seed of the random numbers
 * @param now the latest possible date of creation
 * @param firstNumber of the running numbers of jobs and invoices
 * @param descriptionWords in the description of a job, give or take a third
 * @param dirt what is wrong with how many of them
 */
public record SeedPlan(
        int customers,
        int jobs,
        int invoices,
        long seed,
        Instant now,
        int firstNumber,
        int descriptionWords,
        Dirt dirt) {

    public SeedPlan {
        if (customers < Dirt.total(dirt.customers())
                || jobs < Dirt.total(dirt.jobs())
                || invoices < Dirt.total(dirt.invoices())) {
            throw new IllegalArgumentException("there must be at least as many records as dirty ones");
        }
    }

    /** Clean records with numbers from 1 on and descriptions of 60 words. */
    public static SeedPlan of(int customers, int jobs, int invoices, long seed, Instant now) {
        return new SeedPlan(customers, jobs, invoices, seed, now, 1, 60, Dirt.NONE);
    }

    public SeedPlan from(int number) {
        return new SeedPlan(customers, jobs, invoices, seed, now, number, descriptionWords, dirt);
    }

    public SeedPlan describing(int words) {
        return new SeedPlan(customers, jobs, invoices, seed, now, firstNumber, words, dirt);
    }

    public SeedPlan with(Dirt other) {
        return new SeedPlan(customers, jobs, invoices, seed, now, firstNumber, descriptionWords, other);
    }
}
