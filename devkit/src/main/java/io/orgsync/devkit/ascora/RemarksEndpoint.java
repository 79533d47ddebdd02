package io.orgsync.devkit.ascora;

import io.orgsync.devkit.upstream.Reply;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Notes and attachments, which are taken and never shown again. */
final class RemarksEndpoint {

    private static final Set<String> NOTED = Set.of("enquiry", "job", "quotation", "invoice", "customer");
    private static final Set<String> ATTACHED =
            Set.of("enquiry", "job", "quotation", "task", "supplierinvoice", "invoice", "supply", "customer");
    private static final Map<String, Kind> HELD =
            Map.of("job", Kind.JOB, "customer", Kind.CUSTOMER, "invoice", Kind.INVOICE);

    private final AscoraWorld world;

    RemarksEndpoint(AscoraWorld world) {
        this.world = world;
    }

    Reply addNote(Call call, Books books) {
        Form given = Form.of(call.body());
        SimulatedNote note = new SimulatedNote(
                books.numbering().id(),
                given.required("entityType"),
                given.required("entityId"),
                given.required("noteContent"),
                given.text("createdByName").orElse(""));
        check(note.entityType(), note.entityId(), NOTED, books);
        books.notes().add(note);
        return Answers.acknowledged(note.id());
    }

    Reply attach(Call call, Books books) {
        String type = call.route().argument(0);
        String entityId = call.route().argument(1);
        check(type, entityId, ATTACHED, books);
        FilePart file = FilePart.of(call);
        long limit = world.behaviour().attachmentLimitBytes();
        if (limit > 0 && file.content().length() > limit) {
            throw new Refused("the file is too large");
        }
        String id = books.numbering().id();
        books.attachments()
                .add(new SimulatedAttachment(id, type, entityId, file.name(), file.contentType(), file.content()));
        return Answers.acknowledged(id);
    }

    /** What this simulator keeps no records of has no ids. */
    private static void check(String type, String entityId, Set<String> types, Books books) {
        String known = type.toLowerCase(Locale.ROOT);
        if (!types.contains(known)) {
            throw new Refused("entity type " + type + " is not known");
        }
        if (!HELD.containsKey(known) || books.of(HELD.get(known)).find(entityId).isEmpty()) {
            throw new Refused(type + " " + entityId + " was not found");
        }
    }
}
