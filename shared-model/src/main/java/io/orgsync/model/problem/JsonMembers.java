package io.orgsync.model.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Set;

/** Reads what stands in a part of a request as strictly as a body: known members, their types and their constraints. */
@ApplicationScoped
public class JsonMembers {

    private final ObjectMapper json;
    private final Validator validator;

    JsonMembers(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** Fails with {@link InvalidRequest}, which names each refused member by its path below the given ones. */
    public <T> T read(Map<String, ?> members, Class<T> type) {
        try {
            T value = json.treeToValue(json.valueToTree(members), type);
            requireValid(validator.validate(value));
            return value;
        } catch (JsonProcessingException fault) {
            throw JsonFault.asProblem(fault);
        }
    }

    private static <T> void requireValid(Set<ConstraintViolation<T>> violations) {
        if (!violations.isEmpty()) {
            throw Translation.of(new ConstraintViolationException(violations));
        }
    }
}
