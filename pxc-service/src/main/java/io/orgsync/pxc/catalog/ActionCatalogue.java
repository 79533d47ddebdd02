package io.orgsync.pxc.catalog;

import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The actions of the platform {@code pxc}, from {@code action-catalogue.json}. */
@ApplicationScoped
public class ActionCatalogue {

    private static final String FILE = "/action-catalogue.json";

    private final JsonArray actions = read();

    public int size() {
        return actions.size();
    }

    /** Each with the members of {@link ActionView} that don't differ between integrations. */
    JsonArray actions() {
        return actions;
    }

    private static JsonArray read() {
        try (InputStream file = ActionCatalogue.class.getResourceAsStream(FILE)) {
            return new JsonArray(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The catalogue of actions can't be read", unreadable);
        }
    }
}
