package io.orgsync.ascora.transfer;

import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.stream.Collectors;

/** Writes mirrored records into files; a connection is not needed for that. */
@ApplicationScoped
class ExportService {

    private final Instance<ExportSource> sources;
    private final ExportPages pages;

    ExportService(@Any Instance<ExportSource> sources, ExportPages pages) {
        this.sources = sources;
        this.pages = pages;
    }

    /** Fails with 400 when there is no such resource. */
    ExportSource source(String resource) {
        return sources.stream()
                .filter(source -> source.resource().equals(resource))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.of("resource", "must be one of " + known()));
    }

    private String known() {
        return sources.stream().map(ExportSource::resource).sorted().collect(Collectors.joining(", "));
    }

    /** The file in pieces, each made when the one before was taken. */
    Multi<Buffer> file(OrganizationId organization, ExportSource source, ExportFormat format) {
        RecordFile file = format.file(source.rows().fields());
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(file::head),
                        pages.of(organization, source.rows()).map(file::rows),
                        Multi.createFrom().item(file::foot))
                .filter(piece -> !piece.isEmpty())
                .map(Buffer::buffer);
    }
}
