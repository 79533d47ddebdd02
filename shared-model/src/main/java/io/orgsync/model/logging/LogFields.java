package io.orgsync.model.logging;

import io.orgsync.model.tenancy.OrganizationId;
import org.jboss.logging.MDC;

/**
 * The fields of the log's lines. They belong to the Vert.x context that a request or a run has for itself, so they need
 * not be removed: the context ends with what it was made for. Only ids, never names or credentials.
 */
public final class LogFields {

    public static final String ORGANIZATION = "organization";

    /** What the lease is of, for example {@code integration:12}. */
    public static final String CONNECTION = "connection";

    public static final String RUN = "run";

    /** 32 hexadecimal digits; the tracing's own when traces are sent. */
    public static final String TRACE = "traceId";

    private LogFields() {}

    /** Lines from here on are of this run, under a trace of its own. */
    public static void ofRun(OrganizationId organization, String connection, long runId) {
        ofOrganization(organization);
        MDC.put(CONNECTION, connection);
        MDC.put(RUN, String.valueOf(runId));
        MDC.put(TRACE, TraceId.random());
    }

    /** Lines from here on are of this organisation. */
    public static void ofOrganization(OrganizationId organization) {
        MDC.put(ORGANIZATION, organization.toString());
    }
}
