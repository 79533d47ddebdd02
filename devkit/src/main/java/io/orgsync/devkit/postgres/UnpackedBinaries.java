package io.orgsync.devkit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where PostgreSQL's programs are unpacked, once per user: what one user unpacked, another may be unable to renew, and
 * nobody should run programs that another may change.
 */
final class UnpackedBinaries {

    private UnpackedBinaries() {}

    static Path directory() throws IOException {
        String user = System.getProperty("user.name");
        Path directory = Path.of(
                System.getProperty("java.io.tmpdir"), "orgsync-binaries-" + user.replaceAll("[^A-Za-z0-9_.-]", "_"));
        if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return directory;
        }
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (!Files.getOwner(directory).getName().equals(user)) {
            throw new IOException(directory + " belongs to another user.");
        }
        return directory;
    }
}
