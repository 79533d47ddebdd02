package io.orgsync.pxc.keyresult;

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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A number that shows how near an objective is. */
@Entity
@Table(name = "key_results")
public class KeyResult {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "organization_id", updatable = false)
    UUID organizationId;

    @Column(name = "objective_id")
    Long objectiveId;

    @Column(name = "title")
    String title;

    @Column(name = "description")
    String description;

    @Column(name = "type")
    String type = KeyResultType.NUMERIC_TARGET.word();

    @Column(name = "status")
    String status = StrategyStatus.NEW_KEY_RESULT;

    @Column(name = "target_value")
    BigDecimal targetValue;

    @Column(name = "current_value")
    BigDecimal currentValue = BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY);

    @Version
    @Column(name = "version")
    int version;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    protected KeyResult() {}

    KeyResult(OrganizationId organization, String title) {
        this.organizationId = organization.value();
        this.title = title;
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
