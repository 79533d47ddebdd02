package io.orgsync.model.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Optional;

/** What is wrong with a JSON body, in the caller's words. */
final class JsonFault {

    private JsonFault() {}

    static ProblemException asProblem(JsonProcessingException fault) {
        return fault instanceof JsonMappingException misfit ? ofMember(misfit) : broken(fault);
    }

    private static InvalidRequest broken(JsonProcessingException fault) {
        String place =
                Optional.ofNullable(fault.getLocation()).map(JsonFault::place).orElse("");
        return InvalidRequest.of("", "The body is not valid JSON" + place);
    }

    private static String place(JsonLocation location) {
        return " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static ProblemException ofMember(JsonMappingException misfit) {
        if (misfit.getCause() instanceof ProblemException ownRule) {
            return ownRule;
        }
        if (misfit.getCause() instanceof JsonProcessingException broken && !(broken instanceof JsonMappingException)) {
            return broken(broken);
        }
        return InvalidRequest.of(List.of(error(misfit)));
    }

    private static FieldError error(JsonMappingException misfit) {
        String path = path(misfit.getPath());
        if (misfit instanceof UnrecognizedPropertyException) {
            return FieldError.of(path, "is not a known member");
        }
        String message = path.isEmpty() ? "The body " + expectation(misfit) : expectation(misfit);
        return sent(misfit).map(value -> FieldError.of(path, message, value)).orElse(FieldError.of(path, message));
    }

    private static Optional<Object> sent(JsonMappingException misfit) {
        return misfit instanceof InvalidFormatException format
                ? Optional.ofNullable(format.getValue())
                : Optional.empty();
    }

    private static String expectation(JsonMappingException misfit) {
        return misfit instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? "must be " + ExpectedForm.of(mismatch.getTargetType())
                : "is not valid";
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            path.append(step(reference, path.isEmpty()));
        }
        return path.toString();
    }

    private static String step(JsonMappingException.Reference reference, boolean first) {
        if (reference.getFieldName() == null) {
            return "[" + reference.getIndex() + "]";
        }
        return first ? reference.getFieldName() : "." + reference.getFieldName();
    }
}
