package io.orgsync.ascora.transfer;

import io.orgsync.model.problem.InvalidRequest;
import java.util.Optional;

/** What is to be done with a file. */
record ImportWish(String resource, ExportFormat format, boolean dryRun, OnDuplicate onDuplicate) {

    private static final String CUSTOMERS = "customers";

    /**
     * 400 for what is not known.
     *
     * @param likely the format when none is named
     */
    static ImportWish of(
            Optional<String> resource,
            Optional<String> format,
            Optional<Boolean> dryRun,
            Optional<String> onDuplicate,
            ExportFormat likely) {
        if (resource.filter(CUSTOMERS::equals).isEmpty()) {
            throw InvalidRequest.of("resource", "must be customers");
        }
        return new ImportWish(
                CUSTOMERS,
                format.map(ImportWish::known).orElse(likely),
                dryRun.orElse(false),
                OnDuplicate.of(onDuplicate.orElse("skip")));
    }

    private static ExportFormat known(String format) {
        return ExportFormat.of(format).orElseThrow(() -> InvalidRequest.of("format", "must be csv or json"));
    }

    /** By which the same wish is recognised. */
    String key() {
        return resource + " " + format.word() + " " + onDuplicate.word();
    }
}
