package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.ascora.Switch.DateStyle;
import io.orgsync.devkit.ascora.Switch.DefaultJobStatus;
import io.orgsync.devkit.ascora.Switch.HookBody;
import io.orgsync.devkit.ascora.Switch.HookOrder;
import io.orgsync.devkit.ascora.Switch.JobIdInPost;
import io.orgsync.devkit.ascora.Switch.LabourShape;
import io.orgsync.devkit.ascora.Switch.MissingDate;
import io.orgsync.devkit.ascora.Switch.NotFound;
import io.orgsync.devkit.ascora.Switch.OmittedFields;
import io.orgsync.devkit.ascora.Switch.RefusedKey;
import io.orgsync.devkit.ascora.Switch.StatusText;
import io.orgsync.devkit.ascora.Switch.TopLevelNumber;
import io.orgsync.devkit.ascora.Switch.UnknownName;
import io.orgsync.devkit.ascora.Switch.UnknownWord;
import io.orgsync.devkit.upstream.Json;

/** Turns switches of an {@link AscoraBehaviour}; each setter is named like the switch. */
public final class AscoraBehaviourBuilder {

    private final ObjectNode switches;

    AscoraBehaviourBuilder(AscoraBehaviour from) {
        switches = Json.MAPPER.valueToTree(from);
    }

    public AscoraBehaviourBuilder refusedKey(RefusedKey value) {
        return with("refusedKey", value);
    }

    public AscoraBehaviourBuilder notFound(NotFound value) {
        return with("notFound", value);
    }

    public AscoraBehaviourBuilder listEnvelope(boolean value) {
        return with("listEnvelope", value);
    }

    public AscoraBehaviourBuilder defaultPageSize(int value) {
        return with("defaultPageSize", value);
    }

    public AscoraBehaviourBuilder maxPageSize(int value) {
        return with("maxPageSize", value);
    }

    public AscoraBehaviourBuilder emptyListPages(int value) {
        return with("emptyListPages", value);
    }

    public AscoraBehaviourBuilder defaultJobStatus(DefaultJobStatus value) {
        return with("defaultJobStatus", value);
    }

    public AscoraBehaviourBuilder unknownStatusWord(UnknownWord value) {
        return with("unknownStatusWord", value);
    }

    public AscoraBehaviourBuilder dates(DateStyle value) {
        return with("dates", value);
    }

    public AscoraBehaviourBuilder topLevelJobNumber(TopLevelNumber value) {
        return with("topLevelJobNumber", value);
    }

    public AscoraBehaviourBuilder statusText(StatusText value) {
        return with("statusText", value);
    }

    public AscoraBehaviourBuilder extraAttributes(boolean value) {
        return with("extraAttributes", value);
    }

    public AscoraBehaviourBuilder linkNamesFollow(boolean value) {
        return with("linkNamesFollow", value);
    }

    public AscoraBehaviourBuilder omittedFields(OmittedFields value) {
        return with("omittedFields", value);
    }

    public AscoraBehaviourBuilder unknownLink(UnknownName value) {
        return with("unknownLink", value);
    }

    public AscoraBehaviourBuilder unknownJobType(UnknownName value) {
        return with("unknownJobType", value);
    }

    public AscoraBehaviourBuilder unknownCustomField(UnknownName value) {
        return with("unknownCustomField", value);
    }

    public AscoraBehaviourBuilder unknownSiteCustomer(UnknownName value) {
        return with("unknownSiteCustomer", value);
    }

    public AscoraBehaviourBuilder jobIdInPost(JobIdInPost value) {
        return with("jobIdInPost", value);
    }

    public AscoraBehaviourBuilder missingPriorToDate(MissingDate value) {
        return with("missingPriorToDate", value);
    }

    public AscoraBehaviourBuilder extendedInvoices(boolean value) {
        return with("extendedInvoices", value);
    }

    public AscoraBehaviourBuilder paymentEntityId(boolean value) {
        return with("paymentEntityId", value);
    }

    public AscoraBehaviourBuilder overPayment(boolean value) {
        return with("overPayment", value);
    }

    public AscoraBehaviourBuilder unsentInvoicePayable(boolean value) {
        return with("unsentInvoicePayable", value);
    }

    public AscoraBehaviourBuilder paymentsEnveloped(boolean value) {
        return with("paymentsEnveloped", value);
    }

    public AscoraBehaviourBuilder labour(LabourShape value) {
        return with("labour", value);
    }

    public AscoraBehaviourBuilder attachmentLimitBytes(long value) {
        return with("attachmentLimitBytes", value);
    }

    public AscoraBehaviourBuilder unsubscribeAnswers(boolean value) {
        return with("unsubscribeAnswers", value);
    }

    public AscoraBehaviourBuilder hooksFire(boolean value) {
        return with("hooksFire", value);
    }

    public AscoraBehaviourBuilder hookCopies(int value) {
        return with("hookCopies", value);
    }

    public AscoraBehaviourBuilder hookOrder(HookOrder value) {
        return with("hookOrder", value);
    }

    public AscoraBehaviourBuilder hookBody(HookBody value) {
        return with("hookBody", value);
    }

    public AscoraBehaviourBuilder requestsPerMinute(int value) {
        return with("requestsPerMinute", value);
    }

    public AscoraBehaviourBuilder latencyMillis(long value) {
        return with("latencyMillis", value);
    }

    private AscoraBehaviourBuilder with(String name, Object value) {
        switches.set(name, Json.MAPPER.valueToTree(value));
        return this;
    }

    AscoraBehaviour build() {
        return Json.as(switches, AscoraBehaviour.class);
    }
}
