package io.orgsync.ascora.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.mirror.MirrorRecord;
import io.orgsync.ascora.mirror.MirrorRepository;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.mirror.RecordReader;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.sync.ParsedRecord;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows of customers that are written here. Every method runs in a transaction of the organisation. */
@ApplicationScoped
public class CustomerRowRepository {

    private static final RecordReader READER = new RecordReader(new CustomerMirror());

    private static final String ADD_OWED = """
            insert into ascora_customers
                (id, organization_id, integration_id, customer_name, first_name, last_name, company_name, email, phone,
                 mobile, street_address, suburb, state, postcode, country, customer_type, billing_address, tax_id,
                 notes, custom_fields)
            select $1::uuid, $2::uuid, $3::uuid, coalesce(r."companyName", concat_ws(' ', r."firstName", r."lastName")), r."firstName",
                   r."lastName", r."companyName", r."email", r."phone", r."mobile", r."streetAddress", r."suburb",
                   r."state", r."postcode", r."country", r."customerType", r."billingAddress", r."taxId", r."notes",
                   coalesce(r."customFields", '{}')
            from jsonb_to_record($4::jsonb) as r (
                "firstName" text, "lastName" text, "companyName" text, "email" text, "phone" text, "mobile" text,
                "streetAddress" text, "suburb" text, "state" text, "postcode" text, "country" text,
                "customerType" text, "billingAddress" text, "taxId" text, "notes" text, "customFields" jsonb)
            on conflict (id) do nothing
            """;

    private static final String REMOVE_OWED = """
            delete from ascora_customers where organization_id = $1 and id = $2 and ascora_customer_id is null
            """;

    // A pull may have seen the customer before this house knew that it was its own: callers know the older row.
    private static final String REMOVE_TWIN = """
            delete from ascora_customers where organization_id = $1 and ascora_customer_id = $3 and id <> $2
            """;

    private static final String IDENTIFY = """
            update ascora_customers set ascora_customer_id = $3 where organization_id = $1 and id = $2
            """;

    private static final String CUSTOMER_IDS = """
            select id, ascora_customer_id from ascora_customers
            where organization_id = $1 and id = any($2) and ascora_customer_id is not null
            """;

    private static final String HOLD = """
            select 1 from ascora_customers where organization_id = $1 and id = $2 for no key update
            """;

    private static final String CHANGE = """
            update ascora_customers
            set tax_id = nullif(coalesce($3, tax_id), ''), notes = nullif(coalesce($4, notes), ''),
                updated_at = engine_now()
            where organization_id = $1 and id = $2
            """;

    private static final String LINK = """
            update ascora_customers set contact_id = $3, updated_at = engine_now()
            where organization_id = $1 and id = $2
            """;

    private static final String KNOWN = """
            select ascora_customer_id from ascora_customers
            where organization_id = $1 and ascora_customer_id = any($2) and created_at < $3
            """;

    private static final String MATCH = """
            select id, ascora_customer_id, email, suburb,
                   coalesce(customer_name, company_name, nullif(concat_ws(' ', first_name, last_name), '')) as name
            from ascora_customers where organization_id = $1
            """;

    private static final String WITH_EMAIL = MATCH + """
            and lower(email) = lower($2) and missing_since is null order by created_at, id limit 20
            """;

    private static final String BY_KEY = MATCH + """
            and (id = $2 or ascora_customer_id = lower($3)) order by (id = $2) desc nulls last, id limit 1
            """;

    private final MirrorRepository mirror;

    CustomerRowRepository(MirrorRepository mirror) {
        this.mirror = mirror;
    }

    /** A row without Ascora's id, unless it is there: the customer is to be created. */
    public Uni<Void> addOwed(
            SqlClient transaction, OrganizationId organization, UUID integration, UUID id, JsonObject fields) {
        return transaction
                .preparedQuery(ADD_OWED)
                .execute(Tuple.of(id, organization.value(), integration, fields))
                .replaceWithVoid();
    }

    /** Takes a row away that Ascora has never heard of. */
    public Uni<Void> removeOwed(SqlClient transaction, OrganizationId organization, UUID id) {
        return transaction
                .preparedQuery(REMOVE_OWED)
                .execute(Tuple.of(organization.value(), id))
                .replaceWithVoid();
    }

