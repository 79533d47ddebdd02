package io.orgsync.deploy.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.orgsync.deploy.configuration.ConfigurationReference;
import io.orgsync.deploy.manifest.Manifests.Workload;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every pod must have. */
class PodTest {

    static Stream<Manifests> manifests() {
        return Kustomization.rendered();
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void pod_runs_as_nobody_special(Manifests manifests) {
        assertThat(manifests.workloads()).isNotEmpty().allSatisfy(workload -> {
            PodSpec pod = workload.template().getSpec();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getEnableServiceLinks()).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void container_may_change_nothing_but_its_temporary_files(Manifests manifests) {
        assertThat(manifests.workloads())
                .allSatisfy(workload -> assertThat(containers(workload)).allSatisfy(container -> {
                    var context = container.getSecurityContext();
                    assertThat(context.getAllowPrivilegeEscalation()).isFalse();
                    assertThat(context.getReadOnlyRootFilesystem()).isTrue();
                    assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
                    assertThat(container.getVolumeMounts())
                            .anySatisfy(
                                    mount -> assertThat(mount.getMountPath()).isEqualTo("/tmp"));
                }));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void container_says_what_it_needs(Manifests manifests) {
        assertThat(manifests.workloads())
                .allSatisfy(workload -> assertThat(containers(workload)).allSatisfy(container -> {
                    assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
                    assertThat(container.getResources().getLimits()).containsKey("memory");
                }));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void service_is_probed_on_its_management_port(Manifests manifests) {
        assertThat(services(manifests)).hasSize(2).allSatisfy(workload -> {
            Container container = containers(workload).get(0);
            assertThat(path(container.getStartupProbe())).isEqualTo("management /q/health/started");
            assertThat(path(container.getReadinessProbe())).isEqualTo("management /q/health/ready");
            // Health's "live" never asks the database nor an upstream, so an outage there restarts nothing.
            assertThat(path(container.getLivenessProbe())).isEqualTo("management /q/health/live");
        });
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void pod_may_take_its_time_to_stop(Manifests manifests) {
        Duration stopping =
                setting("SHUTDOWN_DELAY").plus(setting("SHUTDOWN_TIMEOUT")).plus(setting("SYNC_STOP_WITHIN"));

        assertThat(services(manifests))
                .allSatisfy(workload -> assertThat(workload.template().getSpec().getTerminationGracePeriodSeconds())
                        .isGreaterThan(stopping.toSeconds()));
    }

    private static Duration setting(String variable) {
        return ConfigurationReference.current().settings().stream()
                .filter(setting -> setting.variable().equals(variable))
                .map(setting -> Duration.parse("PT" + setting.fallback()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void pods_of_a_service_are_spread_and_never_all_taken_away(Manifests manifests) {
        assertThat(manifests.all(Deployment.class))
                .filteredOn(deployment -> isService(deployment))
                .allSatisfy(deployment -> {
                    assertThat(deployment
                                    .getSpec()
                                    .getStrategy()
                                    .getRollingUpdate()
                                    .getMaxUnavailable()
                                    .getIntVal())
                            .isZero();
                    assertThat(deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints())
                            .extracting(spread -> spread.getTopologyKey())
                            .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
                });
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void secrets_are_named_and_never_told(Manifests manifests) {
        assertThat(manifests.all(Secret.class)).isEmpty();
        assertThat(manifests.workloads())
                .allSatisfy(workload -> assertThat(containers(workload))
                        .flatExtracting(Container::getEnv)
                        .filteredOn(variable -> variable.getName().matches(".*(PASSWORD|SECRET|ENCRYPT|_KEY).*"))
                        .allSatisfy(variable -> {
                            assertThat(variable.getValue())
                                    .as(variable.getName())
                                    .isNull();
                            assertThat(variable.getValueFrom().getSecretKeyRef())
                                    .isNotNull();
                        }));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void owners_password_is_the_migrations_alone(Manifests manifests) {
        assertThat(manifests.ofServices()).hasSize(4).allSatisfy(workload -> {
            boolean migrates = workload.name().endsWith("-migration");
            assertThat(variables(workload).anyMatch("DB_MIGRATION_PASSWORD"::equals))
                    .isEqualTo(migrates);
            assertThat(variables(workload).anyMatch("DB_PASSWORD"::equals)).isEqualTo(!migrates);
            assertThat(variables(workload).anyMatch("ENCRYPT_KEYS"::equals)).isEqualTo(!migrates);
        });
    }

    private static boolean isService(Deployment deployment) {
        return "service".equals(deployment.getMetadata().getLabels().get("app.kubernetes.io/component"));
    }

    private static List<Workload> services(Manifests manifests) {
        return manifests.ofServices().stream()
                .filter(workload -> workload.name().endsWith("-service"))
                .toList();
    }

    private static List<Container> containers(Workload workload) {
        return workload.template().getSpec().getContainers();
    }

    private static Stream<String> variables(Workload workload) {
        return containers(workload).stream()
                .flatMap(container -> container.getEnv().stream())
                .map(EnvVar::getName);
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPort().getStrVal() + " "
                + probe.getHttpGet().getPath();
    }
}
