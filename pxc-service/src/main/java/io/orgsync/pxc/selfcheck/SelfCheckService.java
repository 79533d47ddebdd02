package io.orgsync.pxc.selfcheck;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.problem.UpstreamProblem;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.pxc.artemis.ArtemisClients;
import io.orgsync.pxc.artemis.ArtemisConfig.TokenMethod;
import io.orgsync.pxc.integration.ConnectionInUse;
import io.orgsync.pxc.integration.IntegrationReference;
import io.orgsync.pxc.integration.IntegrationTrail;
import io.orgsync.pxc.integration.PxcConnection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Asks PXC a handful of harmless questions and tells what follows, outside any transaction. */
@ApplicationScoped
class SelfCheckService {

    private static final String UPSTREAM = "PXC";

    private final OrganizationTransactions transactions;
    private final ConnectionInUse connections;
    private final ActivityRepository activities;
    private final ArtemisClients artemis;
    private final SelfCheckConfig config;

    SelfCheckService(
            OrganizationTransactions transactions,
            ConnectionInUse connections,
            ActivityRepository activities,
            ArtemisClients artemis,
            SelfCheckConfig config) {
        this.transactions = transactions;
        this.connections = connections;
        this.activities = activities;
        this.artemis = artemis;
        this.config = config;
    }

    /** Fails with 404, with 409 without usable credentials, and as other calls that wait if PXC can't be asked at all. */
    Uni<SelfCheckReport> check(Caller caller, IntegrationReference reference) {
        OrganizationId organization = caller.organization();
        return transactions
                .inTransaction(organization, tx -> connections.require(tx, organization, reference))
                .chain(connection -> check(connection)
                        .call(report -> transactions.inTransaction(
                                organization,
                                tx -> activities.add(
                                        tx,
                                        organization,
                                        IntegrationTrail.checked(
                                                caller,
                                                connection.integrationId(),
                                                report.complete(),
                                                report.calls())))));
    }

    private Uni<SelfCheckReport> check(PxcConnection connection) {
        Instant begun = Instant.now();
        TokenMethod method = artemis.tokenMethod(connection);
        return new Interview(connection, artemis.forSelfCheck(connection), method, config)
                .askAll()
                .invoke(SelfCheckService::requireAnswers)
                .map(reactions -> report(connection, method, reactions, begun));
    }

    private static void requireAnswers(Map<Question, Reaction> reactions) {
        for (Question question : List.of(Question.TOKEN, Question.TOKEN_BY_THE_OTHER_METHOD, Question.LIST_OF_ONE)) {
            Reaction reaction = reactions.getOrDefault(question, Unanswerable.NOT_ASKED);
            if (Unanswerable.isMet(reaction)) {
                throw UpstreamProblem.of(UPSTREAM, reaction.failure().orElseThrow(), Instant.now());
            }
        }
    }

    private static SelfCheckReport report(
            PxcConnection connection, TokenMethod method, Map<Question, Reaction> reactions, Instant begun) {
        Judgement judgement = Judgement.of(reactions, connection.config(), method);
        return new SelfCheckReport(
                true,
                isComplete(reactions),
                begun.truncatedTo(ChronoUnit.MILLIS),
                Duration.between(begun, Instant.now()).toMillis(),
                reactions.size(),
                answers(reactions),
                judgement.findings(),
                judgement.advice());
    }

    /** Everything but what depends on an answer that PXC didn't give. */
    private static boolean isComplete(Map<Question, Reaction> reactions) {
        return reactions.containsKey(Question.UNKNOWN_ORDER)
                && reactions.values().stream().noneMatch(reaction -> reaction.status() == 0);
    }

    private static List<SelfCheckReport.Answer> answers(Map<Question, Reaction> reactions) {
        return Arrays.stream(Question.values())
                .map(question -> reactions.containsKey(question)
                        ? AnswerView.of(question, reactions.get(question))
                        : AnswerView.notAsked(question))
                .toList();
    }
}
