package io.orgsync.devkit.architecture.sample;

/** Methods that do and don't say whose rows they read. */
public final class OrderRepository {

    public int count(OrganizationId organization) {
        return organization.value().length();
    }

    public int countWithin(SqlConnection connection, OrganizationId organization) {
        return count(organization);
    }

    public int countAll() {
        return 0;
    }

    public int countOf(String orderId, OrganizationId organization) {
        return count(organization);
    }
}
