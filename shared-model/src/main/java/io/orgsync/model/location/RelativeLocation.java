package io.orgsync.model.location;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Leaves host and scheme out of {@code Location}. The framework puts those of its own connection there, by which nobody
 * behind a proxy reaches anything; callers complete a path with the address that they have asked (RFC 9110, 10.2.2).
 */
class RelativeLocation {

    @ServerResponseFilter
    void shorten(ContainerResponseContext response) {
        Optional.ofNullable(response.getHeaderString(HttpHeaders.LOCATION))
                .ifPresent(
                        location -> response.getHeaders().putSingle(HttpHeaders.LOCATION, path(URI.create(location))));
    }

    private static String path(URI location) {
        String path = location.getRawPath();
        return location.getRawQuery() == null ? path : path + "?" + location.getRawQuery();
    }
}
