package io.orgsync.pxc.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Values as the former platform encrypted them: credentials of demo-client. */
public final class LegacyVectors {

    /** Encrypted with {@link PxcSimulatorTestResource#LEGACY_KEY_TEXT}. */
    public static final String WITH_KEY = "000102030405060708090a0b0c0d0e0f:"
            + "88e5dd86c9361105354edc23e8901d1e2ff1b8fa3ca0a4bdbe031f8ff61a1b12"
            + "5aa66da33c1dbb470ab2b9c854dbcf71a66757f7f69072d5710bcd8cb0673ac3"
            + "6e85a059a8fdd982d43976bc1381714f239612084412ce8316cd60cf6923ce56";

    /** Encrypted where no key was set. */
    public static final String WITHOUT_KEY = "000102030405060708090a0b0c0d0e0f:"
            + "2f5bf32f46840a08402d38da6fcd73ec50c61299b7e65d5edf14645877e56d93"
            + "22f2644fa74d20e2ee6183d9c368637cbd1477a889e4ba8a09abec01bc6daab8"
            + "bf5a29964595ad62ec24b7beb438558337b077261c11aa5e4c2acb452f239f3b";

    private LegacyVectors() {}

    /** As the former platform would have encrypted a text. */
    public static String encrypted(String keyText, String plain) {
        try {
            byte[] key = MessageDigest.getInstance("SHA-256").digest(keyText.getBytes(UTF_8));
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
            return "0".repeat(32) + ":" + HexFormat.of().formatHex(cipher.doFinal(plain.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
