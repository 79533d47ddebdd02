package io.orgsync.model.upstream;

/** What may be asked of an upstream, and whether HTTP says that asking twice equals asking once. */
public enum RequestMethod {
    GET(true),
    POST(false),
    PUT(true),
    DELETE(true);

    private final boolean idempotent;

    RequestMethod(boolean idempotent) {
        this.idempotent = idempotent;
    }

    /** The default of {@link UpstreamRequest#idempotent()}. */
    public boolean idempotent() {
        return idempotent;
    }

    /** Whether a request of this method has a body, be it an empty one. */
    boolean carriesBody() {
        return this == POST || this == PUT;
    }
}
