package io.orgsync.pxc.order;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.activity.NewActivity;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.pxc.integration.ConnectionConfig.NewBuild;
import io.orgsync.pxc.integration.NewBuildLookup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The rules of an organisation as people read, try, change and apply them. */
@ApplicationScoped
class CategorisationService {

    private static final String ENTITY = "categorisation";

    private final OrganizationTransactions transactions;
    private final CategorisationRepository categorisations;
    private final NewBuildLookup newBuilds;
    private final Recategorisation recategorisation;
    private final ActivityRepository activities;

    CategorisationService(
            OrganizationTransactions transactions,
            CategorisationRepository categorisations,
            NewBuildLookup newBuilds,
            Recategorisation recategorisation,
            ActivityRepository activities) {
        this.transactions = transactions;
        this.categorisations = categorisations;
        this.newBuilds = newBuilds;
        this.recategorisation = recategorisation;
        this.activities = activities;
    }

    /** The rules that hold for an integration, for the organisation's own one if none is given. */
    Uni<CategorisationView> find(OrganizationId organization, OptionalLong integrationId) {
        return transactions.inTransaction(
                organization,
                tx -> newBuilds
                        .of(tx, organization, integrationId)
                        .chain(newBuild -> view(tx, organization, newBuild)));
    }

    private Uni<CategorisationView> view(SqlConnection tx, OrganizationId organization, NewBuild newBuild) {
        return categorisations.held(tx, organization).map(held -> CategorisationView.of(held, newBuild));
    }

    /** Replaces the rules; 409 when the version that was meant is no longer the one that holds. */
    Uni<CategorisationView> replace(Caller caller, SubmittedCategorisation submitted) {
        requireDistinctIds(submitted.rules());
        return change(caller, submitted.version(), Optional.of(submitted.rules()), "Changed the categorisation rules");
    }

    /** Goes back to the default rules; nothing changes when they hold already. */
    Uni<CategorisationView> reset(Caller caller) {
        return change(caller, Optional.empty(), Optional.empty(), "Went back to the default categorisation rules");
    }

    private Uni<CategorisationView> change(
            Caller caller, Optional<String> meant, Optional<List<CategorisationRule>> rules, String description) {
        OrganizationId organization = caller.organization();
        return transactions.inTransaction(
                organization,
                tx -> newBuilds
                        .of(tx, organization, OptionalLong.empty())
                        .chain(newBuild -> categorisations
                                .lock(tx, organization)
                                .invoke(held -> requireVersion(held.of(newBuild), meant))
                                .chain(held -> held.own().equals(rules)
                                        ? Uni.createFrom().voidItem()
                                        : save(tx, caller, rules, description))
                                .chain(() -> view(tx, organization, newBuild))));
    }

    private Uni<Void> save(
            SqlConnection tx, Caller caller, Optional<List<CategorisationRule>> rules, String description) {
        JsonObject metadata =
                new JsonObject().put("rules", rules.map(List::size).orElse(0));
        return categorisations
                .save(tx, caller.organization(), rules)
                .chain(() -> activities.add(
                        tx, caller.organization(), activity(caller, "status_change", description, metadata)));
    }

    private static void requireVersion(Categorisation held, Optional<String> meant) {
        if (meant.filter(version -> !version.equals(held.version())).isPresent()) {
            throw Conflict.of("The rules have been changed meanwhile: " + held.version() + " holds now.");
        }
    }

    /** What rules would make of the stored orders, by default the ones that hold; writes nothing. */
    Uni<Recategorised> preview(OrganizationId organization, Optional<List<CategorisationRule>> rules) {
        rules.ifPresent(CategorisationService::requireDistinctIds);
        return rules.map(tried -> Uni.createFrom().item(new Categorisation("tried", tried)))
                .orElseGet(() -> transactions.inTransaction(organization, tx -> current(tx, organization)))
                .chain(tried -> recategorisation.preview(organization, tried));
    }

    /** Gives every stored order the category that it has by the rules that hold. */
    Uni<Recategorised> recategorise(Caller caller) {
        OrganizationId organization = caller.organization();
        return transactions
                .inTransaction(organization, tx -> current(tx, organization))
                .chain(rules -> recategorisation.apply(
                        organization, rules, slice -> transactions.inTransaction(organization, slice)))
                .call(done -> transactions.inTransaction(
                        organization, tx -> activities.add(tx, organization, recategorised(caller, done))));
    }

    private Uni<Categorisation> current(SqlConnection tx, OrganizationId organization) {
        return newBuilds
                .of(tx, organization, OptionalLong.empty())
                .chain(newBuild -> categorisations.held(tx, organization).map(held -> held.of(newBuild)));
    }

    private static NewActivity recategorised(Caller caller, Recategorised done) {
        JsonObject metadata = new JsonObject()
                .put("rulesVersion", done.version().orElse(""))
                .put("total", done.total())
                .put("moved", done.moved());
        return activity(caller, "bulk_update", "Recategorised " + done.total() + " orders", metadata);
    }

    private static NewActivity activity(Caller caller, String actionType, String description, JsonObject metadata) {
        NewActivity.Actor actor = new NewActivity.Actor(caller.userId(), caller.userName());
        return new NewActivity(actionType, ENTITY, OptionalLong.empty(), Optional.of(actor), description, metadata);
    }

    private static void requireDistinctIds(List<CategorisationRule> rules) {
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < rules.size(); place++) {
            String id = rules.get(place).id();
            if (!seen.add(id)) {
                throw InvalidRequest.of("rules[" + place + "].id", "is the id of a rule before it", id);
            }
        }
    }
}
