package io.orgsync.devkit.demo;

import io.vertx.core.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The gateway as a process of its own, for trials: both services, and so the console, under one origin. GATEWAY_PORT (8080)
 * says where it listens, GATEWAY_PXC (pxc-service:8081) and GATEWAY_ASCORA (ascora-service:8082) where the services are.
 */
public final class DemoGatewayMain {

    private DemoGatewayMain() {}

    public static void main(String[] args) throws InterruptedException {
        Map<String, String> env = System.getenv();
        DemoGateway gateway = DemoGateway.start(
                Integer.parseInt(env.getOrDefault("GATEWAY_PORT", "8080")),
                address(env.getOrDefault("GATEWAY_PXC", "pxc-service:8081")),
                address(env.getOrDefault("GATEWAY_ASCORA", "ascora-service:8082")));
        Runtime.getRuntime().addShutdownHook(new Thread(gateway::close));
        System.out.println("Both services and the console: " + gateway.baseUri());
        new CountDownLatch(1).await();
    }

    static SocketAddress address(String text) {
        String[] parts = text.split(":");
        if (parts.length != 2) {
            throw new IllegalArgumentException("an address is host:port, not " + text);
        }
        return SocketAddress.inetSocketAddress(Integer.parseInt(parts[1]), parts[0]);
    }
}
