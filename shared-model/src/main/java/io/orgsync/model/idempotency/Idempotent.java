package io.orgsync.model.idempotency;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a POST honour {@code Idempotency-Key}. Without the header nothing changes. With it, of one organisation and path:
 *
 * <ul>
 *   <li>the same key and request give the same answer (status, body, {@code Location}) for 24 h, without a second effect;
 *   <li>the same key with another body or query is 422;
 *   <li>while the first request is at work it is 409;
 *   <li>a key that isn't 1 to 255 visible ASCII characters is 400.
 * </ul>
 *
 * <p>Answers of 5xx, 415 and 429 are not kept: such a request may be tried again with its key. The body of a multipart
 * request is not compared, only key, path and query are.
 *
 * <p>The check comes after token, role and the filters that look up ids of the path, and before the body is understood.
 * Put {@code @Cancellable(false)} beside it, so that the work goes on and its answer is kept when the caller hangs up.
 */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** The name of the header. */
    String HEADER = "Idempotency-Key";

    /** For the API document. */
    String DESCRIPTION = "1 to 255 visible ASCII characters. The same key with the same request gets the first answer"
            + " again for 24 h, with another request 422, while the first is at work 409";
}
