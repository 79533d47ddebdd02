package io.orgsync.model.credential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The keys that credentials are encrypted with: the primary one writes, every one reads. A key is rotated by putting
 * the new one in front, re-encrypting what the old one wrote, and then taking the old one out.
 */
public final class KeyRing {

    /** The id of the key given as {@code ENCRYPT_KEY}. */
    public static final String DEFAULT_ID = "default";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    private final String primary;
    private final Map<String, EncryptionKey> keys;

    private KeyRing(Map<String, EncryptionKey> keys) {
        this.keys = Map.copyOf(keys);
        this.primary = keys.keySet().iterator().next();
    }

    /**
     * Reads the two settings. With both, the ring's first key is the primary one and the single key still reads, as
     * {@code default}; empty when neither is set.
     *
     * @param key {@code ENCRYPT_KEY}: 32 characters, which are the key's UTF-8 bytes, or the base64 of 32 bytes
     * @param ring {@code ENCRYPT_KEYS}: {@code id:base64,id:base64}, the first is the primary key
     * @throws KeyRefusedException when one of them is set and cannot be used
     */
    public static Optional<KeyRing> parse(Optional<String> key, Optional<String> ring) {
        Map<String, EncryptionKey> keys = new LinkedHashMap<>();
        ring.filter(text -> !text.isBlank()).ifPresent(text -> addRing(keys, text));
        key.filter(text -> !text.isEmpty()).ifPresent(text -> addSingle(keys, text));
        return keys.isEmpty() ? Optional.empty() : Optional.of(new KeyRing(keys));
    }

    /** The id of the key that writes. */
    public String primaryId() {
        return primary;
    }

    /** The ids of all keys that read. */
    public Set<String> ids() {
        return keys.keySet();
    }

    EncryptionKey primary() {
        return keys.get(primary);
    }

    Optional<EncryptionKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    boolean holds(EncryptionKey key) {
        return keys.values().stream().anyMatch(key::sameBytes);
    }

    private static void addRing(Map<String, EncryptionKey> keys, String ring) {
        String[] entries = ring.split(",", -1);
        for (int index = 0; index < entries.length; index++) {
            add(keys, entry(entries[index].trim(), index + 1));
        }
    }

    private static EncryptionKey entry(String entry, int position) {
        int colon = entry.indexOf(':');
        if (colon < 0 || !ID.matcher(entry.substring(0, colon)).matches()) {
            throw new KeyRefusedException(
                    "Entry " + position + " of ENCRYPT_KEYS must be written id:base64, with an id of"
                            + " 1 to 32 letters, digits, _ or -.");
        }
        return EncryptionKey.ofBase64(entry.substring(0, colon), entry.substring(colon + 1))
                .orElseThrow(() -> new KeyRefusedException("Entry " + position
                        + " of ENCRYPT_KEYS must have the base64 of 32 bytes (44 characters) as its key."));
    }

    private static void addSingle(Map<String, EncryptionKey> keys, String text) {
        add(
                keys,
                EncryptionKey.ofText(DEFAULT_ID, text)
                        .orElseThrow(
                                () -> new KeyRefusedException("ENCRYPT_KEY must be 32 characters, taken as they are,"
                                        + " or 44 characters that are the base64 of 32 bytes.")));
    }

    private static void add(Map<String, EncryptionKey> keys, EncryptionKey key) {
        EncryptionKey known = keys.putIfAbsent(key.id(), key);
        if (known != null && !known.sameBytes(key)) {
            throw new KeyRefusedException("Two different encryption keys have the id " + key.id() + ".");
        }
    }
}
