package io.orgsync.devkit.pxc;

/** A query the upstream answers with 400. */
final class BadQuery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadQuery(String message) {
        super(message);
    }
}
