package io.orgsync.devkit.demo;

import java.util.Map;
import java.util.function.BiFunction;

/**
 * Where to look next, with lines that work as they are printed.
 *
 * @param token makes one of an organisation and a role
 * @param console whether the services were built with it
 */
record DemoGuide(DemoAddresses addresses, BiFunction<DemoOrganization, String, String> token, boolean console) {

    private static final DemoOrganization NORTHWIND = DemoOrganization.NORTHWIND;
    private static final DemoOrganization SOUTHWIND = DemoOrganization.SOUTHWIND;

    @Override
    public String toString() {
        return String.join("\n\n", console ? links() : withoutConsole(), another(), lines());
    }

    private String links() {
        return """
               Where to look
                 Console of %1$s, as an administrator; the link is good for 1 hour
                 %2$s

                 The same, as a viewer who changes nothing
                 %3$s""".formatted(NORTHWIND.title(), link(NORTHWIND, "admin"), link(NORTHWIND, "viewer"));
    }

    private static String withoutConsole() {
        return """
               Where to look
                 The console was left out: this was built without Node.js, or with -Dconsole.skip=true.
                 Install Node.js 20 or newer with npm and run mvn -Pdemo again to get it.""";
    }

    private String link(DemoOrganization organization, String role) {
        return addresses.gateway() + "/#token=" + token.apply(organization, role);
    }

    private String another() {
        Map<String, String> pxc = SOUTHWIND.pxcCredentials();
        String entered = """
               %1$s has connected nothing yet; you can
                 PXC      Client ID %2$s, Client Secret %3$s, Billing Account ID %4$s
                 Ascora   API address %5$s, API token %6$s, company code %7$s""".formatted(
                        SOUTHWIND.title(),
                        pxc.get("client_id"),
                        pxc.get("client_secret"),
                        pxc.get("billing_account_id"),
                        addresses.ascoraSimulator(),
                        SOUTHWIND.ascoraKey(),
                        SOUTHWIND.ascoraCompany());
        return console ? entered + "\n  Console  " + link(SOUTHWIND, "admin") : entered;
    }

    private String lines() {
        return """
               The APIs, documented in %1$s/q/swagger-ui (PXC) and %2$s/q/swagger-ui (Ascora)

                 TOKEN=$(curl -s '%3$s/token?organization=%4$s&role=admin&user=demo')
                 curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/pxc/orders/summary
                 curl -s -H "Authorization: Bearer $TOKEN" '%1$s/api/pxc/orders?limit=3'
                 curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/strategy/key-results
                 curl -s -H "Authorization: Bearer $TOKEN" '%1$s/api/agents/runs?limit=1'
                 curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/organizations/%4$s/ascora/status
                 curl -s -H "Authorization: Bearer $TOKEN" '%1$s/api/organizations/%4$s/ascora/jobs?limit=3'
                 curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/organizations/%4$s/ascora/statistics""".formatted(addresses.gateway(), addresses.ascora(), addresses.tokens(), NORTHWIND.id());
    }
}
