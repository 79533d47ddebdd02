package io.orgsync.model.problem;

/** What the log may tell of a request. */
record LoggedRequest(String method, String path) {

    // The rest of a web-hook's path is its secret.
    private static final String WEB_HOOKS = "/api/webhooks/";

    /** @param path raw: percent-encoded, so that it can't break the line */
    static LoggedRequest of(String method, String path) {
        return new LoggedRequest(method, path.startsWith(WEB_HOOKS) ? WEB_HOOKS + "…" : path);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