    /** Ascora has given the row's customer this id. */
    public Uni<Void> identify(SqlClient transaction, OrganizationId organization, UUID id, String customerId) {
        Tuple values = Tuple.of(organization.value(), id, customerId);
        return transaction
                .preparedQuery(REMOVE_TWIN)
                .execute(values)
                .chain(() -> transaction.preparedQuery(IDENTIFY).execute(values))
                .replaceWithVoid();
    }

    /** Mirrors a customer as Ascora shows it. */
    public Uni<Void> show(SqlClient transaction, OrganizationId organization, UUID integration, JsonNode customer) {
        return mirror.store(transaction, organization, integration, CustomerMirror.TABLE, List.of(record(customer)))
                .replaceWithVoid();
    }

    /** Ascora's id of the row's customer; empty while it is not created there. */
    public Uni<Optional<String>> customerId(SqlClient transaction, OrganizationId organization, UUID id) {
        return customerIds(transaction, organization, List.of(id)).map(ids -> Optional.ofNullable(ids.get(id)));
    }

    /** Ascora's ids of rows; those that have none are left out. */
    public Uni<Map<UUID, String>> customerIds(
            SqlClient transaction, OrganizationId organization, Collection<UUID> ids) {
        return transaction
                .preparedQuery(CUSTOMER_IDS)
                .execute(Tuple.of(organization.value(), ids.toArray(UUID[]::new)))
                .map(rows -> Rows.stream(rows)
                        .collect(Collectors.toMap(
                                row -> row.getUUID("id"), row -> row.getString("ascora_customer_id"))));
    }

    /** Holds the row until the transaction ends, so that changes are compared one after the other. */
    public Uni<Void> hold(SqlClient transaction, OrganizationId organization, UUID id) {
        return transaction
                .preparedQuery(HOLD)
                .execute(Tuple.of(organization.value(), id))
                .replaceWithVoid();
    }

    /** Changes what only this house has of a customer: tax id and notes, those that are given. */
    public Uni<Void> change(SqlClient transaction, OrganizationId organization, UUID id, JsonObject fields) {
        return transaction
                .preparedQuery(CHANGE)
                .execute(Tuple.of(organization.value(), id, fields.getString("taxId"), fields.getString("notes")))
                .replaceWithVoid();
    }

    /** Links the row to a contact of this house, or to none. */
    public Uni<Void> link(SqlClient transaction, OrganizationId organization, UUID id, Optional<String> contactId) {
        return transaction
                .preparedQuery(LINK)
                .execute(Tuple.of(organization.value(), id, contactId.orElse(null)))
                .replaceWithVoid();
    }

    /** Those of the ids that were mirrored before the given time. */
    public Uni<Set<String>> known(
            SqlClient transaction, OrganizationId organization, Collection<String> ids, Instant before) {
        return transaction
                .preparedQuery(KNOWN)
                .execute(Tuple.of(organization.value(), ids.toArray(String[]::new), before.atOffset(ZoneOffset.UTC)))
                .map(rows -> Rows.stream(rows)
                        .map(row -> row.getString("ascora_customer_id"))
                        .collect(Collectors.toSet()));
    }

    /** The first 20 with an e-mail address, whatever its case, that Ascora has or is owed. */
    public Uni<List<CustomerMatch>> withEmail(SqlClient transaction, OrganizationId organization, String email) {
        return transaction
                .preparedQuery(WITH_EMAIL)
                .execute(Tuple.of(organization.value(), email))
                .map(rows -> Rows.list(rows, CustomerRowRepository::match));
    }

    /** By the row's id or Ascora's id. */
    public Uni<Optional<CustomerMatch>> match(SqlClient transaction, OrganizationId organization, RecordKey key) {
        return transaction
                .preparedQuery(BY_KEY)
                .execute(Tuple.of(organization.value(), key.rowId().orElse(null), key.text()))
                .map(rows -> Rows.first(rows, CustomerRowRepository::match));
    }

    private static CustomerMatch match(Row row) {
        return new CustomerMatch(
                row.getUUID("id"),
                Optional.ofNullable(row.getString("ascora_customer_id")),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("suburb")));
    }

    static MirrorRecord record(JsonNode customer) {
        ParsedRecord<MirrorRecord> read = READER.read(customer);
        if (read instanceof ParsedRecord.Usable<MirrorRecord> usable) {
            return usable.record();
        }
        throw new IllegalStateException("a customer without an id is no answer");
    }
}
