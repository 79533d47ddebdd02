package io.orgsync.ascora;

import io.orgsync.model.paging.ListResponse;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The envelope of every good answer below {@code /api/organizations/{orgId}/ascora}.
 *
 * @param success true, unless a 200 tells of something that failed, as a stream of a manual sync
 * @param message for people, where there is something to say
 */
public record Answer<T>(boolean success, Optional<String> message, T data) {

    public static <T> Answer<T> of(T data) {
        return new Answer<>(true, Optional.empty(), data);
    }

    public static <T> Answer<T> of(String message, T data) {
        return new Answer<>(true, Optional.of(message), data);
    }

    /**
     * A page of a list, with the headers of all lists.
     *
     * @param shape the list's own record, which names its rows
     */
    public static <T> Response page(Page<T> found, Shape<T> shape, PageRequest asked, UriInfo uri) {
        Object list = shape.of(found.items(), found.total(), asked.limit(), asked.offset());
        return ListResponse.withBody(of(list), found, asked, uri);
    }

    /** How a list looks. */
    @FunctionalInterface
    public interface Shape<T> {

        Object of(List<T> rows, long total, int limit, int offset);
    }

    /** Nothing but that it worked. */
    @Schema(name = "Acknowledgement")
    public record Acknowledgement(boolean success, String message) {}

    /** Nothing but that it worked. */
    public static Acknowledgement saying(String message) {
        return new Acknowledgement(true, message);
    }
}
