package io.orgsync.pxc.keyresult;

import io.orgsync.model.tenancy.OrganizationId;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What objectives and Key Results have in common. */
@MappedSuperclass
abstract class StrategyItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "organization_id", updatable = false)
    UUID organizationId;

    @Column(name = "title")
    String title;

    @Column(name = "description")
    String description;

    @Column(name = "status")
    String status;

    @Column(name = "target_value")
    BigDecimal targetValue;

    @Column(name = "current_value")
    BigDecimal currentValue;

    @Version
    @Column(name = "version")
    int version;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    protected StrategyItem() {}

    StrategyItem(OrganizationId organization, String title, String status) {
        this.organizationId = organization.value();
        this.title = title;
        this.status = status;
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
}
