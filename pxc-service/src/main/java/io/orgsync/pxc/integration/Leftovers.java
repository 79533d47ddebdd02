package io.orgsync.pxc.integration;

/** What becomes of the orders and activities of a deleted integration. */
public enum Leftovers {
    KEPT,
    PURGED
}
