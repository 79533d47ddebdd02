package io.orgsync.pxc.order;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code PUT /api/pxc/categorisation}. What a GET shows beside these is ignored.
 *
 * @param version of the rules that are replaced, to notice that somebody else has changed them meanwhile; absent to
 *     replace whatever is there
 * @param rules 1 to 100, in the order in which they are tried
 */
@Schema(name = "CategorisationSubmission")
@JsonIgnoreProperties({"newBuild", "isDefault"})
public record SubmittedCategorisation(
        Optional<@Size(max = 64) String> version,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid CategorisationRule> rules) {}
