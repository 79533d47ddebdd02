package io.orgsync.devkit.pxc;

/**
 * The rows a list call is answered with.
 *
 * @param offset as asked for
 * @param limit as asked for, capped
 * @param start first row served
 * @param size rows served
 * @param total rows reported in X-Total-Count
 */
record PageWindow(int offset, int limit, int start, int size, int total) {

    static PageWindow honest(int offset, int limit, int total) {
        return new PageWindow(offset, limit, offset, Math.max(0, Math.min(limit, total - offset)), total);
    }

    PageWindow startingAt(int first) {
        return new PageWindow(offset, limit, first, Math.max(0, Math.min(limit, total - first)), total);
    }

    PageWindow withSize(int rows) {
        return new PageWindow(offset, limit, start, rows, total);
    }

    PageWindow withTotal(int rows) {
        return new PageWindow(offset, limit, start, size, rows);
    }

    boolean isPartial() {
        return size < total;
    }

    boolean hasNext() {
        return (long) offset + limit < total;
    }
}
