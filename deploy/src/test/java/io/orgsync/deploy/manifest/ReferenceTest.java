package io.orgsync.deploy.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.orgsync.deploy.configuration.ConfigurationReference;
import io.orgsync.deploy.configuration.Setting;
import io.orgsync.deploy.manifest.Manifests.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one object says of another is true. */
class ReferenceTest {

    private static final Set<String> SECRETS = Set.of(
            "orgsync-database-application",
            "orgsync-database-owner",
            "orgsync-database-administrator",
            "orgsync-database-authority",
            "orgsync-database-ca",
            "orgsync-encryption");

    static Stream<Manifests> manifests() {
        return Kustomization.rendered();
    }

    static Stream<Manifests> withSettings() {
        return Kustomization.rendered()
                .filter(manifests -> !manifests.all(ConfigMap.class).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void selectors_find_the_pods_they_mean(Manifests manifests) {
        assertThat(manifests.all(Deployment.class))
                .allSatisfy(deployment -> assertThat(
                                deployment.getSpec().getTemplate().getMetadata().getLabels())
                        .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels()));
        assertThat(manifests.all(Service.class))
                .allSatisfy(service -> assertThat(
                                matching(manifests, service.getSpec().getSelector()))
                        .extracting(Workload::name)
                        .containsExactly(service.getMetadata().getName()));
        assertThat(manifests.all(PodDisruptionBudget.class))
                .hasSize(2)
                .allSatisfy(budget -> assertThat(matching(
                                manifests, budget.getSpec().getSelector().getMatchLabels()))
                        .extracting(Workload::name)
                        .containsExactly(budget.getMetadata().getName()));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void policies_hold_for_pods_that_there_are(Manifests manifests) {
        assertThat(manifests.all(NetworkPolicy.class))
                .hasSizeGreaterThan(5)
                .filteredOn(policy ->
                        !policy.getSpec().getPodSelector().getMatchLabels().isEmpty())
                .allSatisfy(policy -> assertThat(matching(
                                manifests, policy.getSpec().getPodSelector().getMatchLabels()))
                        .as(policy.getMetadata().getName())
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void everything_is_closed_that_no_policy_opens(Manifests manifests) {
        assertThat(manifests.all(NetworkPolicy.class)).anySatisfy(policy -> {
            assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
            assertThat(policy.getSpec().getIngress()).isEmpty();
            assertThat(policy.getSpec().getEgress()).isEmpty();
            assertThat(matching(manifests, policy.getSpec().getPodSelector().getMatchLabels()))
                    .containsAll(manifests.ofServices());
        });
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void ports_lead_to_ports_of_the_pods(Manifests manifests) {
        assertThat(manifests.all(Service.class)).hasSizeGreaterThanOrEqualTo(2).allSatisfy(service -> {
            Map<String, Integer> open =
                    matching(manifests, service.getSpec().getSelector()).get(0).ports();
            assertThat(service.getSpec().getPorts())
                    .allSatisfy(port ->
                            assertThat(open).containsEntry(port.getTargetPort().getStrVal(), port.getPort()));
        });
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void ingress_leads_each_path_to_the_service_that_answers_it(Manifests manifests) {
        Ingress ingress = manifests.all(Ingress.class).get(0);
        Map<String, String> ways = new LinkedHashMap<>();
        for (HTTPIngressPath path :
                ingress.getSpec().getRules().get(0).getHttp().getPaths()) {
            assertThat(path.getPathType()).isEqualTo("Prefix");
            assertThat(path.getBackend().getService().getPort().getName()).isEqualTo("http");
            ways.put(path.getPath(), path.getBackend().getService().getName());
        }

        assertThat(ways)
                .isEqualTo(Map.of(
                        "/api/organizations", "ascora-service",
                        "/api/webhooks/ascora", "ascora-service",
                        "/api", "pxc-service",
                        "/", "pxc-service"));
        assertThat(names(manifests, Service.class)).containsAll(ways.values());
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void autoscaler_has_a_deployment_that_leaves_the_number_to_it(Manifests manifests) {
        assertThat(manifests.all(HorizontalPodAutoscaler.class)).allSatisfy(scaler -> {
            String target = scaler.getSpec().getScaleTargetRef().getName();
            assertThat(manifests.all(Deployment.class))
                    .filteredOn(deployment -> deployment.getMetadata().getName().equals(target))
                    .singleElement()
                    .satisfies(deployment ->
                            assertThat(deployment.getSpec().getReplicas()).isNull());
            assertThat(scaler.getSpec().getMinReplicas()).isGreaterThanOrEqualTo(2);
        });
    }

    @ParameterizedTest
    @MethodSource("withSettings")
    void settings_and_secrets_that_pods_ask_for_exist(Manifests manifests) {
        Set<String> maps = names(manifests, ConfigMap.class);
        assertThat(manifests.workloads()).allSatisfy(workload -> {
            for (Container container : workload.template().getSpec().getContainers()) {
                assertThat(container.getEnvFrom())
                        .allSatisfy(from ->
                                assertThat(from.getConfigMapRef().getName()).isIn(maps));
                assertThat(container.getEnv())
                        .filteredOn(variable -> variable.getValueFrom() != null)
                        .allSatisfy(variable -> assertThat(variable.getValueFrom()
                                        .getSecretKeyRef()
                                        .getName())
                                .isIn(SECRETS));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("withSettings")
    void every_variable_is_one_that_the_service_reads(Manifests manifests) {
        List<Setting> settings = ConfigurationReference.current().settings();
        assertThat(manifests.ofServices()).allSatisfy(workload -> {
            Set<String> known = settings.stream()
                    .filter(setting -> setting.services().stream()
                            .anyMatch(service ->
                                    workload.name().startsWith(service.name().toLowerCase(Locale.ROOT))))
                    .map(Setting::variable)
                    .collect(Collectors.toSet());
            known.add("JAVA_TOOL_OPTIONS");
            assertThat(workload.template().getSpec().getContainers())
                    .flatExtracting(Container::getEnv)
                    .extracting(EnvVar::getName)
                    .isSubsetOf(known);
        });
        Set<String> all = settings.stream().map(Setting::variable).collect(Collectors.toSet());
        assertThat(settingsOf(manifests).keySet()).isSubsetOf(all).contains("MP_JWT_VERIFY_PUBLICKEY_LOCATION");
    }

    static Map<String, String> settingsOf(Manifests manifests) {
        return manifests.all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().startsWith("orgsync-settings"))
                .findFirst()
                .orElseThrow()
                .getData();
    }

    private static List<Workload> matching(Manifests manifests, Map<String, String> selector) {
        return manifests.workloads().stream()
                .filter(workload -> workload.matches(selector))
                .toList();
    }

    private static Set<String> names(
            Manifests manifests, Class<? extends io.fabric8.kubernetes.api.model.HasMetadata> type) {
        return manifests.all(type).stream()
                .map(object -> object.getMetadata().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
