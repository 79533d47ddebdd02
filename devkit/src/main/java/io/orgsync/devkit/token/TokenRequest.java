package io.orgsync.devkit.token;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a token shall say. A new request is a good token of an ordinary user without groups, valid for an hour; each
 * method returns a changed copy.
 *
 * @param organization the organisation claim; empty for none
 * @param audience whom the token is meant for; empty for the issuer's own audience
 * @param lifetime from now to the end of validity; negative for a token that has expired
 * @param stranger true when another key than the published one signs
 * @param claims whatever else it holds; wins over the claims above
 */
public record TokenRequest(
        Optional<String> organization,
        String subject,
        Optional<String> name,
        List<String> groups,
        Optional<String> audience,
        Duration lifetime,
        boolean stranger,
        Map<String, Object> claims) {

    public TokenRequest {
        groups = List.copyOf(groups);
        claims = Map.copyOf(claims);
    }

    public static TokenRequest of(UUID organization) {
        return new TokenRequest(
                Optional.of(organization.toString()),
                "user-1",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Duration.ofHours(1),
                false,
                Map.of());
    }

    public TokenRequest subject(String subject) {
        return new TokenRequest(organization, subject, name, groups, audience, lifetime, stranger, claims);
    }

    public TokenRequest name(String name) {
        return new TokenRequest(organization, subject, Optional.of(name), groups, audience, lifetime, stranger, claims);
    }

    public TokenRequest groups(String... groups) {
        return new TokenRequest(organization, subject, name, List.of(groups), audience, lifetime, stranger, claims);
    }

    public TokenRequest lifetime(Duration lifetime) {
        return new TokenRequest(organization, subject, name, groups, audience, lifetime, stranger, claims);
    }

    public TokenRequest claim(String claim, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(claims);
        all.put(claim, value);
        return new TokenRequest(organization, subject, name, groups, audience, lifetime, stranger, all);
    }

    /** Bad: ended ten minutes ago, beyond any tolerated difference of clocks. */
    public TokenRequest expired() {
        return lifetime(Duration.ofMinutes(-10));
    }

    /** Bad: signed by a key that nobody published. */
    public TokenRequest signedByStranger() {
        return new TokenRequest(organization, subject, name, groups, audience, lifetime, true, claims);
    }

    /** Bad: meant for someone else. */
    public TokenRequest forOtherAudience() {
        return new TokenRequest(
                organization, subject, name, groups, Optional.of("someone-else"), lifetime, stranger, claims);
    }

    /** Bad: a valid user of no organisation. */
    public TokenRequest withoutOrganization() {
        return new TokenRequest(Optional.empty(), subject, name, groups, audience, lifetime, stranger, claims);
    }

    /** Bad unless it happens to be a UUID. */
    public TokenRequest organization(String organization) {
        return new TokenRequest(Optional.of(organization), subject, name, groups, audience, lifetime, stranger, claims);
    }
}
