package io.orgsync.ascora.upstream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.upstream.JsonReply;
import io.orgsync.model.upstream.UpstreamFailure;
import io.orgsync.model.upstream.UpstreamResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The invoices of one answer, read piece by piece, since the feed has no pages and may be large. Not thread-safe; one
 * reader at a time.
 */
public final class InvoiceFeed {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final UpstreamResponse response;
    private final Iterator<JsonNode> invoices;

    private InvoiceFeed(UpstreamResponse response, Iterator<JsonNode> invoices) {
        this.response = response;
        this.invoices = invoices;
    }

    /** Opens a bare array, or the envelope of a list. */
    static InvoiceFeed open(UpstreamResponse response, Secret key) {
        try {
            JsonParser parser = JSON.createParser(response.body().getBytes());
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                // Else the array itself would be the first value.
                parser.clearCurrentToken();
                return new InvoiceFeed(response, JSON.readerFor(JsonNode.class).readValues(parser));
            }
        } catch (IOException notJson) {
            throw broken(response);
        }
        return new InvoiceFeed(
                response,
                new Envelope(response, key).list(1, Integer.MAX_VALUE).results().iterator());
    }

    /**
     * The next invoices, at most as many as asked for; none at the end.
     *
     * @throws UpstreamFailure of kind contract_violation when the feed is broken off
     */
    public List<JsonNode> next(int most) {
        List<JsonNode> slice = new ArrayList<>();
        try {
            while (slice.size() < most && invoices.hasNext()) {
                slice.add(invoices.next());
            }
            return slice;
        } catch (RuntimeException brokenOff) {
            // The exception quotes the feed, so nothing of it is kept.
            throw broken(response);
        }
    }

    private static UpstreamFailure broken(UpstreamResponse response) {
        return JsonReply.unexpected(response, "a list of invoices");
    }
}
