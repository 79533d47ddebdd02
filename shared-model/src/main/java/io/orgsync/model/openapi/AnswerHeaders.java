package io.orgsync.model.openapi;

import io.orgsync.model.paging.ListResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Documents the headers of answers: those of lists, which are the operations with a {@code limit}, and {@code Location},
 * to which an answer's description refers by the header's name.
 */
final class AnswerHeaders {

    private static final String OK = "200";

    private AnswerHeaders() {}

    static void describe(OpenAPI document) {
        document.getComponents()
                .addHeader(ListResponse.TOTAL, header(SchemaType.INTEGER, "How many rows the filters match"))
                .addHeader(
                        HttpHeaders.LINK,
                        header(
                                SchemaType.STRING,
                                "RFC 8288: first, prev, next and last page as far as there are such; references"
                                        + " relative to the request's own"))
                .addHeader(HttpHeaders.LOCATION, header(SchemaType.STRING, "The address of what was made or begun"));
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(AnswerHeaders::isList)
                .forEach(list -> addTo(list.getResponses().getAPIResponse(OK)));
    }

    private static Header header(SchemaType type, String description) {
        return OASFactory.createHeader()
                .description(description)
                .required(true)
                .schema(OASFactory.createSchema().addType(type));
    }

    private static boolean isList(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .anyMatch(parameter -> "limit".equals(parameter.getName()));
    }

    private static void addTo(APIResponse answer) {
        for (String name : List.of(ListResponse.TOTAL, HttpHeaders.LINK)) {
            answer.addHeader(name, OASFactory.createHeader().ref(name));
        }
    }
}
