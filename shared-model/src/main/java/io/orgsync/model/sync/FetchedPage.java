package io.orgsync.model.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one upstream call returned.
 *
 * @param total how many records the whole listing has, if the upstream says so
 * @param next the cursor of the next page; empty at the end of the listing
 */
public record FetchedPage(List<JsonNode> elements, OptionalLong total, Optional<String> next) {}
