package io.orgsync.devkit.postgres;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL never runs as root; on Linux a user namespace of its own makes it believe that it doesn't. */
final class RootAccount {

    private RootAccount() {}

    static void check() {
        if (isRoot() && !LinuxUtils.isUnshareAvailable()) {
            throw new IllegalStateException("it refuses to run as root, and this machine offers no user namespace "
                    + "(command unshare, package util-linux). Run as an ordinary user.");
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }
}
