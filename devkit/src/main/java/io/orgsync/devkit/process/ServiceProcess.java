package io.orgsync.devkit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A service that runs as a child of this JVM and ends with it at the latest. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final ServiceLaunch launch;
    private final Process process;
    private final ServiceLog log;
    private final ShutdownHook hook;
    private volatile boolean paused;

    private ServiceProcess(ServiceLaunch launch, Process process, ServiceLog log) {
        this.launch = launch;
        this.process = process;
        this.log = log;
        this.hook = ShutdownHook.of("stop " + launch.name(), this::stop);
    }

    static ServiceProcess start(ServiceLaunch launch) {
        ServiceLog log = new ServiceLog(launch.log());
        log.create();
        ProcessBuilder builder = new ProcessBuilder(launch.command())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.file().toFile()));
        fill(builder.environment(), launch);
        try {
            return new ServiceProcess(launch, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Map<String, String> environment, ServiceLaunch launch) {
        environment.keySet().retainAll(Set.of("PATH", "HOME", "LANG"));
        environment.putIfAbsent("LANG", "C.UTF-8");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(launch.ports().http()));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(launch.ports().management()));
        environment.putAll(launch.environment());
    }

    /**
     * Waits until the service says that it is ready.
     *
     * @throws IllegalStateException with the end of the log, at once when the process dies, or when the time is over
     */
    public ServiceProcess awaitReady(Duration limit) {
        Readiness readiness = Readiness.of(launch.ports());
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (!readiness.reached()) {
                if (process.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw failure("ended with status %d before it was ready".formatted(process.exitValue()));
                }
                if (System.nanoTime() > deadline) {
                    throw failure("was not ready within " + limit);
                }
            }
            return this;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Waits until the process ends by itself and returns its exit status.
     *
     * @throws IllegalStateException with the end of the log when it is still alive after the given time
     */
    public int awaitExit(Duration limit) {
        if (!ended(limit)) {
            throw failure("was still alive after " + limit);
        }
        hook.cancel();
        return process.exitValue();
    }

    public URI baseUri() {
        return launch.ports().baseUri();
    }

    public URI managementUri() {
        return launch.ports().managementUri();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: the process gets no chance to tidy up. Returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        ended(GRACE);
        hook.cancel();
    }

    /** SIGTERM; SIGKILL when the process hasn't ended after 20 seconds. Returns when it is gone. */
    public void stop() {
        if (paused) {
            resume();
        }
        process.destroy();
        if (!ended(GRACE)) {
            process.destroyForcibly();
            ended(GRACE);
        }
        hook.cancel();
    }

    /** SIGSTOP: the process stands still, its connections stay open. */
    public void pause() {
        paused = true;
        Signal.STOP.send(process.pid());
    }

    /** SIGCONT: a paused process goes on. */
    public void resume() {
        Signal.CONTINUE.send(process.pid());
        paused = false;
    }

    /** The greatest resident memory so far, in bytes; empty where the system doesn't tell or the process has ended. */
    public OptionalLong peakMemory() {
        return PeakMemory.of(process.pid());
    }

    /** All that the process has written. */
    public String log() {
        return log.text();
    }

    public Path logFile() {
        return log.file();
    }

    @Override
    public void close() {
        stop();
    }

    private boolean ended(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private IllegalStateException failure(String what) {
        return new IllegalStateException(
                "%s %s; the end of its log (%s):%n%s".formatted(launch.name(), what, log.file(), log.tail()));
    }

    private IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while waiting for " + launch.name(), e);
    }
}
