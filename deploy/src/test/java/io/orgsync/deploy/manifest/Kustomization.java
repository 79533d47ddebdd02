package io.orgsync.deploy.manifest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orgsync.deploy.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders kustomizations by {@code kubectl}, where it is installed. */
final class Kustomization {

    static final String BASE = "base";
    static final String DEV = "overlays/dev";
    static final String PRODUCTION = "overlays/production";
    static final String PRODUCTION_CLOUDNATIVE_PG = "overlays/production-cloudnative-pg";

    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

    private Kustomization() {}

    static List<String> all() {
        return List.of(BASE, DEV, PRODUCTION, PRODUCTION_CLOUDNATIVE_PG);
    }

    /** All that can be rendered; the files of the base as they are without kubectl. */
    static Stream<Manifests> rendered() {
        return kubectlIsHere() ? all().stream().map(Kustomization::renderedOnce) : Stream.of(baseFiles());
    }

    /** One of them; the test that asks is skipped without kubectl. */
    static Manifests rendered(String directory) {
        assumeTrue(kubectlIsHere(), "kubectl is not installed");
        return renderedOnce(directory);
    }

    private static Manifests renderedOnce(String directory) {
        return RENDERED.computeIfAbsent(directory, Kustomization::render);
    }

    /** The objects of the base before kustomize has a hand in them. */
    static Manifests baseFiles() {
        String text = Repository.files("k8s/base", ".yaml").stream()
                .filter(file -> !file.endsWith("kustomization.yaml"))
                .map(Repository::text)
                .collect(Collectors.joining("\n---\n"));
        return Manifests.of("files of the base", text);
    }

    static boolean kubectlIsHere() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "kubectl")));
    }

    private static Manifests render(String directory) {
        try {
            Process kubectl = new ProcessBuilder(
                            "kubectl",
                            "kustomize",
                            Repository.file("k8s").resolve(directory).toString())
                    .redirectErrorStream(true)
                    .start();
            String text = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kubectl.waitFor() != 0) {
                throw new IllegalStateException("k8s/" + directory + " can't be rendered: " + text);
            }
            return Manifests.of(directory, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
