package io.orgsync.devkit.ascora;

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
import java.util.function.UnaryOperator;

/**
 * How the simulated Ascora behaves wherever the real one is not documented.
 *
 * @param refusedKey answer to a key nobody has
 * @param notFound answer to an unknown id or number
 * @param listEnvelope whether lists come in an envelope, or as a bare array
 * @param defaultPageSize page size when none is asked for
 * @param maxPageSize largest page served, 0 for any
 * @param emptyListPages totalPages of an empty list, 0 or 1
 * @param defaultJobStatus jobs listed when no status is asked for
 * @param unknownStatusWord answer to a status filter nobody knows
 * @param dates how the dates of jobs are written
 * @param topLevelJobNumber what topLevelJobNumber holds
 * @param statusText how jobStatusText is spelled
 * @param extraAttributes whether every record has attributes nobody knows
 * @param linkNamesFollow whether the links of jobs follow the name of their customer
 * @param omittedFields what becomes of fields an update of a customer leaves out
 * @param unknownLink what becomes of the unknown name of a customer type or lead source
 * @param unknownJobType what becomes of the unknown name of a job type
 * @param unknownCustomField what becomes of a custom field that is not configured
 * @param unknownSiteCustomer what becomes of a job for the name of nobody
 * @param jobIdInPost what a posted job with a jobId does
 * @param missingPriorToDate answer to a feed without priorToDate
 * @param extendedInvoices whether invoices have the attributes of the older API
 * @param paymentEntityId whether the answer to a payment names its id
 * @param overPayment whether a payment may be more than the invoice
 * @param unsentInvoicePayable whether an invoice still in the feed can be paid
 * @param paymentsEnveloped whether payments come in an envelope instead of a bare array
 * @param labour container of the labour of a job
 * @param attachmentLimitBytes largest attachment taken, 0 for any
 * @param unsubscribeAnswers whether ending a subscription answers success, or nothing
 * @param hooksFire whether writes through the API fire web hooks
 * @param hookCopies how often each web hook is delivered, 0 for never
 * @param hookOrder when web hooks are delivered
 * @param hookBody what a web hook carries
 * @param requestsPerMinute calls a tenant may make in a minute, 0 for any number
 * @param latencyMillis pause before each answer
 */
public record AscoraBehaviour(
        RefusedKey refusedKey,
        NotFound notFound,
        boolean listEnvelope,
        int defaultPageSize,
        int maxPageSize,
        int emptyListPages,
        DefaultJobStatus defaultJobStatus,
        UnknownWord unknownStatusWord,
        DateStyle dates,
        TopLevelNumber topLevelJobNumber,
        StatusText statusText,
        boolean extraAttributes,
        boolean linkNamesFollow,
        OmittedFields omittedFields,
        UnknownName unknownLink,
        UnknownName unknownJobType,
        UnknownName unknownCustomField,
        UnknownName unknownSiteCustomer,
        JobIdInPost jobIdInPost,
        MissingDate missingPriorToDate,
        boolean extendedInvoices,
        boolean paymentEntityId,
        boolean overPayment,
        boolean unsentInvoicePayable,
        boolean paymentsEnveloped,
        LabourShape labour,
        long attachmentLimitBytes,
        boolean unsubscribeAnswers,
        boolean hooksFire,
        int hookCopies,
        HookOrder hookOrder,
        HookBody hookBody,
        int requestsPerMinute,
        long latencyMillis) {

    public AscoraBehaviour {
        if (defaultPageSize < 1 || maxPageSize < 0 || hookCopies < 0) {
            throw new IllegalArgumentException("page sizes start at 1, copies at 0");
        }
        if (emptyListPages != 0 && emptyListPages != 1) {
            throw new IllegalArgumentException("an empty list has 0 pages or 1");
        }
    }

    /** What the real Ascora is believed to do. */
    public static AscoraBehaviour defaults() {
        return new AscoraBehaviour(
                RefusedKey.EMPTY_401,
                NotFound.SUCCESS_FALSE,
                true,
                250,
                0,
                0,
                DefaultJobStatus.ALL,
                UnknownWord.EMPTY_LIST,
                DateStyle.UTC,
                TopLevelNumber.NULL,
                StatusText.SPACED,
                false,
                true,
                OmittedFields.KEEP,
                UnknownName.CREATE,
                UnknownName.IGNORE,
                UnknownName.IGNORE,
                UnknownName.REFUSE,
                JobIdInPost.UPDATE,
                MissingDate.BAD_REQUEST,
                false,
                false,
                true,
                true,
                false,
                LabourShape.NAMED,
                26_214_400L,
                false,
                true,
                1,
                HookOrder.AT_ONCE,
                HookBody.ENTITY,
                0,
                0);
    }

    /** This behaviour with some switches turned. */
    public AscoraBehaviour with(UnaryOperator<AscoraBehaviourBuilder> changes) {
        return changes.apply(new AscoraBehaviourBuilder(this)).build();
    }
}
