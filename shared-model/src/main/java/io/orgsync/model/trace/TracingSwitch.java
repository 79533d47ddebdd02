package io.orgsync.model.trace;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Switches tracing off as long as nobody has said where traces go: without that the framework would try to send them to
 * a collector on this machine. Takes OpenTelemetry's own variables, which the framework knows under its prefix only.
 * Whatever else is configured wins.
 */
public class TracingSwitch implements ConfigSourceFactory {

    private static final String PREFIX = "quarkus.";
    private static final String DISABLED = "quarkus.otel.sdk.disabled";
    private static final List<String> ADDRESSES =
            List.of("otel.exporter.otlp.endpoint", "otel.exporter.otlp.traces.endpoint");
    private static final List<String> TAKEN_OVER = List.of(
            "otel.exporter.otlp.endpoint",
            "otel.exporter.otlp.traces.endpoint",
            "otel.exporter.otlp.protocol",
            "otel.exporter.otlp.headers",
            "otel.resource.attributes",
            "otel.traces.sampler.arg");

    // Above the framework's defaults, below the files of shared-model and of the services.
    private static final int ORDINAL = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> values = new HashMap<>();
        TAKEN_OVER.forEach(name -> configured(context, name).ifPresent(value -> values.put(PREFIX + name, value)));
        // Said in both cases, since what is found during the build becomes the default at run time.
        boolean addressed = ADDRESSES.stream().anyMatch(name -> isAddressed(context, name));
        values.put(DISABLED, String.valueOf(!addressed));
        return List.of(new PropertiesConfigSource(values, "tracing switch", ORDINAL));
    }

    private static boolean isAddressed(ConfigSourceContext context, String name) {
        return configured(context, name)
                .or(() -> configured(context, PREFIX + name))
                .isPresent();
    }

    private static Optional<String> configured(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name))
                .filter(value -> value.getConfigSourceOrdinal() > ORDINAL)
                .map(ConfigValue::getValue)
                .filter(value -> !value.isBlank());
    }
}
