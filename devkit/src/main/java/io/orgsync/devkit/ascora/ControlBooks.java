package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.ControlRequest;
import io.orgsync.devkit.upstream.Json;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/** Commands about tenants and their books. A query parameter or attribute {@code account} names the company. */
final class ControlBooks {

    private final AscoraSimulator simulator;

    ControlBooks(AscoraSimulator simulator) {
        this.simulator = simulator;
    }

    void register(ControlRequest request) {
        simulator.register(Json.as(request.body(), AscoraTenant.class));
    }

    /** {account, customers, jobs, invoices, seed, now?, firstNumber?, words?, dirt?: {customers?, jobs?, invoices?}}. */
    JsonNode seed(ControlRequest request) {
        JsonNode body = request.body();
        SeedPlan plan = SeedPlan.of(
                        body.path("customers").asInt(),
                        body.path("jobs").asInt(),
                        body.path("invoices").asInt(),
                        body.path("seed").asLong(),
                        request.instant("now", simulator.world().clock().instant()))
                .from(body.path("firstNumber").asInt(1))
                .describing(body.path("words").asInt(60))
                .with(body.has("dirt") ? Json.as(body.path("dirt"), Dirt.class) : Dirt.NONE);
        Seeded seeded = simulator.seed(company(request), plan);
        return Json.object()
                .put("customers", seeded.customers().size())
                .put("jobs", seeded.jobs().size())
                .put("invoices", seeded.invoices().size());
    }

    JsonNode all(ControlRequest request) {
        ArrayNode views = Json.array();
        books(request).of(kind(request)).all().forEach(record -> views.add(view(record)));
        return views;
    }

    /** The body is the document; with {@code first=true} it comes in front. */
    void put(ControlRequest request) {
        Books books = simulator.books(request.parameter("account")
                .orElseThrow(() -> new IllegalArgumentException("query parameter account is missing")));
        if (request.parameter("first").map(Boolean::parseBoolean).orElse(false)) {
            books.putFirst(kind(request), request.object());
        } else {
            books.put(kind(request), request.object());
        }
    }

    void remove(ControlRequest request) {
        String id = request.segment("id");
        if (!books(request).of(kind(request)).remove(id)) {
            throw new NoSuchElementException("no record " + id);
        }
    }

    /** {account, share, seed, set: {attribute: value}}. */
    JsonNode changeShare(ControlRequest request) {
        JsonNode body = request.body();
        if (!(body.path("set") instanceof ObjectNode set)) {
            throw new IllegalArgumentException("set is missing");
        }
        List<? extends SimulatedRecord<?>> changed = books(request)
                .of(kind(request))
                .changeShare(
                        body.path("share").asDouble(), body.path("seed").asLong(), document -> document.setAll(set));
        ArrayNode ids = Json.array();
        changed.forEach(record -> ids.add(record.id().orElseThrow()));
        return ids;
    }

    void leaveFeed(ControlRequest request) {
        books(request).leaveFeed(request.segment("id"));
    }

    /** What was written and can't be listed. */
    JsonNode written(ControlRequest request) {
        Books books = books(request);
        ObjectNode written = Json.object();
        written.set("payments", Json.MAPPER.valueToTree(books.payments()));
        written.set("notes", Json.MAPPER.valueToTree(books.notes()));
        written.set("subscriptions", Json.MAPPER.valueToTree(books.subscriptions()));
        ArrayNode attachments = written.putArray("attachments");
        books.attachments().forEach(file -> attachments.add(view(file)));
        return written;
    }

    private static ObjectNode view(SimulatedAttachment file) {
        return Json.object()
                .put("id", file.id())
                .put("entityType", file.entityType())
                .put("entityId", file.entityId())
                .put("fileName", file.fileName())
                .put("contentType", file.contentType())
                .put("content", file.content().getBytes());
    }

    private static ObjectNode view(SimulatedRecord<?> record) {
        return Json.object()
                .put("id", record.id().orElse(null))
                .put("dirt", record.dirt().map(DirtKind::name).orElse(null))
                .put("raw", record.json().text());
    }

    private Books books(ControlRequest request) {
        return simulator.books(company(request));
    }

    private static String company(ControlRequest request) {
        return request.account().orElseThrow(() -> new IllegalArgumentException("account is missing"));
    }

    private static Kind kind(ControlRequest request) {
        String word = request.segment("kind").toUpperCase(Locale.ROOT);
        return Kind.valueOf(word.endsWith("S") ? word.substring(0, word.length() - 1) : word);
    }
}
