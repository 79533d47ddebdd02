package io.orgsync.devkit.ascora;

import io.orgsync.devkit.ascora.Switch.RefusedKey;
import io.orgsync.devkit.upstream.Reply;

/** Lets in who has a key and leads each call to its endpoint. */
final class FrontDesk {

    private final AscoraWorld world;
    private final CustomersEndpoint customers;
    private final ContactsEndpoint contacts;
    private final JobsEndpoint jobs;
    private final AccountingEndpoint accounting;
    private final RemarksEndpoint remarks;
    private final SubscriptionsEndpoint subscriptions;

    FrontDesk(AscoraWorld world, HookPost hooks) {
        this.world = world;
        customers = new CustomersEndpoint(world, hooks);
        contacts = new ContactsEndpoint(world);
        jobs = new JobsEndpoint(world, hooks);
        accounting = new AccountingEndpoint(world);
        remarks = new RemarksEndpoint(world);
        subscriptions = new SubscriptionsEndpoint(world);
    }

    /** Answers a call; the fault may change which rows of a list are served. */
    Reply answer(Call call, Fault fault) {
        if (call.route().endpoint() == Endpoint.UNKNOWN) {
            return Answers.bare(404);
        }
        if (call.route().endpoint() == Endpoint.WRONG_METHOD) {
            return Answers.bare(405);
        }
        return call.books().map(books -> admitted(call, books, fault)).orElseGet(this::refusedKey);
    }

    private Reply refusedKey() {
        RefusedKey answer = world.behaviour().refusedKey();
        return switch (answer) {
            case EMPTY_401 -> Answers.bare(401);
            case FORBIDDEN_403 -> Answers.bare(403);
            case SUCCESS_FALSE -> Answers.refused("the key is not valid");
        };
    }

    private Reply admitted(Call call, Books books, Fault fault) {
        var wait = world.rateWindow()
                .take(books.tenant().companyCode(), world.behaviour().requestsPerMinute());
        if (wait.isPresent()) {
            return Answers.bare(429).withHeader("Retry-After", Long.toString(wait.getAsLong()));
        }
        try {
            return served(call, books, fault);
        } catch (Refused e) {
            return Answers.refused(e.getMessage());
        }
    }

    private Reply served(Call call, Books books, Fault fault) {
        return switch (call.route().endpoint()) {
            case CUSTOMERS -> customers.list(call, books, fault);
            case CUSTOMER -> customers.one(call, books);
            case SAVE_CUSTOMER -> customers.save(call, books);
            case CONTACTS, CUSTOMER_CONTACTS, CONTACT, SAVE_CONTACT -> contacts.answer(call, books, fault);
            case JOBS -> jobs.list(call, books, fault);
            case JOB -> jobs.one(call, books);
            case SAVE_JOB -> jobs.save(call, books);
            case JOB_LABOUR -> jobs.labour(call, books);
            case INVOICES_TO_SEND, PAYMENTS_TO_SEND, CREATE_PAYMENT, MARK_INVOICES, MARK_PAYMENTS ->
                accounting.answer(call, books, fault);
            case ADD_NOTE -> remarks.addNote(call, books);
            case ATTACH -> remarks.attach(call, books);
            case SUBSCRIBE -> subscriptions.subscribe(call, books);
            case UNSUBSCRIBE -> subscriptions.unsubscribe(call, books);
            case EMPTY_LIST -> Listing.empty(world.behaviour());
            case WRONG_METHOD, UNKNOWN -> Answers.bare(404);
        };
    }
}
