package io.orgsync.devkit.token;

import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The token issuer as a process of its own, for trials: whoever reaches it gets any token. TOKEN_SERVER_PORT (9624) and
 * TOKEN_SERVER_HOST (0.0.0.0) say where it listens. Its key is made at each start, so tokens end with the process.
 */
public final class TokenServerMain {

    private TokenServerMain() {}

    public static void main(String[] args) throws InterruptedException {
        Map<String, String> env = System.getenv();
        int port = Integer.parseInt(env.getOrDefault("TOKEN_SERVER_PORT", "9624"));
        TokenIssuer issuer = new TokenIssuer();
        TokenServer server = TokenServer.start(issuer, port, env.getOrDefault("TOKEN_SERVER_HOST", "0.0.0.0"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.printf("Tokens of %s for %s: %s/token%n", issuer.issuer(), issuer.audience(), server.baseUri());
        new CountDownLatch(1).await();
    }
}
