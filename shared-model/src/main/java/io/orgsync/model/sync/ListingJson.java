package io.orgsync.model.sync;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The form in which a checkpoint keeps the listings of an unfinished pull. */
final class ListingJson {

    private ListingJson() {}

    static JsonObject write(Listing listing) {
        JsonObject json = new JsonObject().put("name", listing.name()).put("full", listing.full());
        listing.since().ifPresent(since -> json.put("since", since.toString()));
        JsonObject parameters = new JsonObject();
        new TreeMap<>(listing.parameters()).forEach(parameters::put);
        return json.put("parameters", parameters);
    }

    static List<Listing> readAll(JsonArray listings) {
        return listings.stream()
                .map(JsonObject.class::cast)
                .map(ListingJson::read)
                .toList();
    }

    private static Listing read(JsonObject json) {
        TreeMap<String, String> parameters = new TreeMap<>();
        json.getJsonObject("parameters").forEach(entry -> parameters.put(entry.getKey(), (String) entry.getValue()));
        return new Listing(
                json.getString("name"),
                json.getBoolean("full"),
                Optional.ofNullable(json.getString("since")).map(Instant::parse),
                parameters);
    }
}
