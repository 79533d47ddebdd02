package io.orgsync.devkit.ascora;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/** How many customers, jobs and invoices have which flaw; no record has two. */
public record Dirt(Map<DirtKind, Integer> customers, Map<DirtKind, Integer> jobs, Map<DirtKind, Integer> invoices) {

    public static final Dirt NONE = new Dirt(Map.of(), Map.of(), Map.of());

    public Dirt {
        customers = checked(customers, DirtKind::suitsCustomers);
        jobs = checked(jobs, kind -> true);
        invoices = checked(invoices, DirtKind::suitsInvoices);
    }

    /** The same number of every kind, wherever the kind makes sense. */
    public static Dirt ofEach(int count) {
        Dirt dirt = NONE;
        for (DirtKind kind : DirtKind.values()) {
            dirt = dirt.jobs(kind, count);
            dirt = kind.suitsCustomers() ? dirt.customers(kind, count) : dirt;
            dirt = kind.suitsInvoices() ? dirt.invoices(kind, count) : dirt;
        }
        return dirt;
    }

    public Dirt customers(DirtKind kind, int count) {
        return new Dirt(and(customers, kind, count), jobs, invoices);
    }

    public Dirt jobs(DirtKind kind, int count) {
        return new Dirt(customers, and(jobs, kind, count), invoices);
    }

    public Dirt invoices(DirtKind kind, int count) {
        return new Dirt(customers, jobs, and(invoices, kind, count));
    }

    static int total(Map<DirtKind, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<DirtKind, Integer> and(Map<DirtKind, Integer> counts, DirtKind kind, int count) {
        Map<DirtKind, Integer> more = new EnumMap<>(DirtKind.class);
        more.putAll(counts);
        more.put(kind, count);
        return more;
    }

    private static Map<DirtKind, Integer> checked(Map<DirtKind, Integer> counts, Predicate<DirtKind> suits) {
        Map<DirtKind, Integer> given = counts == null ? Map.of() : Map.copyOf(counts);
        if (!given.keySet().stream().allMatch(suits)) {
            throw new IllegalArgumentException("some of these flaws do not exist here: " + given.keySet());
        }
        return given;
    }
}
