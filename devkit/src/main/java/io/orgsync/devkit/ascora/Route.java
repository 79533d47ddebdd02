package io.orgsync.devkit.ascora;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a method and a path lead, whatever their case; {@code arguments} are the variable segments, decoded. */
record Route(Endpoint endpoint, List<String> arguments) {

    private record Pattern(String method, List<String> segments, Endpoint endpoint) {

        static Pattern of(String method, String path, Endpoint endpoint) {
            return new Pattern(method, Route.parts(path), endpoint);
        }

        boolean matches(List<String> path) {
            if (path.size() != segments.size()) {
                return false;
            }
            for (int i = 0; i < path.size(); i++) {
                if (!isVariable(i) && !segments.get(i).equals(path.get(i).toLowerCase(Locale.ROOT))) {
                    return false;
                }
            }
            return true;
        }

        boolean isVariable(int segment) {
            return segments.get(segment).equals("*");
        }

        Route on(List<String> path) {
            List<String> arguments = new ArrayList<>();
            for (int i = 0; i < path.size(); i++) {
                if (isVariable(i)) {
                    arguments.add(decoded(path.get(i)));
                }
            }
            return new Route(endpoint, List.copyOf(arguments));
        }
    }

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.of("GET", "/jobs/jobs", Endpoint.JOBS),
            Pattern.of("GET", "/jobs", Endpoint.JOBS),
            Pattern.of("GET", "/jobs/job/*", Endpoint.JOB),
            Pattern.of("POST", "/jobs/job", Endpoint.SAVE_JOB),
            Pattern.of("GET", "/jobs/joblabour/*", Endpoint.JOB_LABOUR),
            Pattern.of("GET", "/customers/customers", Endpoint.CUSTOMERS),
            Pattern.of("GET", "/customers/customer/*", Endpoint.CUSTOMER),
            Pattern.of("POST", "/customers/customer", Endpoint.SAVE_CUSTOMER),
            Pattern.of("GET", "/customers/contacts", Endpoint.CONTACTS),
            Pattern.of("GET", "/customers/getcontactsforcustomer/*", Endpoint.CUSTOMER_CONTACTS),
            Pattern.of("GET", "/customers/contact/*", Endpoint.CONTACT),
            Pattern.of("POST", "/customers/contact", Endpoint.SAVE_CONTACT),
            Pattern.of("GET", "/accounting/getinvoicestosend", Endpoint.INVOICES_TO_SEND),
            Pattern.of("GET", "/accounting/getpaymentstosend", Endpoint.PAYMENTS_TO_SEND),
            Pattern.of("POST", "/accounting/createpayment", Endpoint.CREATE_PAYMENT),
            Pattern.of("POST", "/accounting/markinvoicesassent", Endpoint.MARK_INVOICES),
            Pattern.of("POST", "/accounting/markpaymentsassent", Endpoint.MARK_PAYMENTS),
            Pattern.of("POST", "/notes/note", Endpoint.ADD_NOTE),
            Pattern.of("POST", "/attachments/*/*", Endpoint.ATTACH),
            Pattern.of("POST", "/webhooks", Endpoint.SUBSCRIBE),
            Pattern.of("DELETE", "/webhooks/delete/*", Endpoint.UNSUBSCRIBE),
            Pattern.of("GET", "/quotes/quotes", Endpoint.EMPTY_LIST),
            Pattern.of("GET", "/inventory/supplies", Endpoint.EMPTY_LIST),
            Pattern.of("GET", "/inventory/kits", Endpoint.EMPTY_LIST),
            Pattern.of("GET", "/inventory/categories", Endpoint.EMPTY_LIST),
            Pattern.of("GET", "/suppliers/suppliers", Endpoint.EMPTY_LIST),
            Pattern.of("GET", "/supplierinvoices/supplierinvoices", Endpoint.EMPTY_LIST));

    static Route of(String method, String path) {
        List<String> segments = parts(path);
        List<Pattern> known =
                PATTERNS.stream().filter(pattern -> pattern.matches(segments)).toList();
        return known.stream()
                .filter(pattern -> pattern.method().equals(method))
                .findFirst()
                .map(pattern -> pattern.on(segments))
                .orElseGet(() -> new Route(known.isEmpty() ? Endpoint.UNKNOWN : Endpoint.WRONG_METHOD, List.of()));
    }

    /** A slash at the end makes no difference. */
    private static List<String> parts(String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return List.of(trimmed.substring(Math.min(1, trimmed.length())).split("/"));
    }

    /** In a path a plus sign stands for itself. */
    private static String decoded(String segment) {
        return QueryStringDecoder.decodeComponent(segment.replace("+", "%2B"));
    }

    String argument(int index) {
        return arguments.get(index);
    }
}
