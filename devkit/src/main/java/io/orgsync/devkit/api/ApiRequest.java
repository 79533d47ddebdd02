package io.orgsync.devkit.api;

/**
 * A request of an operation.
 *
 * @param what is special about it
 * @param path with its query, encoded
 * @param body empty text for none
 */
public record ApiRequest(Operation operation, String what, String path, String body) {

    static ApiRequest plain(Operation operation, String path) {
        return new ApiRequest(operation, "plain", path, operation.method().equals("GET") ? "" : "{}");
    }

    @Override
    public String toString() {
        String shown = path.length() > 200 ? path.substring(0, 200) + "…" : path;
        return "%s %s (%s)".formatted(operation.method(), shown, what);
    }
}
