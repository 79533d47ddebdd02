package io.orgsync.devkit.demo;

import java.io.IOException;
import java.nio.file.Path;

/** A command that runs while everything is up, as tests in a browser; it finds the demo by CONSOLE_DEMO. */
record DemoCommand(String line) {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    /** Runs it to its end, with what it prints; fails when it fails. */
    void run(Path directory, Path description) {
        ProcessBuilder shell = WINDOWS ? new ProcessBuilder("cmd", "/c", line) : new ProcessBuilder("sh", "-c", line);
        shell.directory(directory.toFile()).inheritIO().environment().put("CONSOLE_DEMO", description.toString());
        try {
            int status = shell.start().waitFor();
            if (status != 0) {
                throw new DemoFailure("\"%s\" ended with status %d.".formatted(line, status));
            }
        } catch (IOException e) {
            throw new DemoFailure("\"%s\" could not be run: %s".formatted(line, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("\"%s\" was interrupted.".formatted(line), e);
        }
    }
}
