package io.orgsync.devkit.ascora;

/** The kinds of records that are listed. */
public enum Kind {
    CUSTOMER,
    CONTACT,
    JOB,
    INVOICE
}
