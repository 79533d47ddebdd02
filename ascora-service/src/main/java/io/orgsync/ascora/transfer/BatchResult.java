package io.orgsync.ascora.transfer;

import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a batch.
 *
 * @param success whether every item is done or owed to Ascora
 * @param successfulItems those that are done or owed to Ascora
 * @param failedItems those that failed
 * @param pendingItems those of the successful ones that are owed
 * @param notBegunItems those that nothing was done about: there was no time left, or the batch had stopped
 * @param results in the order of the items
 */
@Schema(name = "AscoraBatchResult")
record BatchResult(
        boolean success,
        int totalItems,
        int successfulItems,
        int failedItems,
        int pendingItems,
        int notBegunItems,
        List<BatchItemResult> results) {

    static BatchResult of(List<BatchItemResult> results) {
        int good = count(results, BatchItemResult::success);
        int failed = count(results, BatchItemResult::hasFailed);
        int owed = count(results, BatchItemResult::owed);
        int total = results.size();
        return new BatchResult(good == total, total, good, failed, owed, total - good - failed, results);
    }

    private static int count(List<BatchItemResult> results, Predicate<BatchItemResult> kind) {
        return (int) results.stream().filter(kind).count();
    }

    /** Whether nothing is owed and nothing was left for lack of time. */
    boolean over() {
        return results.stream().noneMatch(item -> item.owed() || item.late());
    }
}
