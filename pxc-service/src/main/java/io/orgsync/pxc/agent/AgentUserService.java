package io.orgsync.pxc.agent;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.activity.NewActivity;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;

/** Agents of an organisation. */
@ApplicationScoped
class AgentUserService {

    private final OrganizationTransactions transactions;
    private final AgentUserRepository agents;
    private final ActivityRepository activities;

    AgentUserService(OrganizationTransactions transactions, AgentUserRepository agents, ActivityRepository activities) {
        this.transactions = transactions;
        this.agents = agents;
        this.activities = activities;
    }

    Uni<Page<AgentUser>> list(OrganizationId organization, PageRequest page) {
        return transactions.inTransaction(organization, tx -> agents.list(tx, organization, page));
    }

    /** Fails with {@link Conflict} when another agent has the name. */
    Uni<AgentUser> create(Caller caller, AgentUserSubmission submitted) {
        OrganizationId organization = caller.organization();
        NewActivity.Actor actor = new NewActivity.Actor(caller.userId(), caller.userName());
        return transactions.inTransaction(
                organization,
                tx -> agents.create(tx, organization, submitted)
                        .map(created -> created.orElseThrow(() -> Conflict.of("Another agent has this username.")))
                        .call(agent -> activities.add(tx, organization, created(agent, actor))));
    }

    private static NewActivity created(AgentUser agent, NewActivity.Actor actor) {
        return new NewActivity(
                "creation",
                "agent_user",
                OptionalLong.of(agent.id()),
                Optional.of(actor),
                "Created agent " + agent.displayName(),
                new JsonObject());
    }
}
