package io.orgsync.ascora.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** The room that is left. */
@ApplicationScoped
class UploadSpace {

    private final AtomicLong free;

    UploadSpace(UploadConfig config) {
        this.free = new AtomicLong(config.space());
    }

    /** False when there isn't that much. */
    boolean take(long bytes) {
        long before = free.getAndUpdate(left -> left >= bytes ? left - bytes : left);
        return before >= bytes;
    }

    void giveBack(long bytes) {
        free.addAndGet(bytes);
    }
}
