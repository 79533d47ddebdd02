package io.orgsync.ascora.transfer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a batch.
 *
 * @param success whether no item failed
 * @param successfulItems those that are done or owed to Ascora
 * @param failedItems those that failed or were not begun
 * @param pendingItems those of the successful ones that are owed
 * @param results in the order of the items
 */
@Schema(name = "AscoraBatchResult")
record BatchResult(
        boolean success,
        int totalItems,
        int successfulItems,
        int failedItems,
        int pendingItems,
        List<BatchItemResult> results) {

    static BatchResult of(List<BatchItemResult> results) {
        int good = (int) results.stream().filter(BatchItemResult::success).count();
        int owed = (int) results.stream().filter(BatchItemResult::owed).count();
        return new BatchResult(good == results.size(), results.size(), good, results.size() - good, owed, results);
    }

    boolean over() {
        return pendingItems == 0;
    }
}
