package io.orgsync.ascora.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The customers that a slice of rows may be about, and what the rows before have made of them. */
final class ImportKnown {

    private final Map<String, Map<String, Object>> byId = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> byEmail = new HashMap<>();
    private final Set<String> created;
    private final Set<Object> touched = new HashSet<>();

    /**
     * @param created addresses of rows before the slice, which a dry run has created in thought only
     */
    ImportKnown(List<Map<String, Object>> withIds, List<Map<String, Object>> withEmails, Set<String> created) {
        this.created = new HashSet<>(created);
        withIds.forEach(row -> byId.put((String) row.get(ImportLine.ID), row));
        withEmails.forEach(row -> byEmail.computeIfAbsent(
                        ((String) row.get("email")).toLowerCase(Locale.ROOT), email -> new ArrayList<>())
                .add(row));
    }

    Optional<Map<String, Object>> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Map<String, Object>> withEmail(String email) {
        return byEmail.getOrDefault(email, List.of());
    }

    /** Whether a row before has created it, so that the mirror as it was read doesn't show it. */
    boolean wasCreated(String email) {
        return created.contains(email);
    }

    void create(Optional<String> email) {
        email.ifPresent(created::add);
    }

    void touch(Map<String, Object> customer) {
        touched.add(customer.get("id"));
    }

    /** Whether the row is what both sides agree on: nothing is on its way. */
    boolean isSettled(Map<String, Object> customer) {
        return "synced".equals(customer.get("syncStatus")) && !touched.contains(customer.get("id"));
    }
}
