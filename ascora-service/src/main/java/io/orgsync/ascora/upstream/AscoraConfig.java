package io.orgsync.ascora.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where Ascora is and how long it may take. */
@ConfigMapping(prefix = "ascora")
public interface AscoraConfig {

    /**
     * The base address when a connection names none ({@code ASCORA_API_URL_TEMPLATE}); {@code {instance}} is replaced
     * by the company code. The real API has one address for all.
     */
    @WithDefault("https://api.ascora.com.au")
    String apiUrlTemplate();

    /** Time limit of a page of a list ({@code ASCORA_LIST_TIMEOUT}); 1,000 records were seen to take 26 s. */
    @WithDefault("45s")
    Duration listTimeout();

    /** Time limit of the invoices, which come in one answer ({@code ASCORA_ACCOUNTING_TIMEOUT}). */
    @WithDefault("60s")
    Duration accountingTimeout();

    /** Time limit of a call for one record ({@code ASCORA_RECORD_TIMEOUT}). */
    @WithDefault("15s")
    Duration recordTimeout();

    /** Time limit of a call that changes something ({@code ASCORA_WRITE_TIMEOUT}); below what callers wait for it. */
    @WithDefault("20s")
    Duration writeTimeout();

    /** Time limit of sending an attachment ({@code ASCORA_ATTACHMENT_TIMEOUT}), which may have 25 MB. */
    @WithDefault("120s")
    Duration attachmentTimeout();

    /** Records per page ({@code ASCORA_PAGE_SIZE}); larger pages work and race the time limit. */
    @WithDefault("100")
    int pageSize();

    /** Further certificate authorities to trust, as PEM text ({@code ASCORA_TRUSTED_CERTIFICATES}). */
    Optional<String> trustedCertificates();
}
