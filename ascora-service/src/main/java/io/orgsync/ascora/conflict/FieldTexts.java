package io.orgsync.ascora.conflict;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For the API's document: a field that is texts by name, as customFields is, where others are one text. */
@Schema(name = "FieldTexts")
public interface FieldTexts extends Map<String, String> {}
