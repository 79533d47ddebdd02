package io.orgsync.devkit.demo;

import java.net.URI;

/** Where to look next, with lines that work as they are printed. */
record DemoGuide(URI gateway, URI ascora, URI tokens, String token) {

    @Override
    public String toString() {
        return """
               Where to look
                 Everything            %1$s
                 Swagger UI            %1$s/q/swagger-ui (PXC), %2$s/q/swagger-ui (Ascora)

               A token of an administrator of %3$s, good for 1 hour; the lines below fetch their own
               %4$s

                 TOKEN=$(curl -s '%5$s/token?organization=%6$s&role=admin&user=demo')
                 curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/pxc/orders/summary
                 curl -s -H "Authorization: Bearer $TOKEN" '%1$s/api/pxc/orders?limit=3'
                 curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/strategy/key-results
                 curl -s -H "Authorization: Bearer $TOKEN" '%1$s/api/agents/runs?limit=1'
                 curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/organizations/%6$s/ascora/status
                 curl -s -H "Authorization: Bearer $TOKEN" '%1$s/api/organizations/%6$s/ascora/jobs?limit=3'
                 curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/organizations/%6$s/ascora/statistics""".formatted(
                gateway, ascora, DemoOrganization.NORTHWIND.title(), token, tokens, DemoOrganization.NORTHWIND.id());
    }
}
