package io.orgsync.devkit.ascora;

import java.util.List;
import java.util.Set;

/**
 * A company that uses Ascora: what it authenticates with and what it has configured.
 *
 * @param companyCode names the tenant in this simulator
 * @param key value of the header Auth
 * @param jobPrefix in front of the numbers of new jobs
 * @param paymentMethods names of the configured payment methods
 * @param customFields names of the configured custom fields of jobs and customers
 */
public record AscoraTenant(
        String companyCode, String key, String jobPrefix, List<String> paymentMethods, Set<String> customFields) {

    public AscoraTenant {
        if (companyCode == null || companyCode.isBlank() || key == null || key.isBlank()) {
            throw new IllegalArgumentException("a tenant needs companyCode and key");
        }
        jobPrefix = jobPrefix == null ? "J" : jobPrefix;
        paymentMethods =
                paymentMethods == null ? List.of("Cash", "Cheque", "Credit Card", "EFT") : List.copyOf(paymentMethods);
        customFields = customFields == null ? Set.of("Report Id") : Set.copyOf(customFields);
    }

    public static AscoraTenant of(String companyCode, String key) {
        return new AscoraTenant(companyCode, key, null, null, null);
    }

    public AscoraTenant configuring(Set<String> names) {
        return new AscoraTenant(companyCode, key, jobPrefix, paymentMethods, names);
    }

    public AscoraTenant numberingJobs(String prefix) {
        return new AscoraTenant(companyCode, key, prefix, paymentMethods, customFields);
    }
}
