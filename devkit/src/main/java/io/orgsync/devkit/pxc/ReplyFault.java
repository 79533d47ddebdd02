package io.orgsync.devkit.pxc;

import io.vertx.core.buffer.Buffer;

/** A reply that is not what the contract says. */
public sealed interface ReplyFault extends Fault {

    /** A page of a proxy, with status 200. */
    record HtmlPage() implements ReplyFault {

        @Override
        public Reply reply(Reply honest) {
            String page = "<!DOCTYPE html><html><head><title>Service unavailable</title></head>"
                    + "<body><h1>We will be back soon</h1></body></html>";
            return new Reply(200, honest.headers(), Buffer.buffer(page)).withContentType("text/html; charset=utf-8");
        }
    }

    /** A JSON object where an array is due, with status 200. */
    record ObjectForArray() implements ReplyFault {

        @Override
        public Reply reply(Reply honest) {
            return Reply.json(
                    200, Reply.error(500, "Internal", "upstream failed").body());
        }
    }

    /** The due document inside an object, under a name. */
    record WrappedArray(String name) implements ReplyFault {

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
    record TruncatedJson() implements ReplyFault {

        @Override
        public Reply reply(Reply honest) {
            return honest.withBody(honest.body().slice(0, honest.body().length() / 2));
        }
    }

    /** Status 200 and nothing else. */
    record EmptyBody() implements ReplyFault {

        @Override
        public Reply reply(Reply honest) {
            return new Reply(200, honest.headers(), Buffer.buffer());
        }
    }

    /** Another status; without a body of its own, an error document. */
    record OtherStatus(int code, String retryAfter, String body) implements ReplyFault {

        public OtherStatus {
            retryAfter = retryAfter == null ? "" : retryAfter;
            body = body == null ? "" : body;
        }

        @Override
        public Reply reply(Reply honest) {
            Reply error = Reply.error(code, "Simulated", "the simulator was told to answer " + code);
            Reply worded = body.isEmpty() ? error : error.withBody(Buffer.buffer(body));
            return retryAfter.isEmpty() ? worded : worded.withHeader("Retry-After", retryAfter);
        }
    }
}
