package io.orgsync.devkit.ascora;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tenants and the books of each. */
final class Tenants {

    private final Map<String, Books> byCompanyCode = new ConcurrentHashMap<>();

    /** Registering a known company again changes its key and configuration; its books stay. */
    void register(AscoraTenant tenant) {
        byCompanyCode
                .computeIfAbsent(tenant.companyCode(), absent -> new Books(tenant))
                .belongTo(tenant);
    }

    /** The books a key opens. */
    Optional<Books> admitted(String key) {
        return byCompanyCode.values().stream()
                .filter(books -> books.tenant().key().equals(key))
                .findFirst();
    }

    Books books(String companyCode) {
        return Optional.ofNullable(byCompanyCode.get(companyCode))
                .orElseThrow(() -> new NoSuchElementException("no tenant " + companyCode));
    }

    Collection<Books> all() {
        return List.copyOf(byCompanyCode.values());
    }
}
