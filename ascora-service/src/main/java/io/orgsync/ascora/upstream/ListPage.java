package io.orgsync.ascora.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One page of a list, as an envelope or a bare array brought it.
 *
 * @param page its number, from 1
 * @param pageSize how many records were asked for
 * @param totalPages absent for a bare array
 * @param totalRecords absent for a bare array
 */
public record ListPage(
        List<JsonNode> results, int page, int pageSize, OptionalInt totalPages, OptionalLong totalRecords) {

    /** Whether another page should be asked for; a list without totals goes on while its pages are exactly full. */
    public boolean hasNext() {
        if (results.isEmpty()) {
            return false;
        }
        return totalPages.isPresent() ? page < totalPages.getAsInt() : results.size() == pageSize;
    }
}
