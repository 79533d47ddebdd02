package io.orgsync.ascora.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with a row.
 *
 * @param line where it begins in a CSV file; its number in a JSON file
 * @param field empty for the row as a whole
 */
@Schema(name = "AscoraImportError")
record ImportFault(long line, String field, String message) {}
