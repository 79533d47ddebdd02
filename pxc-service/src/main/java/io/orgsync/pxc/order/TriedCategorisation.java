package io.orgsync.pxc.order;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code POST /api/pxc/categorisation/preview}.
 *
 * @param rules 1 to 100; absent to try the rules that hold
 */
@Schema(name = "CategorisationTrial")
@JsonIgnoreProperties({"version", "newBuild", "isDefault"})
public record TriedCategorisation(Optional<@Size(min = 1, max = 100) List<@NotNull @Valid CategorisationRule>> rules) {}
