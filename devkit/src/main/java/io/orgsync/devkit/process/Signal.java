package io.orgsync.devkit.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The POSIX signals that Java itself can't send. */
public enum Signal {
    INTERRUPT("INT"),
    STOP("STOP"),
    CONTINUE("CONT");

    private final String word;

    Signal(String word) {
        this.word = word;
    }

    /** Sends this signal; a process that has already ended is no failure. */
    public void send(long pid) {
        try {
            // The shell's own kill: small images have a shell but no procps.
            new ProcessBuilder("sh", "-c", "kill -%s %d 2>/dev/null".formatted(word, pid))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending SIG" + word, e);
        }
    }
}
