package io.orgsync.pxc.keyresult;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A value that a Key Result has had. */
@Entity
@Immutable
@Table(name = "key_result_points")
public class KeyResultPoint {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "organization_id")
    UUID organizationId;

    @Column(name = "key_result_id")
    Long keyResultId;

    @Column(name = "old_value")
    BigDecimal oldValue;

    @Column(name = "value")
    BigDecimal value;

    @Column(name = "update_type")
    String updateType;

    @Column(name = "run_id")
    Long runId;

    @Column(name = "workflow_id")
    Long workflowId;

    @Column(name = "rule")
    String rule;

    @Column(name = "notes")
    String notes;

    @Column(name = "user_id")
    String userId;

    @Column(name = "recorded_at")
    Instant recordedAt;

    protected KeyResultPoint() {}

    /** A value that a person entered. */
    KeyResultPoint(KeyResult moved, BigDecimal oldValue, String userId) {
        this.organizationId = moved.organizationId;
        this.keyResultId = moved.id;
        this.oldValue = oldValue;
        this.value = moved.currentValue;
        this.updateType = "edit";
        this.userId = userId;
        this.recordedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
