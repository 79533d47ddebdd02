package io.orgsync.model.openapi;

import io.orgsync.model.idempotency.Idempotent;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Completes the API document when the service is built. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocumentFilter implements OASFilter {

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    private final ProblemResponses problems;

    public ApiDocumentFilter(IndexView index) {
        this.problems = new ProblemResponses(named(index));
    }

    private static Map<String, List<Integer>> named(IndexView index) {
        return index.getAnnotations(Refuses.class).stream()
                .collect(Collectors.toMap(
                        ApiDocumentFilter::operationId,
                        refuses -> Arrays.stream(refuses.value().asIntArray())
                                .boxed()
                                .toList(),
                        // The index of an application may hold a class twice.
                        (one, same) -> one));
    }

    private static String operationId(AnnotationInstance refuses) {
        return refuses.target()
                .asMethod()
                .annotation(OPERATION)
                .value("operationId")
                .asString();
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
    public void filterOpenAPI(OpenAPI document) {
        problems.describe(document);
        AnswerHeaders.describe(document);
        PresentMembers.describe(document);
    }
}
