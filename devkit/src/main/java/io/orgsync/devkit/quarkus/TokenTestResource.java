package io.orgsync.devkit.quarkus;

import io.orgsync.devkit.token.TokenIssuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector.MatchesType;
import java.util.Map;

/**
 * Lets the application under test trust a {@link TokenIssuer} of the test run. Fields of the test of that type are
 * filled with it.
 */
public class TokenTestResource implements QuarkusTestResourceLifecycleManager {

    private final TokenIssuer issuer = new TokenIssuer();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "mp.jwt.verify.publickey", issuer.publicKeyBody(),
                "mp.jwt.verify.issuer", issuer.issuer(),
                "mp.jwt.verify.audiences", issuer.audience());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(issuer, new MatchesType(TokenIssuer.class));
    }

    @Override
    public void stop() {
        // Nothing runs.
    }
}
