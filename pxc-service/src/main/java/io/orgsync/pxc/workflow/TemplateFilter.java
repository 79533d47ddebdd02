package io.orgsync.pxc.workflow;

import io.orgsync.model.problem.JsonBody;
import io.orgsync.model.problem.NotFound;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An unknown template is a 404 whatever the body says. */
class TemplateFilter {

    private final WorkflowTemplates templates;

    TemplateFilter(WorkflowTemplates templates) {
        this.templates = templates;
    }

    @OfTemplate
    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        String key = request.getUriInfo().getPathParameters().getFirst("key");
        if (JsonBody.isReadable(request) && templates.find(key).isEmpty()) {
            throw NotFound.of("workflow template");
        }
    }
}
