package io.orgsync.devkit.ascora;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A certificate made on the spot by keytool, so that nobody can have a reason to trust it. */
final class UntrustedCertificate {

    private static final String PASSWORD = "untrusted";

    private UntrustedCertificate() {}

    static PfxOptions make() {
        try {
            Path directory = Files.createTempDirectory("untrusted");
            Path store = directory.resolve("store.p12");
            generate(store);
            Buffer bytes = Buffer.buffer(Files.readAllBytes(store));
            Files.delete(store);
            Files.delete(directory);
            return new PfxOptions().setValue(bytes).setPassword(PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void generate(Path store) throws IOException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = List.of(
                keytool.toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "simulator",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("keytool failed with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
