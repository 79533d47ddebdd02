package io.orgsync.ascora.push;

import io.orgsync.ascora.Answer;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a caller is told of a write.
 *
 * @param write as it is now; not failed
 * @param data what it is about, as its GET shows it
 */
public record Written(Write write, Map<String, Object> data) {

    private static final String OWED = "Ascora has not got it yet; it is sent as soon as that is possible.";
    private static final String UNKNOWN =
            "Nobody can tell yet whether Ascora has carried it out; look there, then confirm it, retry it or give it up.";

    /** The given status when it is done; else 202 with {@code state} (pending or unknown) and {@code outboxId}. */
    public Response answer(int statusWhenDone) {
        return write.isDone()
                ? Response.status(statusWhenDone).entity(Answer.of(data)).build()
                : Response.accepted(Answer.of(message(), owed())).build();
    }

    /** The same with what the write keeps of Ascora's answer, such as differences, where that says something. */
    public Written withResult() {
        Map<String, Object> all = new LinkedHashMap<>(data);
        write.result().getMap().forEach((name, value) -> {
            if (!(value instanceof List<?> list && list.isEmpty())) {
                all.put(name, value);
            }
        });
        return new Written(write, all);
    }

    private String message() {
        return write.told() == WriteState.UNKNOWN ? UNKNOWN : OWED;
    }

    private Map<String, Object> owed() {
        Map<String, Object> owed = new LinkedHashMap<>(data);
        owed.put("state", write.told());
        owed.put("outboxId", write.id());
        return owed;
    }
}
