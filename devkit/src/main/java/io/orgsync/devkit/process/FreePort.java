package io.orgsync.devkit.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine that nobody listens on. */
public final class FreePort {

    // Below the range from which systems hand out ports of outgoing connections: such a connection can't take the port
    // between the moment it is found free here and the moment the server binds it.
    private static final int FIRST = 20_000;
    private static final int LAST = 31_999;
    private static final int TRIES = 200;

    private FreePort() {}

    /** A random free port. */
    public static int any() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port found between %d and %d.".formatted(FIRST, LAST));
    }

    /** The wished port when it is free, else a random free one. */
    public static int preferably(int wished) {
        return isFree(wished) ? wished : any();
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without it a port whose last connections still wait for their end would seem taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
