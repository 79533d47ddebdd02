package io.orgsync.deploy.manifest;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The objects of a kustomization. */
record Manifests(String name, List<HasMetadata> objects) {

    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    static Manifests of(String name, String text) {
        Object read = YAML.unmarshal(text);
        return new Manifests(
                name,
                read instanceof Collection<?> many
                        ? many.stream().map(HasMetadata.class::cast).toList()
                        : List.of((HasMetadata) read));
    }

    @Override
    public String toString() {
        return name;
    }

    <T> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Objects of kinds that the cluster learns from an operator. */
    List<GenericKubernetesResource> custom() {
        return all(GenericKubernetesResource.class);
    }

    Optional<GenericKubernetesResource> custom(String kind) {
        return custom().stream().filter(object -> object.getKind().equals(kind)).findFirst();
    }

    /** What makes pods. */
    List<Workload> workloads() {
        return objects.stream().flatMap(Manifests::workload).toList();
    }

    /** The pods that have been made from this repository's services. */
    List<Workload> ofServices() {
        return workloads().stream()
                .filter(workload -> "orgsync".equals(workload.labels().get("app.kubernetes.io/part-of")))
                .toList();
    }

    private static Stream<Workload> workload(HasMetadata object) {
        if (object instanceof Deployment deployment) {
            return Stream.of(
                    new Workload(object.getMetadata(), deployment.getSpec().getTemplate()));
        }
        if (object instanceof StatefulSet set) {
            return Stream.of(new Workload(object.getMetadata(), set.getSpec().getTemplate()));
        }
        return object instanceof Job job
                ? Stream.of(new Workload(object.getMetadata(), job.getSpec().getTemplate()))
                : Stream.empty();
    }

    /** A template of pods and whose it is. */
    record Workload(ObjectMeta metadata, PodTemplateSpec template) {

        String name() {
            return metadata.getName();
        }

        Map<String, String> labels() {
            return template.getMetadata().getLabels();
        }

        boolean matches(Map<String, String> selector) {
            return !selector.isEmpty() && labels().entrySet().containsAll(selector.entrySet());
        }

        /** Names of the ports that pods open, with their numbers. */
        Map<String, Integer> ports() {
            return template.getSpec().getContainers().stream()
                    .flatMap(container -> container.getPorts().stream())
                    .collect(Collectors.toMap(port -> port.getName(), port -> port.getContainerPort()));
        }

        @Override
        public String toString() {
            return name();
        }
    }
}
