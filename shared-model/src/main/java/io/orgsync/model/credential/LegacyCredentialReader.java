package io.orgsync.model.credential;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Reads credentials that the former platform encrypted. Its encryption does not tell a wrong key from a right one, so
 * only a JSON object with all the keys that must be there counts as read. Such a credential is to be encrypted anew at
 * once, and its key to be taken for known to others.
 */
public final class LegacyCredentialReader {

    /** The longest ciphertext that is looked at. */
    public static final int MAX_CHARACTERS = 64 * 1024;

    private static final Logger LOG = Logger.getLogger(LegacyCredentialReader.class);
    private static final Secret UNDEFINED = Secret.of("undefined");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Optional<Secret> configuredKey;

    public LegacyCredentialReader(Optional<Secret> configuredKey) {
        this.configuredKey = Objects.requireNonNull(configuredKey, "configuredKey");
    }

    /**
     * Reads one credential.
     *
     * @param stored hexadecimal IV, colon, hexadecimal ciphertext; at most {@link #MAX_CHARACTERS}
     * @param requiredKeys the keys that must be there, each with a text or number that is not empty
     * @return the values of exactly those keys
     * @throws LegacyCredentialUnreadableException whatever is wrong
     */
    public Map<String, Secret> read(String stored, Set<String> requiredKeys, LegacyKeyChoice choice) {
        if (stored.length() > MAX_CHARACTERS) {
            throw new LegacyCredentialUnreadableException();
        }
        return configuredKey
                .flatMap(keyText -> attempt(stored, requiredKeys, keyText))
                .or(() -> fallback(stored, requiredKeys, choice))
                .orElseThrow(LegacyCredentialUnreadableException::new);
    }

    private static Optional<Map<String, Secret>> fallback(
            String stored, Set<String> requiredKeys, LegacyKeyChoice choice) {
        return switch (choice) {
            case CONFIGURED -> Optional.empty();
            case CONFIGURED_THEN_UNDEFINED -> {
                LOG.warn("Trying the key text 'undefined' on a legacy credential: whoever saw the row could read it.");
                yield attempt(stored, requiredKeys, UNDEFINED);
            }
        };
    }

    private static Optional<Map<String, Secret>> attempt(String stored, Set<String> requiredKeys, Secret keyText) {
        return LegacyCipher.decrypt(stored, keyText).flatMap(plain -> credential(plain, requiredKeys));
    }

    private static Optional<Map<String, Secret>> credential(byte[] plain, Set<String> requiredKeys) {
        return json(plain)
                .filter(node -> requiredKeys.stream().allMatch(key -> present(node, key)))
                .map(node -> requiredKeys.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Function.identity(),
                                key -> Secret.of(node.get(key).asText()))));
    }

    private static boolean present(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return (value.isTextual() || value.isIntegralNumber())
                && !value.asText().isBlank();
    }

    private static Optional<JsonNode> json(byte[] plain) {
        try {
            return Optional.of(JSON.readTree(plain)).filter(JsonNode::isObject);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
