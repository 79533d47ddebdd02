package io.orgsync.pxc.order;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orgsync.pxc.integration.ConnectionConfig.NewBuild;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The rules that hold where an organisation has made none of its own: data, in {@code categorisation-*.json}. */
final class DefaultCategorisation {

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
            List<CategorisationRule> rules =
                    new ObjectMapper().readValue(json, new TypeReference<List<CategorisationRule>>() {});
            return new Categorisation("default-" + name + "-1", rules);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
