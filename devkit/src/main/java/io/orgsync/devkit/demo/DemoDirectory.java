package io.orgsync.devkit.demo;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the demo reads and writes below the root of the project. */
record DemoDirectory(Path root) {

    private Path data() {
        return root.resolve(".data").resolve("demo");
    }

    Path postgres() {
        return data().resolve("postgres");
    }

    Path publicKey() {
        return data().resolve("issuer.pem");
    }

    /** What a program needs to use the running demo. */
    Path description() {
        return data().resolve("demo.json");
    }

    Path log(String service) {
        return data().resolve(service + ".log");
    }

    Path jar(String service) {
        Path jar =
                root.resolve(service).resolve("target").resolve("quarkus-app").resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new DemoFailure(service + " has not been built: " + jar + " is missing. Run mvn -Pdemo.");
        }
        return jar;
    }
}
