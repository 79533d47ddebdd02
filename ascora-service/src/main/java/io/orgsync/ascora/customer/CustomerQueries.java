package io.orgsync.ascora.customer;

import io.orgsync.ascora.mirror.MirrorSelect;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.mirror.SearchText;
import io.orgsync.ascora.mirror.SortOrder;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads mirrored customers. Every method runs in a transaction of the organisation. */
@ApplicationScoped
public class CustomerQueries {

    /** Every column of a customer that callers see. */
    public static final MirrorSelect CUSTOMERS = new MirrorSelect("""
            id, organization_id, ascora_customer_id, customer_number, customer_name, first_name, last_name,
            company_name, email, phone, mobile, street_address, suburb, state, postcode, country, customer_type,
            billing_address, tax_id, notes, contact_id, custom_fields, synced_at, missing_since, created_at,
            updated_at, sync_status, has_conflict
            """, """
            (
              select d.*, case when d.has_conflict then 'conflict'
                               when d.ascora_customer_id is null or d.last_write in ('pending', 'sending', 'unknown')
                                 then 'pending'
                               when d.last_write = 'failed' then 'error'
                               else 'synced' end as sync_status
              from (
                select c.*,
                       exists (select 1 from conflicts x
                               where x.organization_id = $1 and x.resource_type = 'customer'
                                 and x.resource_id = c.id and x.status = 'open') as has_conflict,
                       (select o.state from outbox o
                        where o.organization_id = $1 and o.resource_type = 'customer' and o.resource_id = c.id
                          and o.error_class is distinct from 'conflict'
                        order by o.id desc limit 1) as last_write
                from ascora_customers c where c.organization_id = $1
              ) as d
            ) as customer
            where true
            """);

    private static final String MATCH = """
            and ($2::text is null or first_name ilike $2 or last_name ilike $2 or email ilike $2
                 or company_name ilike $2 or customer_name ilike $2 or customer_number ilike $2 or phone ilike $2
                 or mobile ilike $2 or ascora_customer_id ilike $2)
            and ($3::text is null or sync_status = $3)
            """;

    private static final String ONE = "and (id = $2 or ascora_customer_id = lower($3))";

    private static final String NEAREST = "(id = $2) desc nulls last, id";

    /** The words of syncStatus, as a pattern. */
    static final String STATUSES = "synced|pending|conflict|error";

    /** What it may be sorted by, for the API's document. */
    static final String SORT_WORDS = "createdAt|-createdAt|updatedAt|-updatedAt|name|-name|customerName|-customerName|"
            + "companyName|-companyName|firstName|-firstName|lastName|-lastName|email|-email|"
            + "phone|-phone|status|-status|syncStatus|-syncStatus|lastSynced|-lastSynced|" + "syncedAt|-syncedAt";

    private static final SortOrder SORTS = SortOrder.of(
            SORT_WORDS,
            Map.ofEntries(
                    Map.entry("createdAt", "created_at"),
                    Map.entry("updatedAt", "updated_at"),
                    Map.entry("name", "coalesce(company_name, customer_name, last_name)"),
                    Map.entry("customerName", "customer_name"),
                    Map.entry("companyName", "company_name"),
                    Map.entry("firstName", "first_name"),
                    Map.entry("lastName", "last_name"),
                    Map.entry("email", "email"),
                    Map.entry("phone", "phone"),
                    Map.entry("status", "sync_status"),
                    Map.entry("syncStatus", "sync_status"),
                    Map.entry("lastSynced", "synced_at"),
                    Map.entry("syncedAt", "synced_at")));

    /**
     * Which customers are wanted.
     *
     * @param search part of a name, number, e-mail or phone
     * @param syncStatus synced, pending, conflict, error or all
     */
    record Filter(Optional<String> search, Optional<String> syncStatus, Optional<String> sort) {}

    Uni<Page<Map<String, Object>>> list(
            SqlClient transaction, OrganizationId organization, Filter filter, PageRequest page) {
        return CUSTOMERS.page(
                transaction,
                MATCH,
                SORTS.orderBy(filter.sort()),
                Arrays.asList(
                        organization.value(),
                        SearchText.pattern(filter.search()).orElse(null),
                        filter.syncStatus()
                                .filter(status -> !status.equals("all"))
                                .orElse(null)),
                page);
    }

    /** By the row's id or Ascora's id. */
    Uni<Optional<Map<String, Object>>> find(SqlClient transaction, OrganizationId organization, RecordKey key) {
        return CUSTOMERS.first(
                transaction,
                ONE,
                NEAREST,
                Arrays.asList(organization.value(), key.rowId().orElse(null), key.text()));
    }

    /** Those with these ids of Ascora's, at most so many. */
    public Uni<List<Map<String, Object>>> withIds(
            SqlClient transaction, OrganizationId organization, Collection<String> ids) {
        return CUSTOMERS.head(
                transaction,
                "and ascora_customer_id = any($2)",
                "id",
                Arrays.asList(organization.value(), ids.toArray(String[]::new)),
                Math.max(1, ids.size()));
    }

    /** Those with one of these e-mail addresses in lower case, at most 1000, that Ascora has or is owed. */
    public Uni<List<Map<String, Object>>> withEmails(
            SqlClient transaction, OrganizationId organization, Collection<String> emails) {
        return CUSTOMERS.head(
                transaction,
                "and lower(email) = any($2) and missing_since is null",
                "created_at, id",
                Arrays.asList(organization.value(), emails.toArray(String[]::new)),
                1000);
    }
}
