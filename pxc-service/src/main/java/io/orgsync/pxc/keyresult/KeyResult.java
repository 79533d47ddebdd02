package io.orgsync.pxc.keyresult;

import io.orgsync.model.tenancy.OrganizationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number that shows how near an objective is. */
@Entity
@Table(name = "key_results")
public class KeyResult extends StrategyItem {

    @Column(name = "objective_id")
    Long objectiveId;

    @Column(name = "type")
    String type = KeyResultType.NUMERIC_TARGET.word();

    protected KeyResult() {}

    KeyResult(OrganizationId organization, String title) {
        super(organization, title, StrategyStatus.NEW_KEY_RESULT);
        currentValue = BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY);
    }
}
