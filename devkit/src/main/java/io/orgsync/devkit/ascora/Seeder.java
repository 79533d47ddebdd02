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

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long CUSTOMERS = 1;
    private static final long JOBS = 2;
    private static final long INVOICES = 3;

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
        SplittableRandom random = random(JOBS, index);
        ObjectNode site = plan.customers() == 0 ? Blanks.customer("") : customer(random.nextInt(plan.customers()));
        return new JobShape(plan, random).draw(index, site);
    }

    private ObjectNode invoice(int index) {
        SplittableRandom random = random(INVOICES, index);
        String jobId = plan.jobs() == 0 ? "" : idOf(JOBS, random.nextInt(plan.jobs()));
        return new InvoiceShape(plan, random).draw(index, jobId);
    }

    /** One for every third customer. */
    private List<SimulatedContact> contacts() {
        List<SimulatedContact> contacts = new ArrayList<>();
        for (int i = 0; i < plan.customers(); i += 3) {
            contacts.add(SimulatedContact.of(new ContactShape(random(0, i)).draw(idOf(CUSTOMERS, i))));
        }
        return contacts;
    }

    /** Each shape draws its id first. */
    private String idOf(long kind, int index) {
        return Numbering.id(random(kind, index));
    }

    private SplittableRandom random(long kind, int index) {
        return new SplittableRandom((plan.seed() * 4 + kind) * 0x1_0000_0001L + (index + 1) * GOLDEN_GAMMA);
    }
}
