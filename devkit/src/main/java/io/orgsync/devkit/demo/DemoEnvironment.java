package io.orgsync.devkit.demo;

import java.util.HashMap;
import java.util.Map;

/** The variables of the run contract that both services get. */
record DemoEnvironment(Map<String, String> database, Map<String, String> tokens, String publicAddress) {

    /** Published with the source, so good for nothing but this demo: production refuses it. */
    private static final String ENCRYPT_KEY = "orgsync-demo-encryption-key-0001";

    Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        variables.put("QUARKUS_PROFILE", "demo");
        variables.put("ENCRYPT_KEY", ENCRYPT_KEY);
        // The simulators listen on the loopback address, without TLS.
        variables.put("EGRESS_ALLOWED_HOSTS", "*");
        variables.put("EGRESS_ALLOW_PRIVATE", "true");
        variables.put("PUBLIC_BASE_URL", publicAddress);
        variables.putAll(database);
        variables.putAll(tokens);
        return variables;
    }
}
