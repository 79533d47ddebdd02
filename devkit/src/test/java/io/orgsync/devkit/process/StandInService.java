package io.orgsync.devkit.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** A program that behaves like a service as far as the launcher can see; knows nothing but the JDK. */
public final class StandInService {

    private StandInService() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("environment " + System.getenv().keySet());
        if (System.getenv().containsKey("DIE")) {
            System.out.println("no database to be had");
            System.exit(3);
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_MANAGEMENT_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(System.getenv().containsKey("NEVER_READY") ? 503 : 200, -1);
            exchange.close();
        });
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stopped in good order")));
    }
}
