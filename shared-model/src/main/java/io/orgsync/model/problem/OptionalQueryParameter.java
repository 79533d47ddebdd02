package io.orgsync.model.problem;

import jakarta.ws.rs.ext.ParamConverter;
import java.util.Optional;

/** Reads one query parameter that may be absent; the framework asks for it also then. */
record OptionalQueryParameter<T>(QueryParameter<T> parameter) implements ParamConverter<Optional<T>> {

    @Override
    public Optional<T> fromString(String text) {
        return Optional.ofNullable(text).map(parameter::fromString);
    }

    @Override
    public String toString(Optional<T> value) {
        return value.map(parameter::toString).orElse("");
    }
}
