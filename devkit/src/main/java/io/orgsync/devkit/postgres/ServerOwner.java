package io.orgsync.devkit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Tells which JVM a temporary directory belongs to, in a form that outlives the JVM. */
final class ServerOwner {

    private ServerOwner() {}

    static String self() {
        return describe(ProcessHandle.current());
    }

    /** True when the file names a JVM of this machine that no longer runs; unreadable files tell nothing. */
    static boolean isGone(Path file) {
        try {
            String owner = Files.readString(file);
            String[] parts = owner.split(" ");
            return parts.length == 3 && parts[0].equals(processSpace()) && !isRunning(parts[1], owner);
        } catch (IOException ofAnotherUser) {
            return false;
        }
    }

    private static boolean isRunning(String pid, String owner) {
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(pid));
        // A killed process that its parent hasn't collected still has a number, but no program.
        return process.filter(found -> found.info().command().isPresent())
                .map(ServerOwner::describe)
                .filter(owner::equals)
                .isPresent();
    }

    /** The start tells a process from a later one with the same number. */
    private static String describe(ProcessHandle process) {
        long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return "%s %d %d".formatted(processSpace(), process.pid(), start);
    }

    /** Containers may share a temporary directory, but each counts its processes by itself. */
    private static String processSpace() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
        } catch (IOException notLinux) {
            return "machine";
        }
    }
}
