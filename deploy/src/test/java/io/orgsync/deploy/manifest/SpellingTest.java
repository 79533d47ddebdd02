package io.orgsync.deploy.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Manifests against the models of Kubernetes: every member has a place and a fitting value. */
class SpellingTest {

    static Stream<Manifests> manifests() {
        return Stream.concat(Kustomization.rendered(), Stream.of(Kustomization.baseFiles()));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void every_member_is_known_to_kubernetes(Manifests manifests) {
        assertThat(manifests.objects())
                .isNotEmpty()
                .filteredOn(object -> !(object instanceof GenericKubernetesResource))
                .allSatisfy(object -> assertThat(UnknownMembers.of(object, object.getFullResourceName()))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void kinds_of_operators_are_those_that_are_meant(Manifests manifests) {
        assertThat(manifests.custom()).allSatisfy(object -> {
            assertThat(object.getApiVersion() + " " + object.getKind())
                    .isIn("monitoring.coreos.com/v1 ServiceMonitor", "postgresql.cnpg.io/v1 Cluster");
            assertThat(object.getMetadata().getName()).isNotBlank();
            assertThat(object.getAdditionalProperties()).containsOnlyKeys("spec");
        });
    }

    @Test
    void misspelt_member_is_found() {
        Manifests odd = Manifests.of("odd", deployment("replicas: 2", "readinessprobe"));

        assertThat(UnknownMembers.of(odd.objects().get(0), "odd"))
                .isEqualTo(List.of("odd.spec.template.spec.containers[0].readinessprobe"));
    }

    @Test
    void value_of_another_type_is_refused() {
        assertThatThrownBy(() -> Manifests.of("odd", deployment("replicas: two", "readinessProbe")))
                .hasMessageContaining("two");
    }

    private static String deployment(String replicas, String probe) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: odd
                spec:
                  %s
                  template:
                    spec:
                      containers:
                        - name: odd
                          %s:
                            periodSeconds: 1
                """.formatted(replicas, probe);
    }
}
