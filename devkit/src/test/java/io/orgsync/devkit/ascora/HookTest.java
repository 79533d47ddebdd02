package io.orgsync.devkit.ascora;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.orgsync.devkit.ascora.Switch.HookBody;
import io.orgsync.devkit.ascora.Switch.HookOrder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HookTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");

    private final AscoraSimulator ascora =
            AscoraSimulator.start(AscoraScenario.defaults().with(AscoraTenant.of("NORTH", "key")));
    private final AscoraCaller caller = new AscoraCaller(ascora, "key");
    private final Books books = ascora.books("NORTH");
    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer subscriber;

    @BeforeEach
    void subscriber() throws IOException {
        subscriber = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        subscriber.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        subscriber.start();
        books.customers().put(SimulatedCustomer.of("c1", "Harbour Cafe"));
        for (HookEvent event : HookEvent.values()) {
            subscribe(event);
        }
    }

    @AfterEach
    void close() {
        ascora.close();
        subscriber.stop(0);
    }

    @Test
    void writes_deliver_the_bare_entity() throws InterruptedException {
        caller.write("/Jobs/Job", "{\"siteCustomer\":{\"id\":\"c1\"}}");
        String id = books.jobs().all().get(0).id().orElseThrow();
        assertThat(ascora.awaitHooks(1, PATIENCE)).isTrue();
        caller.write("/Jobs/Job", "{\"jobId\":\"" + id + "\",\"jobName\":\"no new status\"}");
        caller.write("/Jobs/Job", "{\"jobId\":\"" + id + "\",\"jobStatus\":2}");
        caller.write("/Customers/Customer", "{\"customerId\":\"c1\",\"phoneNumber\":\"1\"}");
        caller.write("/Customers/Customer", "{\"companyName\":\"Lagoon\"}");

        assertThat(ascora.awaitHooks(4, PATIENCE)).isTrue();
        assertThat(ascora.hookDeliveries())
                .extracting(delivery -> delivery.subscription().event())
                .containsExactly(
                        HookEvent.JOB_CREATED,
                        HookEvent.JOB_STATUS_CHANGED,
                        HookEvent.CUSTOMER_MODIFIED,
                        HookEvent.CUSTOMER_CREATED);
        assertThat(ascora.hookDeliveries()).allMatch(delivery -> delivery.status() == 204);
        assertThat(received).anyMatch(books.jobs().all().get(0).json().text()::equals);
    }

    @Test
    void second_subscription_delivers_a_second_time() throws InterruptedException {
        subscribe(HookEvent.JOB_CREATED);

        ascora.announce("NORTH", HookEvent.JOB_CREATED, job("J1"));

        assertThat(ascora.awaitHooks(2, PATIENCE)).isTrue();
    }

    @Test
    void invoices_are_announced_from_outside() throws InterruptedException {
        ascora.announce("NORTH", HookEvent.INVOICE_CREATED, SimulatedInvoice.of("i1", "Inv1", NOW));

        assertThat(ascora.awaitHooks(1, PATIENCE)).isTrue();
        assertThat(received).singleElement().asString().contains("\"invoiceNumber\":\"Inv1\"");
    }

    @Test
    void copies_can_be_several_or_none() throws InterruptedException {
        ascora.behave(b -> b.hookCopies(3));
        ascora.announce("NORTH", HookEvent.JOB_CREATED, job("J1"));
        assertThat(ascora.awaitHooks(3, PATIENCE)).isTrue();

        ascora.behave(b -> b.hookCopies(0));
        ascora.announce("NORTH", HookEvent.JOB_CREATED, job("J2"));

        assertThat(ascora.hookDeliveries()).hasSize(3);
    }

    @Test
    void hooks_wait_for_their_release_and_can_come_backwards() throws InterruptedException {
        ascora.behave(b -> b.hookOrder(HookOrder.REVERSED));
        ascora.announce("NORTH", HookEvent.JOB_CREATED, job("J1"));
        ascora.announce("NORTH", HookEvent.JOB_CREATED, job("J2"));
        assertThat(ascora.hookDeliveries()).isEmpty();

        ascora.releaseHooks();

        assertThat(ascora.awaitHooks(2, PATIENCE)).isTrue();
        assertThat(received.get(0)).contains("\"J2\"");
        assertThat(received.get(1)).contains("\"J1\"");
    }

    @Test
    void delayed_hooks_keep_their_order() throws InterruptedException {
        ascora.behave(b -> b.hookOrder(HookOrder.ON_RELEASE));
        ascora.announce("NORTH", HookEvent.JOB_CREATED, job("J1"));
        ascora.announce("NORTH", HookEvent.JOB_CREATED, job("J2"));

        ascora.releaseHooks();

        assertThat(ascora.awaitHooks(2, PATIENCE)).isTrue();
        assertThat(received.get(0)).contains("\"J1\"");
    }

    @Test
    void body_can_be_empty_strange_or_a_lie() throws InterruptedException {
        int delivered = 0;
        for (HookBody body : List.of(HookBody.EMPTY, HookBody.EXTRA_ATTRIBUTES, HookBody.LIE)) {
            ascora.behave(b -> b.hookBody(body));
            ascora.announce("NORTH", HookEvent.JOB_STATUS_CHANGED, job("J1"));
            assertThat(ascora.awaitHooks(++delivered, PATIENCE)).isTrue();
        }

        assertThat(received.get(0)).isEmpty();
        assertThat(received.get(1)).contains("eventVersion");
        assertThat(received.get(2)).contains("\"jobStatus\":3");
    }

    @Test
    void writes_can_be_silent() {
        ascora.behave(b -> b.hooksFire(false));

        caller.write("/Customers/Customer", "{\"companyName\":\"Lagoon\"}");

        assertThat(ascora.hookDeliveries()).isEmpty();
    }

    @Test
    void subscriber_who_is_gone_is_noticed() throws InterruptedException {
        subscriber.stop(0);

        ascora.announce("NORTH", HookEvent.JOB_CREATED, job("J1"));

        assertThat(ascora.awaitHooks(1, PATIENCE)).isTrue();
        assertThat(ascora.hookDeliveries().get(0).status()).isEqualTo(599);
    }

    private static SimulatedJob job(String number) {
        return SimulatedJob.of("id-" + number, number, JobStatus.BOOKED, NOW);
    }

    private void subscribe(HookEvent event) {
        String url = "http://127.0.0.1:" + subscriber.getAddress().getPort() + "/" + event.word();
        caller.write(
                "/WebHooks",
                "{\"hookUrl\":\"" + url + "\",\"systemName\":\"orgsync\",\"hookEvent\":\"" + event.word() + "\"}");
    }
}
