package io.orgsync.devkit.ascora;

import io.orgsync.devkit.upstream.Reply;

/** Customers: the list, one, and saving one. */
final class CustomersEndpoint {

    private final AscoraWorld world;
    private final CustomerForm form;
    private final HookPost hooks;

    CustomersEndpoint(AscoraWorld world, HookPost hooks) {
        this.world = world;
        this.hooks = hooks;
        form = new CustomerForm(world);
    }

    Reply list(Call call, Books books, Fault fault) {
        AscoraBehaviour behaviour = world.behaviour();
        var rows = books.customers().select(CustomerFilter.of(call));
        return Listing.page(call, fault, rows, new Presentation(behaviour), behaviour);
    }

    Reply one(Call call, Books books) {
        String id = call.route().argument(0);
        return books.customers()
                .find(id)
                .map(this::shown)
                .orElseGet(() -> Listing.notFound("customer", "customer " + id + " was not found", world.behaviour()));
    }

    Reply save(Call call, Books books) {
        Form given = Form.of(call.body());
        boolean isNew = given.text("customerId").isEmpty();
        SimulatedCustomer saved = SimulatedCustomer.of(form.filled(given, books));
        books.customers().put(saved);
        if (!isNew && world.behaviour().linkNamesFollow()) {
            books.renameLinks(saved);
        }
        hooks.onWrite(books, isNew ? HookEvent.CUSTOMER_CREATED : HookEvent.CUSTOMER_MODIFIED, saved);
        return shown(saved);
    }

    private Reply shown(SimulatedCustomer customer) {
        return Answers.entity("customer", new Presentation(world.behaviour()).tree(customer.json()));
    }
}
