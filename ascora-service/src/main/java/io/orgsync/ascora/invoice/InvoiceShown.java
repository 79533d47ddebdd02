package io.orgsync.ascora.invoice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.orgsync.model.openapi.WithNulls;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer with one invoice, for the API's document: its fields stand in the envelope too. */
@WithNulls(except = {"missingSince", "leftFeedAt"})
@Schema(name = "InvoiceAnswer")
record InvoiceShown(
        boolean success, InvoiceView data, @JsonUnwrapped InvoiceView fields) {}
