package io.orgsync.model.sync;

import java.util.List;

/**
 * What a complete sweep did not see although it is stored.
 *
 * @param follow ids that must be read one by one to know what became of them
 * @param missing how many records were newly marked as missing
 */
public record Unseen(List<String> follow, long missing) {}
