package io.orgsync.ascora.upstream;

import io.orgsync.model.credential.Secret;
import io.orgsync.model.tenancy.OrganizationId;
import java.net.URI;

/**
 * Whose tenant of Ascora is called, where, and with which key.
 *
 * @param key what breaker and budget are shared by, for example {@code ascora:12}
 * @param apiUrl the base address, without a slash at its end
 * @param apiKey the raw key, which is sent in the header Auth
 */
public record AscoraAccount(
        OrganizationId organization, String key, URI apiUrl, Secret apiKey, int requestsPerMinute) {}
