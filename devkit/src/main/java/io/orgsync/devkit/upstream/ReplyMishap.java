package io.orgsync.devkit.upstream;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** A reply that is not what the contract says. */
public sealed interface ReplyMishap extends Mishap {

    /** A page of a proxy; status 200 when none is given. */
    record HtmlPage(int code) implements ReplyMishap {

        private static final String PAGE = "<!DOCTYPE html><html><head><title>Service unavailable</title></head>"
                + "<body><h1>We will be back soon</h1></body></html>";

        public HtmlPage {
            code = code == 0 ? 200 : code;
        }

        @Override
        public Reply reply(Reply honest) {
            return new Reply(code, honest.headers(), Buffer.buffer(PAGE)).withContentType("text/html; charset=utf-8");
        }
    }

    /** The due document inside an object, under a name. */
    record WrappedArray(String name) implements ReplyMishap {

        public WrappedArray {
            name = name == null ? "items" : name;
        }

        @Override
        public Reply reply(Reply honest) {
            Buffer body = Buffer.buffer()
                    .appendString("{\"" + name + "\":")
                    .appendBuffer(honest.body())
                    .appendString("}");
            return honest.withBody(body);
        }
    }

    /** Half the document, with the length of the half. */
    record TruncatedJson() implements ReplyMishap {

        @Override
        public Reply reply(Reply honest) {
            return honest.withBody(honest.body().slice(0, honest.body().length() / 2));
        }
    }

    /** Status 200 and nothing else. */
    record EmptyBody() implements ReplyMishap {

        @Override
        public Reply reply(Reply honest) {
            return new Reply(200, honest.headers(), Buffer.buffer());
        }
    }

    /** Another status; the upstream may add an error document where there is no body. */
    record OtherStatus(int code, String retryAfter, String body) implements ReplyMishap {

        public OtherStatus {
            retryAfter = retryAfter == null ? "" : retryAfter;
            body = body == null ? "" : body;
        }

        public static OtherStatus of(int code) {
            return new OtherStatus(code, "", "");
        }

        /** 429 with a number of seconds. */
        public static OtherStatus rateLimited(Duration retryAfter) {
            return new OtherStatus(429, Long.toString(retryAfter.toSeconds()), "");
        }

        /** 429 with an HTTP date. */
        public static OtherStatus rateLimited(Instant retryAt) {
            String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(retryAt.atOffset(ZoneOffset.UTC));
            return new OtherStatus(429, date, "");
        }

        @Override
        public Reply reply(Reply honest) {
            Reply other = Reply.json(code, Buffer.buffer(body));
            return retryAfter.isEmpty() ? other : other.withHeader("Retry-After", retryAfter);
        }
    }

    /** A redirect to another address. */
    record Redirect(int code, String location) implements ReplyMishap {

        public Redirect {
            code = code == 0 ? 302 : code;
        }

        @Override
        public Reply reply(Reply honest) {
            return new Reply(code, Map.of("Location", location), Buffer.buffer());
        }
    }
}
