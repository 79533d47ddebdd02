package io.orgsync.model.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The former platform's encryption: AES-256-CBC, key the SHA-256 of a text, written as hexadecimal IV, colon, hexadecimal
 * ciphertext. It has no authentication: one wrong key in 256 gives rubbish instead of an error.
 */
final class LegacyCipher {

    private static final Pattern FORM = Pattern.compile("([0-9a-fA-F]{32}):((?:[0-9a-fA-F]{32})+)");

    private LegacyCipher() {}

    static Optional<byte[]> decrypt(String stored, Secret keyText) {
        Matcher form = FORM.matcher(stored);
        return form.matches() ? decrypt(bytes(form.group(1)), bytes(form.group(2)), keyText) : Optional.empty();
    }

    private static Optional<byte[]> decrypt(byte[] iv, byte[] ciphertext, Secret keyText) {
        try {
            // This mode is read for imports and never written.
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, key(keyText), new IvParameterSpec(iv));
            return Optional.of(cipher.doFinal(ciphertext));
        } catch (GeneralSecurityException unreadable) {
            return Optional.empty();
        }
    }

    private static SecretKeySpec key(Secret keyText) throws GeneralSecurityException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(keyText.reveal().getBytes(UTF_8));
        return new SecretKeySpec(digest, "AES");
    }

    private static byte[] bytes(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal);
    }
}
