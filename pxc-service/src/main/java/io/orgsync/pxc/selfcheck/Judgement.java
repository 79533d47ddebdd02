package io.orgsync.pxc.selfcheck;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.pxc.artemis.ArtemisConfig.TokenMethod;
import io.orgsync.pxc.integration.ConnectionConfig;
import io.orgsync.pxc.integration.ConnectionConfig.SinceParameter;
import io.orgsync.pxc.selfcheck.SelfCheckReport.Advice;
import io.orgsync.pxc.selfcheck.SelfCheckReport.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows from the answers. Every sentence is fixed: nothing that PXC sent gets into one. */
final class Judgement {

    private final Map<Question, Reaction> reactions;
    private final ConnectionConfig config;
    private final TokenMethod method;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Advice> advice = new ArrayList<>();

    private Judgement(Map<Question, Reaction> reactions, ConnectionConfig config, TokenMethod method) {
        this.reactions = reactions;
        this.config = config;
        this.method = method;
    }

    static Judgement of(Map<Question, Reaction> reactions, ConnectionConfig config, TokenMethod method) {
        Judgement judgement = new Judgement(reactions, config, method);
        judgement.token();
        judgement.address();
        if (judgement.list().isGood()) {
            judgement.paging();
            judgement.items();
            judgement.since();
            judgement.states();
            judgement.farOffset();
            judgement.generation();
            judgement.singleOrders();
        }
        return judgement;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<Advice> advice() {
        return List.copyOf(advice);
    }

    private Reaction after(Question question) {
        return reactions.getOrDefault(question, Unanswerable.NOT_ASKED);
    }

    private Reaction list() {
        return after(Question.LIST_OF_ONE);
    }

    private boolean wasAsked(Question question) {
        return reactions.containsKey(question);
    }

    private void find(String about, String says) {
        findings.add(new Finding(about, says));
    }

    private void token() {
        if (after(Question.TOKEN_BY_THE_OTHER_METHOD).isGood()) {
            TokenMethod other = Interview.other(method);
            find("token-method", "A token is served to " + other + " and not to " + method + ".");
            advice.add(new Advice("tokenMethod", other.name(), "The other method is not served."));
        } else if (after(Question.TOKEN).isGood()) {
            find("token-method", "A token is served to " + method + ".");
        } else {
            find("token-method", "The security API's answer holds no usable token.");
        }
        Reaction good =
                after(Question.TOKEN).isGood() ? after(Question.TOKEN) : after(Question.TOKEN_BY_THE_OTHER_METHOD);
        good.order()
                .ifPresent(reply -> find(
                        "token-lifetime",
                        reply.has("expiresIn")
                                ? "The answer tells the token's lifetime."
                                : "The answer does not tell the token's lifetime; the token's own claim decides."));
    }

    private void address() {
        if (wasAsked(Question.LIST_OF_ONE) && list().status() == 404) {
            find("address", "There is no list of orders at this address; compare PXC_ORDERS_URL.");
        } else if (wasAsked(Question.LIST_OF_ONE) && !list().isGood()) {
            find("list", "The list as this connection asks for it is refused or is no list.");
        } else if (list().rows() == 0) {
            find("list", "The list is empty; what needs an order to compare with can't be told.");
        }
    }

    private void paging() {
        boolean counted =
                list().reply().flatMap(reply -> reply.header("X-Total-Count")).isPresent();
        find("count-headers", counted ? "Lists tell their total." : "Lists do not tell their total.");
        boolean linked = list().reply().flatMap(reply -> reply.header("Link")).isPresent();
        find("link-header", linked ? "Lists have a Link header." : "Lists have no Link header.");
        find("partial-status", "A part of a list is answered with " + (list().status() == 206 ? "206." : "200."));
        if (list().rows() > 1) {
            find("limit", "The parameter limit is ignored.");
        }
    }

    private void items() {
        Optional<JsonNode> order = after(Question.LIST_WITH_ITEMS).order();
        if (order.isEmpty()) {
            return;
        }
        if (order.get().has("productOrderItem")) {
            find("items", "The list can carry the items of orders.");
        } else {
            find("items", "The list leaves the items out; each new or changed order is read by its id for them.");
        }
    }

    private void since() {
        if (list().rows() < 1) {
            return;
        }
        Optional<Boolean> since = honoured(Question.LAST_UPDATE_SINCE);
        Optional<Boolean> operator = honoured(Question.LAST_UPDATE_GTE);
        tell("lastUpdateSince", since);
        tell("lastUpdate.gte", operator);
        // A row that is no order says nothing of the orders.
        if (list().order().isEmpty()) {
            return;
        }
        boolean dated =
                list().order().filter(order -> order.hasNonNull("lastUpdate")).isPresent();
        find("last-update", dated ? "Orders have a lastUpdate." : "Orders have no lastUpdate, though it is asked for.");
        if (since.isPresent() && operator.isPresent()) {
            adviseSince(right(dated, since.get(), operator.get()));
        }
    }

    /** In the far future nothing has changed: a row tells that the filter is ignored. */
    private Optional<Boolean> honoured(Question question) {
        if (!wasAsked(question)
                || (after(question).rows() < 0 && after(question).status() / 100 != 4)) {
            return Optional.empty();
        }
        return Optional.of(after(question).rows() == 0);
    }

    private void tell(String parameter, Optional<Boolean> honoured) {
        honoured.ifPresent(is -> find("since-filter", parameter + (is ? " is honoured." : " is ignored or refused.")));
    }

    private static SinceParameter right(boolean dated, boolean since, boolean operator) {
        if (!dated || (!since && !operator)) {
            return SinceParameter.NONE;
        }
        return since ? SinceParameter.LAST_UPDATE_SINCE : SinceParameter.LAST_UPDATE_GTE;
    }

    private void adviseSince(SinceParameter right) {
        boolean worksToo = config.sinceParameter() == SinceParameter.LAST_UPDATE_GTE
                && honoured(Question.LAST_UPDATE_GTE).orElse(false)
                && right != SinceParameter.NONE;
        if (config.sinceParameter() != right && !worksToo) {
            advice.add(new Advice("sinceParameter", right.word(), "It is the filter by last update that works."));
        }
    }

    private void states() {
        int any = after(Question.LIST_WITHOUT_STATES).rows();
        if (list().rows() == 0 && any > 0) {
            find("states", "There are orders, and none in the polled states: compare their spelling.");
        }
        list().order().map(order -> order.path("state").asText("")).ifPresent(this::spelling);
        int capital = after(Question.LIST_WITH_CAPITAL_STATES).rows();
        if (list().rows() > 0 && wasAsked(Question.LIST_WITH_CAPITAL_STATES)) {
            find(
                    "state-case",
                    capital > 0
                            ? "The state filter does not mind capital letters, or is ignored."
                            : "The state filter minds capital letters.");
        }
    }

    private void spelling(String state) {
        boolean same = config.states().contains(state);
        boolean alike = config.states().stream().anyMatch(state::equalsIgnoreCase);
        String otherwise = alike ? "with other capital letters than" : "otherwise than";
        find("states", "The listed order's state is spelled " + (same ? "as" : otherwise) + " in the settings.");
    }

    private void farOffset() {
        Reaction far = after(Question.LIST_AT_FAR_OFFSET);
        switch (far.status()) {
            case 200, 206 ->
                find("offset", "An offset far behind gives " + (far.rows() == 0 ? "an empty list." : "orders."));
            case 416 -> find("offset", "An offset behind the last order is answered with 416.");
            case 400 -> find("offset", "An offset far behind is refused: the rest is asked for by last update.");
            default -> {
                // Not asked, or nothing follows from it.
            }
        }
    }

    private void generation() {
        Optional<JsonNode> whole = after(Question.KNOWN_ORDER)
                .order()
                .or(() -> after(Question.LIST_WITHOUT_FIELDS).order());
        whole.ifPresent(order -> {
            find("payload", GenerationTraits.sentence(order));
            find(
                    "order-date",
                    order.has("creationDate")
                            ? "The day of ordering is called creationDate."
                            : "There is no creationDate; orderDate is read instead.");
        });
    }

    private void singleOrders() {
        if (wasAsked(Question.KNOWN_ORDER)) {
            find(
                    "order-id",
                    after(Question.KNOWN_ORDER).isGood()
                            ? "An order can be read by the id that the list shows."
                            : "An order can't be read by the id that the list shows.");
        }
        if (wasAsked(Question.UNKNOWN_ORDER)) {
            find(
                    "unknown-order",
                    after(Question.UNKNOWN_ORDER).status() == 404
                            ? "An unknown order is answered with 404."
                            : "An unknown order is not answered with 404.");
        }
    }
}
