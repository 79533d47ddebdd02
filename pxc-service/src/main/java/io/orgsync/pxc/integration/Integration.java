package io.orgsync.pxc.integration;

import io.orgsync.model.tenancy.OrganizationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An organisation's connection to a platform, as people edit it. */
@Entity
@Table(name = "integrations")
public class Integration {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "organization_id", updatable = false)
    UUID organizationId;

    @Column(name = "platform_type", updatable = false)
    String platformType;

    @Column(name = "name")
    String name;

    @Column(name = "client_id")
    String clientId;

    @Column(name = "billing_account_id")
    String billingAccountId;

    /** Ciphertext. */
    @Column(name = "client_secret")
    String clientSecret;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "connection_config")
    Map<String, Object> connectionConfig = new LinkedHashMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "metadata")
    Map<String, Object> metadata = new LinkedHashMap<>();

    @Column(name = "connection_status")
    String connectionStatus = ConnectionStatus.DISCONNECTED.word();

    @Column(name = "last_tested_at")
    Instant lastTestedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "test_result")
    Map<String, Object> testResult;

    @Column(name = "is_enabled")
    boolean enabled = true;

    @Column(name = "catalog_imported_at")
    Instant catalogImportedAt;

    @Version
    @Column(name = "version")
    int version;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    protected Integration() {}

    Integration(OrganizationId organization, String platformType, String name) {
        this.organizationId = organization.value();
        this.platformType = platformType;
        this.name = name;
    }

    // The column keeps microseconds; an answer must not tell more than the next one will.
    @PrePersist
    void created() {
        createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        updatedAt = createdAt;
    }

    @PreUpdate
    void updated() {
        updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    boolean hasCredentials() {
        return clientId != null && clientSecret != null;
    }

    /** Other credentials, or other words of them, have not been tried yet. */
    void identify(String client, String billingAccount) {
        if (!client.equals(clientId) || !billingAccount.equals(billingAccountId)) {
            untested();
        }
        clientId = client;
        billingAccountId = billingAccount;
    }

    void keepSecret(String ciphertext) {
        clientSecret = ciphertext;
        untested();
    }

    /** What an earlier test found out says nothing of the credentials there are now. */
    private void untested() {
        connectionStatus = ConnectionStatus.CONFIGURED.word();
        lastTestedAt = null;
        testResult = null;
    }

    void configure(Map<String, Object> config) {
        connectionConfig = config;
    }

    Map<String, Object> mergeMetadata(Map<String, Object> given) {
        Map<String, Object> merged = new LinkedHashMap<>(metadata);
        merged.putAll(given);
        MetadataSize.check(merged);
        metadata = merged;
        return merged;
    }
}
