package io.orgsync.deploy.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.orgsync.deploy.Repository;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductionTest {

    @Test
    void door_is_closed_to_plain_http() {
        Ingress ingress = Kustomization.rendered(Kustomization.PRODUCTION)
                .all(Ingress.class)
                .get(0);

        assertThat(ingress.getSpec().getTls()).singleElement().satisfies(tls -> {
            assertThat(tls.getSecretName()).isNotBlank();
            assertThat(tls.getHosts())
                    .containsExactly(ingress.getSpec().getRules().get(0).getHost());
        });
    }

    @Test
    void nothing_private_may_be_called_and_the_database_is_who_it_says() {
        Map<String, String> settings = ReferenceTest.settingsOf(Kustomization.rendered(Kustomization.PRODUCTION));

        assertThat(settings)
                .doesNotContainKeys("EGRESS_ALLOW_PRIVATE", "QUARKUS_PROFILE")
                .containsEntry("DB_SSL_MODE", "verify-full");
    }

    @Test
    void metrics_of_both_services_are_found() {
        Manifests production = Kustomization.rendered(Kustomization.PRODUCTION);
        GenericKubernetesResource monitor = production.custom("ServiceMonitor").orElseThrow();
        Map<String, String> selector = monitor.get("spec", "selector", "matchLabels");

        assertThat(production.all(Service.class))
                .filteredOn(
                        service -> service.getMetadata().getLabels().entrySet().containsAll(selector.entrySet()))
                .extracting(service -> service.getMetadata().getName())
                .containsExactlyInAnyOrder("pxc-service", "ascora-service");
        List<Map<String, Object>> endpoints = monitor.get("spec", "endpoints");
        assertThat(endpoints)
                .singleElement()
                .satisfies(endpoint ->
                        assertThat(endpoint).containsEntry("port", "management").containsEntry("path", "/q/metrics"));
    }

    @Test
    void database_has_room_for_all_pods_in_the_middle_of_a_rollout() {
        Manifests production = Kustomization.rendered(Kustomization.PRODUCTION_CLOUDNATIVE_PG);
        int pool = Integer.parseInt(ReferenceTest.settingsOf(production).get("DB_POOL_SIZE"));
        // A pod has two more for checking the schema; a migration has the same two. PostgreSQL keeps some for itself.
        int needed = production.all(HorizontalPodAutoscaler.class).stream()
                .mapToInt(scaler -> (scaler.getSpec().getMaxReplicas() + 1) * (pool + 2) + 2)
                .sum();
        String limit =
                production.custom("Cluster").orElseThrow().get("spec", "postgresql", "parameters", "max_connections");

        assertThat(needed).isLessThan(Integer.parseInt(limit) - 20);
    }

    @Test
    void roles_of_the_trial_are_those_of_the_documents() {
        assertThat(Repository.text("k8s/components/postgres/roles.sql"))
                .isEqualTo(Repository.text("docs/sql/roles.sql"));
    }
}
