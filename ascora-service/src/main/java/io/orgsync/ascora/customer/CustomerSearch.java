package io.orgsync.ascora.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.push.Push;
import io.orgsync.ascora.push.Trace;
import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.upstream.AscoraClient;
import io.orgsync.ascora.upstream.AscoraJson;
import io.orgsync.ascora.upstream.ListPage;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks in Ascora for a customer that may have been created: among those that were not mirrored before, by e-mail, else
 * by phone, else by name. One that is the same in every field that was sent is taken for it; anything less certain is for
 * a person.
 */
@ApplicationScoped
class CustomerSearch {

    private static final int MOST_PAGES = 5;

    private final OrganizationTransactions transactions;
    private final CustomerRowRepository rows;

    CustomerSearch(OrganizationTransactions transactions, CustomerRowRepository rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    Uni<Trace> look(Push push) {
        Likeness likeness = new Likeness(push.write().payload());
        return candidates(push.client(), likeness, 1, List.of())
                .chain(found -> unknownBefore(push.write(), found))
                .map(found -> trace(found, likeness));
    }

    private static Uni<List<JsonNode>> candidates(
            AscoraClient client, Likeness likeness, int page, List<JsonNode> before) {
        return page(client, likeness, page).chain(found -> {
            List<JsonNode> all = Stream.concat(
                            before.stream(), found.results().stream().filter(likeness::near))
                    .toList();
            return found.hasNext() && page < MOST_PAGES
                    ? candidates(client, likeness, page + 1, all)
                    : Uni.createFrom().item(all);
        });
    }

    private static Uni<ListPage> page(AscoraClient client, Likeness likeness, int page) {
        return likeness.isByPhone()
                ? client.findCustomersByPhone(likeness.term(), page)
                : client.findCustomers(likeness.term(), page);
    }

    private Uni<List<JsonNode>> unknownBefore(Write write, List<JsonNode> found) {
        List<String> ids = found.stream().map(CustomerSearch::id).toList();
        return transactions
                .inTransaction(write.organization(), tx -> rows.known(tx, write.organization(), ids, write.createdAt()))
                .map(known -> found.stream()
                        .filter(customer -> !known.contains(id(customer)))
                        .toList());
    }

    private static Trace trace(List<JsonNode> found, Likeness likeness) {
        List<JsonNode> same = found.stream().filter(likeness::same).toList();
        if (found.isEmpty()) {
            return new Trace.Absent();
        }
        return same.size() == 1 && found.size() == 1
                ? new Trace.Made(CustomerCreate.sent(same.get(0)))
                : new Trace.Unclear("Ascora has " + found.size() + " customers that may be it.");
    }

    private static String id(JsonNode customer) {
        return new AscoraJson(customer, ZoneOffset.UTC).id("customerId").orElse("");
    }

    /** What a customer is recognised by. */
    private record Likeness(JsonObject fields) {

        private static final Set<String> COMPARED =
                Set.of("firstName", "lastName", "companyName", "email", "phone", "mobile");

        private static final List<String> TERMS =
                List.of("email", "phone", "mobile", "companyName", "lastName", "firstName");

        private String by() {
            return TERMS.stream().filter(fields::containsKey).findFirst().orElseThrow();
        }

        boolean isByPhone() {
            return isPhone(by());
        }

        private static boolean isPhone(String field) {
            return field.equals("phone") || field.equals("mobile");
        }

        String term() {
            return fields.getString(by());
        }

        /** Whether it is the same in what was searched for. */
        boolean near(JsonNode customer) {
            return agrees(by(), customer);
        }

        boolean same(JsonNode customer) {
            return COMPARED.stream().filter(fields::containsKey).allMatch(field -> agrees(field, customer));
        }

        private boolean agrees(String field, JsonNode customer) {
            String theirs = new AscoraJson(customer, ZoneOffset.UTC)
                    .text(CustomerFields.upstreamName(field))
                    .orElse("");
            return plain(field, theirs).equals(plain(field, fields.getString(field)));
        }

        private static String plain(String field, String text) {
            return isPhone(field) ? text.replaceAll("[^0-9]", "") : text.strip().toLowerCase(Locale.ROOT);
        }
    }
}
