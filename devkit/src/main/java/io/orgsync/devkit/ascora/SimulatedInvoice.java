package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * An invoice to a customer; the feed shows it until it is marked as sent.
 *
 * @param number by which payments name it, empty when the element carries none
 * @param date empty when absent or unreadable; without a zone it is taken for UTC
 * @param jobId empty text when there is no link
 * @param sent whether it has left the feed
 */
public record SimulatedInvoice(
        Optional<String> id,
        Optional<String> number,
        Optional<Instant> date,
        String jobId,
        boolean sent,
        Optional<DirtKind> dirt,
        RawJson json)
        implements SimulatedRecord<SimulatedInvoice> {

    /** An invoice from its document, still in the feed. */
    public static SimulatedInvoice of(JsonNode element) {
        return of(element, false, Optional.empty());
    }

    /** A small, clean invoice of no job. */
    public static SimulatedInvoice of(String id, String number, Instant date) {
        return of(Blanks.invoice(id).put("invoiceNumber", number).put("invoiceDate", AscoraDates.zoneless(date)));
    }

    static SimulatedInvoice of(JsonNode element, boolean sent, Optional<DirtKind> dirt) {
        return new SimulatedInvoice(
                SimulatedRecord.text(element, "id"),
                SimulatedRecord.text(element, "invoiceNumber"),
                SimulatedRecord.text(element, "invoiceDate").flatMap(AscoraDates::read),
                element.path("jobId").asText(""),
                sent,
                dirt,
                RawJson.of(element));
    }

    SimulatedInvoice outOfFeed() {
        return new SimulatedInvoice(id, number, date, jobId, true, dirt, json);
    }

    @Override
    public SimulatedInvoice withJson(JsonNode element) {
        return of(element, sent, dirt);
    }
}
