package io.orgsync.model.problem;

import jakarta.ws.rs.ext.ParamConverter;
import java.time.DateTimeException;
import java.util.function.Function;

/** Reads one query parameter. */
record QueryParameter<T>(String name, Class<T> type, Function<String, T> form) implements ParamConverter<T> {

    @Override
    public T fromString(String text) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw InvalidRequest.of(name, "must be " + ExpectedForm.of(type), text);
        }
    }

    @Override
    public String toString(T value) {
        return value.toString();
    }
}
