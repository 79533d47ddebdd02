package io.orgsync.devkit.ascora;

/** A business error, which Ascora answers with status 200 and success false. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String reason) {
        super(reason, null, false, false);
    }
}
