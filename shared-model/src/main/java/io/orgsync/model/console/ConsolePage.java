package io.orgsync.model.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The page that the console starts from.
 *
 * @param status 200, or 404 where the console was left out of the build
 * @param template the page with a placeholder for the nonce of its style elements
 */
record ConsolePage(int status, String template) {

    private static final String NONCE = "__STYLE_NONCE__";

    /** The page as it was built, else one that says how to get it. */
    static ConsolePage of(ClassLoader classes) {
        try (InputStream built = classes.getResourceAsStream("META-INF/resources/index.html")) {
            return built == null ? absent() : new ConsolePage(200, text(built));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConsolePage absent() throws IOException {
        try (InputStream page = ConsolePage.class.getResourceAsStream("absent.html")) {
            return new ConsolePage(404, text(page));
        }
    }

    private static String text(InputStream page) throws IOException {
        return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }

    String with(StyleNonce nonce) {
        return template.replace(NONCE, nonce.value());
    }
}
