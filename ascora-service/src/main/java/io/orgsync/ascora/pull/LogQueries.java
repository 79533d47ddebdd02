package io.orgsync.ascora.pull;

import io.orgsync.ascora.mirror.MirrorSelect;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Reads the synchronisation log. Every method runs in a transaction of the organisation. */
@ApplicationScoped
class LogQueries {

    private static final MirrorSelect LOGS = new MirrorSelect("""
            id, organization_id, integration_id, run_id, sync_type, source, target, resource_type, resource_id,
            ascora_resource_id, status, error_class, error_message, retry_count, next_attempt_at, response_data,
            created_at
            """, "ascora_sync_logs where organization_id = $1 ");

    private static final String MATCH = """
            and ($2::text is null or status = $2)
            and ($3::text is null or sync_type = $3)
            and ($4::text is null or resource_type = $4)
            """;

    private static final String NEWEST = "created_at desc, id desc";

    /**
     * Which rows are wanted.
     *
     * @param status success, failed, pending or skipped
     * @param resourceType customer, job, invoice …, also in the plural
     */
    record Filter(Optional<String> status, Optional<String> syncType, Optional<String> resourceType) {

        static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty());

        Optional<String> resource() {
            return resourceType.map(
                    word -> StreamName.of(word).map(StreamName::resource).orElse(word));
        }
    }

    /** A page of rows, newest first. */
    Uni<Page<Map<String, Object>>> list(
            SqlClient transaction, OrganizationId organization, Filter filter, PageRequest page) {
        return LOGS.page(
                transaction,
                MATCH,
                NEWEST,
                Arrays.asList(
                        organization.value(),
                        given(filter.status()),
                        given(filter.syncType()),
                        given(filter.resource())),
                page);
    }

    private static String given(Optional<String> word) {
        return word.filter(text -> !text.equals("all")).orElse(null);
    }
}
