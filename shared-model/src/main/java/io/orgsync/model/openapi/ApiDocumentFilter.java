package io.orgsync.model.openapi;

import io.orgsync.model.idempotency.Idempotent;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;

/** Completes the API document when the service is built. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocumentFilter implements OASFilter {

    private static final String OK = "200";

    private final DocumentedAnnotations annotations;
    private final Map<String, Integer> statuses;

    public ApiDocumentFilter(IndexView index) {
        this.annotations = new DocumentedAnnotations(index);
        this.statuses = annotations.statuses();
    }

    @Override
    public Schema filterSchema(Schema schema) {
        LeftOvers.clear(schema);
        WordSets.describe(schema);
        return schema;
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (Idempotent.HEADER.equals(parameter.getName())) {
            parameter.schema(OASFactory.createSchema()
                    .addType(SchemaType.STRING)
                    .minLength(1)
                    .maxLength(255));
        }
        return parameter;
    }

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses answers = operation.getResponses();
        Integer status = statuses.get(operation.getOperationId());
        if (status != null && answers.hasAPIResponse(OK)) {
            answers.addAPIResponse(Integer.toString(status), answers.getAPIResponse(OK));
            answers.removeAPIResponse(OK);
        }
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        new ProblemResponses(annotations.refusals()).describe(document);
        AnswerHeaders.describe(document);
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        annotations
                .optionalMembers()
                .forEach((name, members) -> Optional.ofNullable(schemas.get(name))
                        .ifPresent(schema -> members.forEach(member -> LeftOvers.addNull(schema, member))));
        PresentMembers.describe(document, annotations.withNulls());
    }
}
