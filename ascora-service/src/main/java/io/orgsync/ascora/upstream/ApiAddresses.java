package io.orgsync.ascora.upstream;

import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.upstream.AddressRefusal;
import io.orgsync.model.upstream.EgressPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Base addresses of Ascora: made from what is given or from the template, and let through by the egress guard. */
@ApplicationScoped
public class ApiAddresses {

    private static final String MEMBER = "apiUrl";
    private static final String INSTANCE = "{instance}";
    private static final int LONGEST = 500;

    private final AscoraConfig config;
    private final EgressPolicy egress;

    ApiAddresses(AscoraConfig config, EgressPolicy egress) {
        this.config = config;
        this.egress = egress;
    }

    /**
     * The base address, without a slash at its end.
     *
     * @param given the address that a caller names; without one the deployment's template stands
     * @param companyCode replaces {@code {instance}}; it has neither dots nor slashes
     * @throws InvalidRequest naming apiUrl when it must not be called, whatever the reason
     */
    public URI of(Optional<String> given, String companyCode) {
        String text = given.orElse(config.apiUrlTemplate()).replace(INSTANCE, companyCode);
        URI address = parse(withoutSlash(text));
        if (text.length() > LONGEST || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw refused("must be an address of at most " + LONGEST + " characters without a query");
        }
        egress.check(address).map(AddressRefusal::sentence).ifPresent(reason -> {
            throw refused(reason);
        });
        return address;
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException unreadable) {
            throw refused(AddressRefusal.UNREADABLE.sentence());
        }
    }

    // The address isn't told back: it may hold a password.
    private static InvalidRequest refused(String reason) {
        return InvalidRequest.of(MEMBER, reason);
    }

    private static String withoutSlash(String text) {
        String trimmed = text;
        while (trimmed.endsWith("/")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        return trimmed;
    }
}
