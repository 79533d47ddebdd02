package io.orgsync.devkit.postgres;

import io.orgsync.devkit.process.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Scanner;

/** A server that still runs although the JVM that started it was killed. */
final class LeftoverServer {

    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private LeftoverServer() {}

    /** Stops the server that runs on this data directory, if there is one. */
    static void stop(Path data) {
        running(data).ifPresent(process -> stop(process, data));
    }

    private static Optional<ProcessHandle> running(Path data) {
        try {
            Scanner pidFile = new Scanner(Files.readString(data.resolve("postmaster.pid")));
            return pidFile.hasNextLong()
                    ? ProcessHandle.of(pidFile.nextLong()).filter(process -> serves(process, data))
                    : Optional.empty();
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The number in the file may meanwhile belong to a process that has nothing to do with us; and a process that has
     * ended, but was never collected by its parent, has no command line any more.
     */
    private static boolean serves(ProcessHandle process, Path data) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(data.toString()))
                .isPresent();
    }

    private static void stop(ProcessHandle process, Path data) {
        // PostgreSQL's fast shutdown: it doesn't wait for clients that are still connected.
        Signal.INTERRUPT.send(process.pid());
        if (!ended(data)) {
            process.destroyForcibly();
            ended(data);
        }
    }

    private static boolean ended(Path data) {
        long deadline = System.nanoTime() + GRACE.toNanos();
        while (running(data).isPresent()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while stopping PostgreSQL", e);
        }
    }
}
