package io.orgsync.ascora.transfer;

import io.orgsync.ascora.job.JobQueries;
import io.orgsync.ascora.mirror.MirrorSelect;
import jakarta.enterprise.context.ApplicationScoped;

/** Mirrored jobs. */
@ApplicationScoped
class JobExport implements ExportSource {

    @Override
    public String resource() {
        return "jobs";
    }

    @Override
    public MirrorSelect rows() {
        return JobQueries.JOBS;
    }
}
