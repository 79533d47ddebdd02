package io.orgsync.devkit.pxc;

import io.orgsync.devkit.upstream.Json;
import io.orgsync.devkit.upstream.Reply;

/** Error documents in the manner of TMF630: code, reason, message and status. */
final class PxcError {

    private PxcError() {}

    static Reply of(int status, String reason, String message) {
        return Reply.json(
                status,
                Json.object()
                        .put("code", "PXC-" + status)
                        .put("reason", reason)
                        .put("message", message)
                        .put("status", Integer.toString(status)));
    }

    static Reply unauthorised() {
        return of(401, "Unauthorized", "the token is missing, unknown or expired");
    }
}
