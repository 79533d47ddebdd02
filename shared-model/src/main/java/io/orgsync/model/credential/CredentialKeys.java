package io.orgsync.model.credential;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Which key wrote a ciphertext stands in its second part. Ids of keys are letters, digits, dashes and underscores ({@link
 * KeyRing}), so they may stand in statements as they are.
 */
final class CredentialKeys {

    private static final String KEY = "split_part(ciphertext, ':', 2)";

    private CredentialKeys() {}

    /** Reads what another key than this one wrote. */
    static String notOf(KeptCredentials feature, String primary) {
        return "select id, ciphertext from (%s) kept where %s <> '%s'".formatted(feature.ciphertexts(), KEY, primary);
    }

    /** Counts what another key than the ring's primary one wrote: {@code old_key}, or {@code lost_key} when the ring has it no more. */
    static String count(Collection<KeptCredentials> features, KeyRing ring) {
        String all = features.stream()
                .map(feature -> "select ciphertext from (%s) kept".formatted(feature.ciphertexts()))
                .collect(Collectors.joining(" union all "));
        String known = ring.ids().stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
        return """
                select case when %1$s in (%2$s) then 'old_key' else 'lost_key' end as state, count(*) as number
                from (%3$s) kept_anywhere where %1$s <> '%4$s' group by 1
                """.formatted(KEY, known, all, ring.primaryId());
    }
}
