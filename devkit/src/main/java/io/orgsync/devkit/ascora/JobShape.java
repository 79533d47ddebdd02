package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/** A job as it could be, with the shares seen in the field. */
final class JobShape {

    private static final BigDecimal WITH_TAX = new BigDecimal("1.1");
    private static final long MINUTES_OF_FIVE_YEARS = Duration.ofDays(5 * 365).toMinutes();

    private final SeedPlan plan;
    private final SplittableRandom random;

    JobShape(SeedPlan plan, SplittableRandom random) {
        this.plan = plan;
        this.random = random;
    }

    ObjectNode draw(int index, ObjectNode site) {
        ObjectNode job = Blanks.job(Numbering.id(random)).put("jobNumber", "J" + (plan.firstNumber() + index));
        JobStatus status =
                JobStatus.of(Vocabulary.one(Vocabulary.STATUSES, random)).orElseThrow();
        job.put("jobStatus", status.code()).put("jobStatusText", status.text());
        Instant created = created(index);
        job.put("dateCreated", AscoraDates.utc(created));
        texts(job);
        money(job);
        place(job, site);
        links(job, site);
        if (status == JobStatus.CLOSED || status == JobStatus.COMPLETED) {
            job.put("completedDate", AscoraDates.utc(created.plus(Duration.ofHours(1 + random.nextInt(400)))));
        }
        return job;
    }

    /** Later jobs were created later; about half of the dates have milliseconds. */
    private Instant created(int index) {
        long age = MINUTES_OF_FIVE_YEARS * (plan.jobs() - index) / Math.max(1, plan.jobs());
        Instant minute = plan.now().minus(Duration.ofMinutes(age));
        return random.nextBoolean() ? minute : minute.plusMillis(1 + random.nextInt(999));
    }

    private void texts(ObjectNode job) {
        int words = plan.descriptionWords();
        job.put("jobName", Vocabulary.words(3, random).replace('\n', ' '))
                .put("jobDescription", Vocabulary.words(words * 2 / 3 + random.nextInt(words * 2 / 3 + 1), random));
        if (random.nextInt(100) < 18) {
            job.put("workUndertaken", Vocabulary.words(20, random));
        }
        if (random.nextInt(3) == 0) {
            job.put("purchaseOrderNumber", "CLM-" + Vocabulary.digits(6, random));
        }
    }

    private void money(ObjectNode job) {
        if (random.nextInt(100) < 56) {
            BigDecimal exTax = BigDecimal.valueOf(1 + random.nextInt(2_000_000), 2);
            job.put("pricingMethod", "FIXED-PRICE")
                    .put("totalExTax", exTax)
                    .put("totalIncTax", exTax.multiply(WITH_TAX).setScale(2, RoundingMode.HALF_UP));
        }
    }

    private void place(ObjectNode job, ObjectNode site) {
        job.set("addressLine1", site.path("streetLine1"));
        job.set("suburb", site.path("streetSuburb"));
        job.set("postcode", site.path("streetPostcode"));
        job.set("latitude", site.path("streetLatitude"));
        job.set("longitude", site.path("streetLongitude"));
    }

    private void links(ObjectNode job, ObjectNode site) {
        String type = Vocabulary.one(Vocabulary.TYPES, random);
        job.set("jobType", Blanks.link(Vocabulary.idOf(type), type));
        String siteId = site.path("customerId").asText();
        if (!siteId.isEmpty()) {
            job.set(
                    "siteCustomer",
                    Blanks.link(siteId, site.path("customerName").asText()));
            job.set(
                    "billingCustomer",
                    Blanks.link(siteId, site.path("customerName").asText()));
        }
    }
}
