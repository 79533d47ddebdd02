package io.orgsync.model.paging;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/** Answers of list endpoints: the total in {@code X-Total-Count}, the neighbours in {@code Link}. */
public final class ListResponse {

    /** How many rows the filters match altogether. */
    public static final String TOTAL = "X-Total-Count";

    private ListResponse() {}

    /** A bare array of the rows, as the PXC front ends read it. */
    public static <T> Response of(Page<T> page, PageRequest asked, UriInfo uri) {
        return withBody(page.items(), page, asked, uri);
    }

    /** A body of the caller's own shape, with the same headers. */
    public static Response withBody(Object body, Page<?> page, PageRequest asked, UriInfo uri) {
        return Response.ok(body)
                .header(TOTAL, page.total())
                .header(HttpHeaders.LINK, links(page, asked, uri.getRequestUri()))
                .build();
    }

    private static String links(Page<?> page, PageRequest asked, URI uri) {
        return String.join(", ", Links.of(uri.getRawPath(), Optional.ofNullable(uri.getRawQuery()), asked, page));
    }
}
