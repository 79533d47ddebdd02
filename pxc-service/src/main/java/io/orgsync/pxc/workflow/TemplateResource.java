package io.orgsync.pxc.workflow;

import io.orgsync.model.paging.ListResponse;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Templates of workflows. */
@Path("/api/agents/workflow-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflows")
public class TemplateResource {

    private final WorkflowTemplates templates;
    private final TemplateService service;
    private final Caller caller;

    TemplateResource(WorkflowTemplates templates, TemplateService service, Caller caller) {
        this.templates = templates;
        this.service = service;
        this.caller = caller;
    }

    /** The templates, each with what it needs: a bare array with X-Total-Count. */
    @GET
    @RolesAllowed(Role.VIEW)
    @APIResponseSchema(TemplateView[].class)
    @Operation(operationId = "listWorkflowTemplates", summary = "Workflow templates")
    public Response list(@BeanParam PageRequest page, @Context UriInfo uri) {
        List<TemplateView> all = templates.all().stream().map(TemplateView::of).toList();
        List<TemplateView> shown =
                all.stream().skip(page.offset()).limit(page.limit()).toList();
        return ListResponse.of(new Page<>(shown, all.size()), page, uri);
    }

    /**
     * Makes a workflow: 201 with it and the ids of its Key Results, which exist already or are created on request,
     * below a given objective or one of their own. 404 for an unknown template, integration, Key Result or objective.
     */
    @POST
    @OfTemplate
    @Path("/{key}/instantiate")
    @RolesAllowed(Role.OPERATE)
    @APIResponse(
            responseCode = "201",
            description = "Made",
            headers = @Header(name = HttpHeaders.LOCATION, ref = HttpHeaders.LOCATION),
            content = @Content(schema = @Schema(implementation = TemplateService.Instantiated.class)))
    @Operation(operationId = "instantiateWorkflowTemplate", summary = "Make a workflow from a template")
    public Uni<Response> instantiate(@PathParam("key") String key, @NotNull @Valid TemplateUse use) {
        return service.instantiate(caller.detached(), key, use)
                .map(made -> Response.created(URI.create(
                                "/api/agents/workflows/" + made.workflow().id()))
                        .entity(made)
                        .build());
    }
}
