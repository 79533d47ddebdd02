package io.orgsync.deploy.image;

import io.orgsync.devkit.ascora.AscoraScenario;
import io.orgsync.devkit.ascora.AscoraSimulator;
import io.orgsync.devkit.ascora.AscoraTenant;
import io.orgsync.devkit.pxc.PxcAccount;
import io.orgsync.devkit.pxc.PxcScenario;
import io.orgsync.devkit.pxc.PxcSimulator;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** A service's simulated upstream, and how an organisation is connected to it. */
enum Upstream {
    PXC("pxc-service") {
        @Override
        Running start() {
            PxcSimulator pxc = PxcSimulator.start(
                    PxcScenario.defaults().with(PxcAccount.of("client", "client-secret", "8000012345")));
            return new Running(this, URI.create(pxc.baseUrl()), pxc);
        }

        @Override
        Map<String, String> addresses(URI upstream) {
            return Map.of(
                    "PXC_AUTH_URL",
                            upstream.resolve("/partners/security/v1/api").toString(),
                    "PXC_ORDERS_URL",
                            upstream.resolve("/partners/product-order/v3/api").toString());
        }

        @Override
        int connect(Client admin, UUID organization) {
            return admin.post("/api/integrations", """
                            {"platformType":"pxc","name":"PXC","credentials":
                            {"client_id":"client","client_secret":"client-secret","billing_account_id":"8000012345"}}""").statusCode();
        }

        @Override
        String test(Client admin, UUID organization) {
            return admin.post("/api/integrations/pxc/test").body();
        }
    },
    ASCORA("ascora-service") {
        @Override
        Running start() {
            AscoraSimulator ascora =
                    AscoraSimulator.start(AscoraScenario.defaults().with(AscoraTenant.of("northwind", "api-key")));
            return new Running(this, URI.create(ascora.baseUrl()), ascora);
        }

        @Override
        Map<String, String> addresses(URI upstream) {
            return Map.of("ASCORA_API_URL_TEMPLATE", upstream.toString());
        }

        @Override
        int connect(Client admin, UUID organization) {
            return admin.post(path(organization) + "/connect", """
                            {"apiToken":"api-key","companyCode":"northwind"}""").statusCode();
        }

        @Override
        String test(Client admin, UUID organization) {
            return admin.post(path(organization) + "/test", "{}").body();
        }
    };

    private final String module;

    Upstream(String module) {
        this.module = module;
    }

    /** The service that calls it. */
    String module() {
        return module;
    }

    abstract Running start();

    /** The variables that lead the service to it. */
    abstract Map<String, String> addresses(URI upstream);

    /** Connects the organisation and returns the status of the answer, 201. */
    abstract int connect(Client admin, UUID organization);

    /** Tests the stored credentials and returns the answer. */
    abstract String test(Client admin, UUID organization);

    private static String path(UUID organization) {
        return "/api/organizations/" + organization + "/ascora";
    }

    /** The simulator, until it is closed. */
    record Running(Upstream upstream, URI address, AutoCloseable simulator) implements AutoCloseable {

        Map<String, String> environment() {
            return upstream.addresses(address);
        }

        @Override
        public void close() {
            try {
                simulator.close();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
