package io.orgsync.devkit.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a server keeps its data and its log. */
record ServerDirectory(Path root, boolean temporary) {

    private static final String PREFIX = "orgsync-postgres-";
    private static final String OWNER = "owner";

    static ServerDirectory createTemporary() {
        try {
            Path root = Files.createTempDirectory(PREFIX);
            Files.writeString(root.resolve(OWNER), ServerOwner.self());
            return new ServerDirectory(root.toRealPath(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ServerDirectory kept(Path root) {
        try {
            Files.createDirectories(root);
            return new ServerDirectory(root.toRealPath(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Temporary directories whose JVM is gone. */
    static List<ServerDirectory> abandoned() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        // The real path, since that is what a server's command line shows.
        try (Stream<Path> entries = Files.list(parent.toRealPath())) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .filter(entry -> ServerOwner.isGone(entry.resolve(OWNER)))
                    .map(entry -> new ServerDirectory(entry, true))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return root.resolve("data");
    }

    Path log() {
        return root.resolve("server.log");
    }

    /** Deletes a temporary directory; one that is kept stays as it is. */
    void release() {
        if (temporary) {
            delete();
        }
    }

    void delete() {
        try (Stream<Path> entries = Files.walk(root)) {
            entries.sorted(Comparator.reverseOrder()).forEach(ServerDirectory::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path entry) {
        try {
            Files.deleteIfExists(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
