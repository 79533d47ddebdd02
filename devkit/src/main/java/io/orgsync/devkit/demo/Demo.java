package io.orgsync.devkit.demo;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Starts PostgreSQL, the simulated upstreams, the token issuer, both services and a gateway, runs a first sync and prints
 * what happened. System property {@code demo.root} is the root of the project; {@code demo.exit=true} ends after the
 * first sync instead of waiting for Ctrl-C, {@code demo.command} after a command that finds everything running. Fails when a step fails or the figures can't be right.
 */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path root =
                Path.of(System.getProperty("demo.root", ".")).toAbsolutePath().normalize();
        System.out.println("Starting PostgreSQL, the simulated upstreams, both services and a gateway ...");
        DemoDirectory directory = new DemoDirectory(root);
        DemoDescription.forget(directory.description());
        try (DemoStack stack = DemoStack.start(directory)) {
            show(stack);
            stack.hesitate();
            DemoAddresses addresses = stack.addresses();
            System.out.println(new DemoGuide(addresses, stack::token, DemoConsole.isServedAt(addresses.gateway())));
            DemoDescription.of(addresses).write(directory.description());
            stay(root, directory);
        } catch (DemoFailure e) {
            System.err.println("\nThe demo failed. " + e.getMessage());
            throw e;
        }
    }

    private static void stay(Path root, DemoDirectory directory) throws InterruptedException {
        DemoCommand command = new DemoCommand(System.getProperty("demo.command", ""));
        if (!command.line().isBlank()) {
            command.run(root, directory.description());
        } else if (!Boolean.getBoolean("demo.exit")) {
            System.out.println("\nEverything stays up until Ctrl-C.");
            new CountDownLatch(1).await();
        }
    }

    private static void show(DemoStack stack) {
        DemoApi northwind = stack.api(DemoOrganization.NORTHWIND);
        SyncOutcome outcome = new FirstSync(northwind).run(DemoOrganization.NORTHWIND.pxcCredentials());
        System.out.printf("%n%s, PXC%n%n", DemoOrganization.NORTHWIND.title());
        System.out.println(new DemoReport(outcome));
        outcome.check();
        showMoreOfPxc(northwind);
        showAscora(stack, northwind);
        checkIsolation(stack.api(DemoOrganization.SOUTHWIND));
        System.out.printf(
                "%n%s sees none of it: 0 integrations, 0 orders, no Ascora.%n%n", DemoOrganization.SOUTHWIND.title());
    }

    private static void showMoreOfPxc(DemoApi northwind) {
        StatesOutcome states = StatesOutcome.of(northwind);
        System.out.printf("%n%s%n", states);
        states.check();
        RulesPreview preview = RulesPreview.of(northwind);
        System.out.printf("%n%s%n", preview);
        preview.check();
    }

    private static void showAscora(DemoStack stack, DemoApi northwind) {
        AscoraOutcome outcome = new AscoraFirstSync(northwind, DemoOrganization.NORTHWIND.id())
                .run(stack.ascoraConnection(DemoOrganization.NORTHWIND));
        System.out.printf("%n%s, Ascora%n%n", DemoOrganization.NORTHWIND.title());
        System.out.println(new AscoraReport(outcome));
        outcome.check();
        AscoraWrite write = AscoraWrite.of(northwind, DemoOrganization.NORTHWIND);
        System.out.printf("%n%s%n", write);
        write.check();
    }

    private static void checkIsolation(DemoApi other) {
        int integrations = other.get("/api/integrations").size();
        int orders = other.get("/api/pxc/orders").path("total").asInt();
        int jobs = other.get("/api/organizations/%s/ascora/jobs".formatted(DemoOrganization.SOUTHWIND.id()))
                .path("data")
                .path("total")
                .asInt();
        if (integrations + orders + jobs > 0) {
            throw new DemoFailure("%s sees %d integrations, %d orders and %d jobs that aren't its own."
                    .formatted(DemoOrganization.SOUTHWIND.title(), integrations, orders, jobs));
        }
    }
}
