package io.orgsync.devkit.ascora;

import io.orgsync.devkit.ascora.Switch.MissingDate;
import io.orgsync.devkit.upstream.PageWindow;
import io.orgsync.devkit.upstream.Reply;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The two feeds to the bookkeeping, and what changes them. */
final class AccountingEndpoint {

    private final AscoraWorld world;
    private final Payments payments;

    /** Invoices in the feed from before a day; those without a readable date are always there. */
    private record DueInvoices(LocalDate before) implements Predicate<SimulatedInvoice> {

        @Override
        public boolean test(SimulatedInvoice invoice) {
            return !invoice.sent()
                    && invoice.date()
                            .map(date ->
                                    LocalDate.ofInstant(date, ZoneOffset.UTC).isBefore(before))
                            .orElse(true);
        }
    }

    AccountingEndpoint(AscoraWorld world) {
        this.world = world;
        payments = new Payments(world);
    }

    Reply answer(Call call, Books books, Fault fault) {
        return switch (call.route().endpoint()) {
            case CREATE_PAYMENT -> payments.create(Form.of(call.body()), books);
            case MARK_INVOICES -> markInvoices(Form.of(call.body()), books);
            case MARK_PAYMENTS -> markPayments(Form.of(call.body()), books);
            default -> feed(call, books, fault);
        };
    }

    private Reply feed(Call call, Books books, Fault fault) {
        Optional<LocalDate> before = call.parameter("priortodate").flatMap(AscoraDates::readDay);
        if (before.isEmpty()) {
            return withoutDate();
        }
        return call.route().endpoint() == Endpoint.INVOICES_TO_SEND
                ? invoices(call, books, before.get(), fault)
                : payments.toSend(books, before.get());
    }

    private Reply withoutDate() {
        return world.behaviour().missingPriorToDate() == MissingDate.BAD_REQUEST
                ? Answers.bare(400)
                : Answers.refused("priorToDate is required");
    }

    /** The feed has no pages, so a fault sees it as one. */
    private Reply invoices(Call call, Books books, LocalDate before, Fault fault) {
        List<SimulatedInvoice> due = books.invoices().select(new DueInvoices(before));
        PageWindow window = fault.window(PageWindow.honest(0, Math.max(1, due.size()), due.size()));
        int start = Math.min(window.start(), due.size());
        int end = Math.min(start + window.size(), due.size());
        return Answers.body(
                Listing.array(due.subList(start, end), InvoicePresentation.of(call, books, world.behaviour())));
    }

    private Reply markInvoices(Form given, Books books) {
        given.value("InvoiceIds").forEach(id -> leaveFeed(id.asText(), books));
        world.marks().incrementAndGet();
        return Answers.json(Answers.success());
    }

    private static void leaveFeed(String id, Books books) {
        if (books.invoices().find(id).isEmpty()) {
            throw new Refused("invoice " + id + " was not found");
        }
        books.leaveFeed(id);
    }

    private Reply markPayments(Form given, Books books) {
        given.value("PaymentIds")
                .forEach(id -> books.payments()
                        .replaceAll(
                                payment -> payment.id().equalsIgnoreCase(id.asText()) ? payment.outOfFeed() : payment));
        world.marks().incrementAndGet();
        return Answers.json(Answers.success());
    }
}
