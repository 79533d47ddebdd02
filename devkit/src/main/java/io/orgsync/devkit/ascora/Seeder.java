package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.FlawPlaces;
import io.orgsync.devkit.upstream.FlawPlaces.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** Makes the records of a plan. Each record has random numbers of its own. */
public final class Seeder {

    private static final long PURPOSES = 6;
    private static final long CONTACTS = 0;
    private static final long CUSTOMERS = 1;
    private static final long JOBS = 2;
    private static final long INVOICES = 3;
    private static final long SITES = 4;
    private static final long INVOICED_JOBS = 5;

    private final SeedPlan plan;

    private Seeder(SeedPlan plan) {
        this.plan = plan;
    }

    public static Seeded seed(SeedPlan plan) {
        return new Seeder(plan).seed();
    }

    private Seeded seed() {
        List<SimulatedCustomer> customers =
                records(plan.customers(), CUSTOMERS, plan.dirt().customers(), this::customer, SimulatedCustomer::of);
        List<SimulatedJob> jobs = records(plan.jobs(), JOBS, plan.dirt().jobs(), this::job, SimulatedJob::of);
        List<SimulatedInvoice> invoices = records(
                plan.invoices(),
                INVOICES,
                plan.dirt().invoices(),
                this::invoice,
                (element, dirt) -> SimulatedInvoice.of(element, false, dirt));
        return new Seeded(customers, contacts(), jobs, invoices);
    }

    private <T> List<T> records(
            int count,
            long kind,
            Map<DirtKind, Integer> dirt,
            IntFunction<ObjectNode> shape,
            BiFunction<JsonNode, Optional<DirtKind>, T> reader) {
        FlawPlaces<DirtKind> flaws = new FlawPlaces<>(count, plan.seed() + kind, dirt, DirtKind.values());
        List<T> records = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ObjectNode document = shape.apply(i);
            Optional<Flaw<DirtKind>> flaw = flaws.at(i);
            JsonNode element = flaw.map(found -> Flaws.spoil(document, found.kind(), found.nth()))
                    .orElse(document);
            records.add(reader.apply(element, flaw.map(Flaw::kind)));
        }
        return records;
    }

    private ObjectNode customer(int index) {
        return new CustomerShape(random(CUSTOMERS, index)).draw();
    }

    private ObjectNode job(int index) {
        int site = plan.customers() == 0 ? -1 : random(SITES, index).nextInt(plan.customers());
        ObjectNode customer = site < 0 ? Blanks.customer("") : customer(site);
        return new JobShape(plan, random(JOBS, index)).draw(index, customer);
    }

    private ObjectNode invoice(int index) {
        int job = plan.jobs() == 0 ? -1 : random(INVOICED_JOBS, index).nextInt(plan.jobs());
        return new InvoiceShape(plan, random(INVOICES, index)).draw(index, job < 0 ? "" : idOf(JOBS, job));
    }

    /** One for every third customer. */
    private List<SimulatedContact> contacts() {
        List<SimulatedContact> contacts = new ArrayList<>();
        for (int i = 0; i < plan.customers(); i += 3) {
            contacts.add(SimulatedContact.of(new ContactShape(random(CONTACTS, i)).draw(idOf(CUSTOMERS, i))));
        }
        return contacts;
    }

    /** Each shape draws its id first. */
    private String idOf(long kind, int index) {
        return Numbering.id(random(kind, index));
    }

    /** Scrambled, as neighbouring seeds give overlapping numbers. */
    private SplittableRandom random(long purpose, int index) {
        long first = new SplittableRandom(plan.seed() * PURPOSES + purpose).nextLong();
        return new SplittableRandom(new SplittableRandom(first ^ index).nextLong());
    }
}
