package io.orgsync.ascora.transfer;

import io.smallrye.mutiny.Uni;

/** Records of one kind that batches deal with. Nothing here waits for a write; all of it fails with problems. */
interface BatchTarget {

    /** The word that items name it by. */
    String resource();

    Uni<BatchBegun> create(BatchCall call, BatchItem item);

    Uni<BatchBegun> update(BatchCall call, BatchItem item);

    /** Reads the record from Ascora again. */
    Uni<BatchBegun> sync(BatchCall call, BatchItem item);
}
