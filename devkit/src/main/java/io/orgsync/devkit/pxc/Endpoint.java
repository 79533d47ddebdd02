package io.orgsync.devkit.pxc;

/** What a call to the simulator was about. */
public enum Endpoint {
    TOKEN,
    LIST,
    DETAIL,
    PING,
    UNKNOWN
}
