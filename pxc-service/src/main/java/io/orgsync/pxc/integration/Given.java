package io.orgsync.pxc.integration;

/** How a {@code connectionConfig} that is given relates to the stored one. */
public enum Given {
    /** It replaces the stored one. */
    AS_A_WHOLE,
    /** Its members replace the stored ones of the same name. */
    BY_MEMBER
}
