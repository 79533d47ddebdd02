package io.orgsync.pxc.integration;

import io.orgsync.model.credential.LegacyCredentialReader;
import io.orgsync.model.credential.LegacyKeyChoice;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code POST /api/integrations/import-legacy}.
 *
 * @param platformType always {@code pxc}
 * @param name 1 to 255 characters, trimmed
 * @param ciphertext as the former platform stored it: hexadecimal IV, colon, hexadecimal ciphertext; at most 64 kB
 * @param keyText {@code undefined} for rows that were encrypted while the former platform had no key
 */
@Schema(name = "LegacyImport")
public record LegacyImport(
        @NotNull @Pattern(regexp = "pxc", message = "must be pxc")
        String platformType,

        @NotBlank @Size(max = 255) String name,

        @NotBlank @Size(max = LegacyCredentialReader.MAX_CHARACTERS) @Schema(format = "password")
        String ciphertext,

        @Schema(enumeration = "undefined")
        Optional<@Pattern(regexp = "undefined", message = "must be undefined, or be left out") String> keyText) {

    public LegacyImport {
        name = name == null ? "" : name.trim();
    }

    LegacyKeyChoice keys() {
        return keyText.isPresent() ? LegacyKeyChoice.CONFIGURED_THEN_UNDEFINED : LegacyKeyChoice.CONFIGURED;
    }

    @Override
    public String toString() {
        return "LegacyImport[" + name + "]";
    }
}
