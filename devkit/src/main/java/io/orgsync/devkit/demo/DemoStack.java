package io.orgsync.devkit.demo;

import io.orgsync.devkit.postgres.EmbeddedDatabase;
import io.orgsync.devkit.process.FreePort;
import io.orgsync.devkit.process.ServiceLaunch;
import io.orgsync.devkit.process.ServicePorts;
import io.orgsync.devkit.process.ServiceProcess;
import io.orgsync.devkit.token.TokenIssuer;
import io.orgsync.devkit.token.TokenRequest;
import io.orgsync.devkit.token.TokenServer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Everything that runs in the demo; closing it stops the parts in the reverse order of their start. */
final class DemoStack implements AutoCloseable {

    private static final Duration READY = Duration.ofMinutes(5);
    private static final Duration LATENCY = Duration.ofMillis(400);
    private static final String DATABASE = "orgsync";

    private final DemoDirectory directory;
    private final DemoPorts ports = DemoPorts.choose();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final TokenIssuer issuer = new TokenIssuer();
    private DemoData data;
    private AscoraData ascoraData;
    private TokenServer tokens;
    private DemoGateway gateway;

    private DemoStack(DemoDirectory directory) {
        this.directory = directory;
    }

    static DemoStack start(DemoDirectory directory) {
        DemoStack stack = new DemoStack(directory);
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void startAll() {
        EmbeddedDatabase.discard(directory.postgres());
        EmbeddedDatabase database = keep(EmbeddedDatabase.persistent(directory.postgres(), FreePort.any()));
        database.createDatabase(DATABASE);
        data = keep(DemoData.start());
        ascoraData = keep(AscoraData.start());
        tokens = keep(TokenServer.start(issuer, 0));
        gateway = keep(DemoGateway.start(ports.gateway(), ports.pxc(), ports.ascora()));
        startServices(database.environment(DATABASE));
    }

    private void startServices(Map<String, String> database) {
        DemoEnvironment environment = new DemoEnvironment(
                database,
                issuer.environment(directory.publicKey()),
                gateway.baseUri().toString());
        ServiceProcess pxc = keep(launch("pxc-service", ports.pxc(), environment)
                .environment(data.environment())
                .start());
        ServiceProcess ascora =
                keep(launch("ascora-service", ports.ascora(), environment).start());
        pxc.awaitReady(READY);
        ascora.awaitReady(READY);
    }

    private ServiceLaunch launch(String name, ServicePorts ports, DemoEnvironment environment) {
        return ServiceLaunch.jar(name, directory.jar(name))
                .jvmOption("-Xmx256m")
                .ports(ports)
                .log(directory.log(name))
                .environment(environment.variables());
    }

    private <T extends AutoCloseable> T keep(T part) {
        running.push(part);
        return part;
    }

    /** All of it through the gateway, as a browser would. */
    DemoApi api(DemoOrganization organization) {
        return new DemoApi(gateway.baseUri(), token(organization, "admin"));
    }

    String token(DemoOrganization organization, String role) {
        return issuer.token(
                TokenRequest.of(organization.id()).subject("demo").name("Demo").groups(role));
    }

    Map<String, String> ascoraConnection(DemoOrganization organization) {
        return ascoraData.connection(organization);
    }

    DemoAddresses addresses() {
        return new DemoAddresses(
                gateway.baseUri(),
                ports.ascora().baseUri(),
                tokens.baseUri(),
                URI.create(data.pxc().baseUrl()),
                URI.create(ascoraData.ascora().baseUrl()));
    }

    /** From now on the simulated upstreams take their time. */
    void hesitate() {
        data.hesitate(LATENCY);
        ascoraData.hesitate(LATENCY);
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("Not stopped in good order: " + e.getMessage());
            }
        }
    }
}
