package io.orgsync.devkit.postgres;

import io.orgsync.devkit.process.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that still runs although the JVM that started it was killed. */
final class LeftoverServer {

    private static final int GRACE_SECONDS = 15;

    private LeftoverServer() {}

    /** Stops the server that runs on this data directory, if there is one. */
    static void stop(Path data) {
        running(data).ifPresent(LeftoverServer::stop);
    }

    private static Optional<ProcessHandle> running(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
            return ProcessHandle.of(pid).filter(process -> serves(process, data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number in the file may meanwhile belong to a process that has nothing to do with us. */
    private static boolean serves(ProcessHandle process, Path data) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(data.toString()))
                .isPresent();
    }

    private static void stop(ProcessHandle process) {
        // PostgreSQL's fast shutdown: it doesn't wait for clients that are still connected.
        Signal.INTERRUPT.send(process.pid());
        if (!ended(process)) {
            process.destroyForcibly();
            ended(process);
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while stopping PostgreSQL", e);
        }
    }
}
