package io.orgsync.model.console;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Map;

/** What every answer of the console tells the browser. Strict-Transport-Security is left to whoever ends TLS. */
final class ConsoleHeaders {

    private static final String POLICY = "Content-Security-Policy";
    private static final String CACHE = "Cache-Control";
    private static final String NEVER = "no-store";
    private static final int NOT_MODIFIED = 304;

    private static final Map<String, String> FIXED = Map.of(
            POLICY,
            policy("style-src 'self'"),
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private ConsoleHeaders() {}

    static void protect(MultiMap headers) {
        FIXED.forEach(headers::set);
    }

    /** Lets the page's own style elements pass; such a page must not be kept. */
    static void admit(StyleNonce nonce, MultiMap headers) {
        headers.set(POLICY, policy("style-src 'self' 'nonce-" + nonce.value() + "'"));
        headers.set(CACHE, NEVER);
    }

    /** Files with a hash in their name never change; a failure must not be kept, the next pod may have the file. */
    static void keep(String path, int status, MultiMap headers) {
        boolean good = status < 300 || status == NOT_MODIFIED;
        if (!good || headers.contains(CACHE, NEVER, true)) {
            headers.set(CACHE, NEVER);
        } else if (path.startsWith("/assets/")) {
            headers.set(CACHE, "public, max-age=31536000, immutable");
        } else {
            headers.set(CACHE, "no-cache");
        }
    }

    private static String policy(String styles) {
        return String.join(
                "; ",
                List.of(
                        "default-src 'none'",
                        "script-src 'self'",
                        styles,
                        "img-src 'self' data:",
                        "font-src 'self'",
                        "connect-src 'self'",
                        "manifest-src 'self'",
                        "form-action 'none'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'",
                        "object-src 'none'"));
    }
}
