package io.orgsync.devkit.pxc;

import io.orgsync.devkit.upstream.Reply;

/** A JSON object where an array is due, with status 200. */
public record ObjectForArray() implements Fault {

    @Override
    public Reply reply(Reply honest) {
        return Reply.json(200, PxcError.of(500, "Internal", "upstream failed").body());
    }
}
