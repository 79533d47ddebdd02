package io.orgsync.devkit.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How to start a service as a process of its own. The environment is built from scratch, so that nothing of the
 * machine's reaches the service but {@code PATH}, {@code HOME} and {@code LANG}. The ports are chosen once: starting
 * the same launch again after a kill gives the service its old address.
 */
public record ServiceLaunch(
        String name,
        String executable,
        List<String> jvmOptions,
        List<String> program,
        Map<String, String> environment,
        ServicePorts ports,
        Path log) {

    public ServiceLaunch {
        jvmOptions = List.copyOf(jvmOptions);
        program = List.copyOf(program);
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    /** A Quarkus fast-jar ({@code quarkus-run.jar}), on free ports, logging below {@code target}. */
    public static ServiceLaunch jar(String name, Path jar) {
        return program(name, java(), List.of("-jar", jar.toAbsolutePath().toString()));
    }

    /** A main class on a class path, on free ports, logging below {@code target}. */
    public static ServiceLaunch main(String name, String classPath, Class<?> mainClass) {
        return program(name, java(), List.of("-cp", classPath, mainClass.getName()));
    }

    /** Another program, which becomes the service, on free ports, logging below {@code target}. It gets no JVM options. */
    public static ServiceLaunch command(String name, Path executable, String... arguments) {
        return program(name, executable.toAbsolutePath().toString(), List.of(arguments));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static ServiceLaunch program(String name, String executable, List<String> program) {
        ServicePorts ports = ServicePorts.free();
        Path log = Path.of("target", "services", "%s-%d.log".formatted(name, ports.http()));
        return new ServiceLaunch(name, executable, List.of(), program, Map.of(), ports, log);
    }

    /** Adds an option of the JVM, such as {@code -Xmx256m}. */
    public ServiceLaunch jvmOption(String option) {
        List<String> options = new ArrayList<>(jvmOptions);
        options.add(option);
        return new ServiceLaunch(name, executable, options, program, environment, ports, log);
    }

    /** Adds variables to the service's environment; later ones win. */
    public ServiceLaunch environment(Map<String, String> variables) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(variables);
        return new ServiceLaunch(name, executable, jvmOptions, program, all, ports, log);
    }

    public ServiceLaunch environment(String variable, String value) {
        return environment(Map.of(variable, value));
    }

    public ServiceLaunch ports(ServicePorts ports) {
        return new ServiceLaunch(name, executable, jvmOptions, program, environment, ports, log);
    }

    /** The same service on other free ports and with a log of its own: a second pod. */
    public ServiceLaunch onFreePorts() {
        return program(name, executable, program).copyOf(this);
    }

    private ServiceLaunch copyOf(ServiceLaunch other) {
        return new ServiceLaunch(name, executable, other.jvmOptions, program, other.environment, ports, log);
    }

    public ServiceLaunch log(Path log) {
        return new ServiceLaunch(name, executable, jvmOptions, program, environment, ports, log);
    }

    public ServiceProcess start() {
        return ServiceProcess.start(this);
    }

    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(executable);
        command.addAll(jvmOptions);
        command.addAll(program);
        return command;
    }
}
