package io.orgsync.ascora.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Recognises a file that is sent again with the same wish. */
final class ImportFingerprint {

    private static final int PIECE = 64 * 1024;

    private ImportFingerprint() {}

    /** Blocks while it reads the file. */
    static String of(ImportUpload upload, ImportWish wish) throws IOException {
        MessageDigest digest = sha256();
        digest.update((wish.key() + " " + upload.charset().name() + "\n").getBytes(StandardCharsets.UTF_8));
        byte[] piece = new byte[PIECE];
        try (InputStream bytes = Files.newInputStream(upload.file())) {
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
