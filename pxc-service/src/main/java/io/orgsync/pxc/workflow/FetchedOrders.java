package io.orgsync.pxc.workflow;

import io.orgsync.pxc.order.DayCounts;
import io.orgsync.pxc.order.OrderCategory;
import io.orgsync.pxc.order.OrderDigest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The result of {@code fetch_orders} in the members that workflows know. */
final class FetchedOrders {

    /** The members that {@link #categories} gives. */
    static final Set<String> CATEGORY_MEMBERS =
            Set.of("byCategory", "newBuildCount", "provideCount", "ceaseCount", "modifyCount");

    /** The members that a result has beside those. */
    static final Set<String> MEMBERS = Set.of(
            "day",
            "totalOrders",
            "todayOrders",
            "orders",
            "orderIds",
            "categorized",
            "heldOrders",
            "inProgressOrders",
            "failedOrders",
            "rejectedOrders",
            "otherOrders",
            "withoutLastUpdate",
            "rulesVersion");

    /** The longest list in a result. */
    static final int LONGEST = 1_000;

    private FetchedOrders() {}

    /** @param found the newest orders of the day and of each state group, newest first */
    static JsonObject json(DayCounts counts, List<OrderDigest> found) {
        List<OrderDigest> orders = found.stream().limit(LONGEST).toList();
        JsonObject result = new JsonObject()
                .put("day", counts.day().toString())
                .put("todayOrders", counts.total())
                .put(
                        "orders",
                        new JsonArray(orders.stream().map(FetchedOrders::order).toList()))
                .put(
                        "orderIds",
                        new JsonArray(orders.stream().map(OrderDigest::id).toList()))
                .put("categorized", json(counts.byStateGroup()));
        counts.byStateGroup().keySet().forEach(group -> result.put(group + "Orders", ofGroup(found, group)));
        return result.mergeIn(categories(counts));
    }

    /** {@code byCategory} and a count of its own for each category. */
    static JsonObject categories(DayCounts counts) {
        JsonObject byCategory = new JsonObject();
        counts.byCategory().forEach((category, count) -> byCategory.put(category.word(), count));
        JsonObject result = new JsonObject().put("byCategory", byCategory);
        counts.byCategory().forEach((category, count) -> {
            if (category != OrderCategory.UNCLASSIFIED) {
                result.put(category.word() + "Count", count);
            }
        });
        return result;
    }

    private static JsonArray ofGroup(List<OrderDigest> orders, String group) {
        return new JsonArray(orders.stream()
                .filter(order -> DayCounts.stateGroup(order.state()).equals(group))
                .limit(LONGEST)
                .map(FetchedOrders::order)
                .toList());
    }

    private static JsonObject order(OrderDigest order) {
        JsonObject json = new JsonObject()
                .put("id", order.id())
                .put("state", order.state())
                .put("category", order.category());
        order.lastUpdate().ifPresent(at -> json.put("lastUpdate", at.toString()));
        return json;
    }

    private static JsonObject json(Map<String, Long> counts) {
        JsonObject json = new JsonObject();
        counts.forEach(json::put);
        return json;
    }
}
