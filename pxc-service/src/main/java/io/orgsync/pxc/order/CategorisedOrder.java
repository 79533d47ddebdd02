package io.orgsync.pxc.order;

/** A stored order with the category that it has and what rules look at. */
public record CategorisedOrder(String id, String category, OrderContent content) {}
