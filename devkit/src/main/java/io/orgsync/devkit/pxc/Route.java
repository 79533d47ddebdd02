package io.orgsync.devkit.pxc;

import io.netty.handler.codec.http.QueryStringDecoder;

/** Where a path leads; version 2 of the ordering API answers in its own, older shape. */
record Route(Endpoint endpoint, String orderId, boolean secondVersion) {

    static final String SECURITY = "/partners/security/v1/api";
    static final String ORDERS = "/partners/product-order/v3/api";
    static final String ORDERS_V2 = "/partners/product-order/v2/api";
    private static final String COLLECTION = "/productOrder";

    static Route of(String path) {
        if (path.equals(SECURITY + "/token")) {
            return new Route(Endpoint.TOKEN, "", false);
        }
        if (path.startsWith(ORDERS + "/")) {
            return ordering(path.substring(ORDERS.length()), false);
        }
        if (path.startsWith(ORDERS_V2 + "/")) {
            return ordering(path.substring(ORDERS_V2.length()), true);
        }
        return new Route(Endpoint.UNKNOWN, "", false);
    }

    private static Route ordering(String rest, boolean secondVersion) {
        if (rest.equals(COLLECTION)) {
            return new Route(Endpoint.LIST, "", secondVersion);
        }
        if (rest.equals("/ping")) {
            return new Route(Endpoint.PING, "", secondVersion);
        }
        String id = rest.startsWith(COLLECTION + "/") ? rest.substring(COLLECTION.length() + 1) : "";
        return id.isEmpty() || id.contains("/")
                ? new Route(Endpoint.UNKNOWN, "", secondVersion)
                : new Route(Endpoint.DETAIL, decoded(id), secondVersion);
    }

    /** In a path a plus sign stands for itself. */
    private static String decoded(String id) {
        return QueryStringDecoder.decodeComponent(id.replace("+", "%2B"));
    }
}
