package io.orgsync.devkit.upstream;

/**
 * The rows a list call is answered with.
 *
 * @param offset as asked for
 * @param limit as asked for, capped
 * @param start first row served
 * @param size rows served
 * @param total rows there are, as reported
 */
public record PageWindow(int offset, int limit, int start, int size, int total) {

    public static PageWindow honest(int offset, int limit, int total) {
        return new PageWindow(offset, limit, offset, Math.max(0, Math.min(limit, total - offset)), total);
    }

    public PageWindow startingAt(int first) {
        return new PageWindow(offset, limit, first, Math.max(0, Math.min(limit, total - first)), total);
    }

    public PageWindow withSize(int rows) {
        return new PageWindow(offset, limit, start, rows, total);
    }

    public PageWindow withTotal(int rows) {
        return new PageWindow(offset, limit, start, size, rows);
    }

    public boolean isPartial() {
        return size < total;
    }

    public boolean hasNext() {
        return (long) offset + limit < total;
    }
}
