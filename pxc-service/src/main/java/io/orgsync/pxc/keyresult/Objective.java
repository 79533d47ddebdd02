package io.orgsync.pxc.keyresult;

import io.orgsync.model.tenancy.OrganizationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What an organisation wants to reach. */
@Entity
@Table(name = "objectives")
public class Objective extends StrategyItem {

    @Column(name = "category")
    String category;

    protected Objective() {}

    Objective(OrganizationId organization, String title) {
        super(organization, title, StrategyStatus.NEW_OBJECTIVE);
    }
}
