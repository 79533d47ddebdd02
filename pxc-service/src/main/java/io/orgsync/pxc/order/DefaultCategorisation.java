package io.orgsync.pxc.order;

import io.orgsync.pxc.integration.ConnectionConfig.NewBuild;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The rules that hold where an organisation has made none of its own: data, in {@code categorisation-*.json}. */
final class DefaultCategorisation {

    // Grows with the rules in the files, so that stored orders are categorised anew.
    private static final int EDITION = 2;

    private static final Categorisation WIDE = read("wide");
    private static final Categorisation NARROW = read("narrow");

    private DefaultCategorisation() {}

    static Categorisation of(NewBuild newBuild) {
        return switch (newBuild) {
            case WIDE -> WIDE;
            case NARROW -> NARROW;
        };
    }

    private static Categorisation read(String name) {
        String resource = "/categorisation-" + name + ".json";
        try (InputStream json = DefaultCategorisation.class.getResourceAsStream(resource)) {
            String rules = new String(json.readAllBytes(), StandardCharsets.UTF_8);
            return new Categorisation("default-" + name + "-" + EDITION, CategorisationJson.read(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
