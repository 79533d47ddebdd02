package io.orgsync.pxc.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orgsync.model.sync.Claim;
import io.orgsync.model.sync.Fence;
import io.orgsync.model.sync.FencedTransactions;
import io.orgsync.model.sync.LeaseLostException;
import io.orgsync.model.sync.LeaseRepository;
import io.orgsync.model.sync.NewRun;
import io.orgsync.model.sync.RunRepository;
import io.orgsync.model.sync.TriggerSource;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.pxc.testing.ServiceTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Two pods that want the same run, played by two holders; the service's own dispatcher never sees these runs. */
@QuarkusTest
class LeaseTest extends ServiceTest {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();

    @Inject
    OrganizationTransactions transactions;

    @Inject
    FencedTransactions fenced;

    @Inject
    LeaseRepository leases;

    @Inject
    RunRepository runs;

    /** Takes the lease for a holder as a claim does, without letting the dispatcher have the run. */
    private Fence taken(UUID holder) {
        OrganizationId id = new OrganizationId(organization);
        NewRun run = new NewRun("integration:1", System.nanoTime(), TriggerSource.MANUAL, Optional.empty(), 0);
        List<Claim> claims = done(() -> transactions.inTransaction(
                id, tx -> runs.create(tx, id, run).chain(() -> leases.claim(tx, holder, LEASE, 1_000))));
        return claims.stream()
                .map(Claim::fence)
                .filter(fence -> fence.organization().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String writing(Fence fence) {
        return done(() -> fenced.inTransaction(fence, tx -> Uni.createFrom().item("written")));
    }

    private void expire() {
        new StoredOrders(database, organization)
                .execute("update pxc.dispatch_leases set expires_at = clock_timestamp() where organization_id = ?");
    }

    @Test
    void held_lease_lets_its_holder_write() {
        Fence fence = taken(one);

        assertThat(writing(fence)).isEqualTo("written");
    }

    @Test
    void expired_lease_refuses_the_write_and_rolls_it_back() {
        Fence fence = taken(one);
        expire();

        assertThatThrownBy(() -> done(() -> fenced.inTransaction(
                        fence,
                        tx -> tx.query("insert into sweep_pages select '" + organization
                                        + "', max(id), 'x', 0, 0, 0, '{}', '{}', 0 from runs")
                                .execute())))
                .isInstanceOf(LeaseLostException.class);
        long pages = done(() -> transactions.inTransaction(
                new OrganizationId(organization),
                tx -> tx.query("select count(*) from sweep_pages")
                        .execute()
                        .map(rows -> rows.iterator().next().getLong(0))));
        assertThat(pages).isZero();
    }

    @Test
    void next_holder_gets_a_greater_fence_and_the_former_one_writes_nothing_more() {
        Fence before = taken(one);
        expire();
        Fence after = taken(two);

        assertThat(after.number()).isGreaterThan(before.number());
        assertThatThrownBy(() -> done(() ->
                        fenced.inTransaction(before, tx -> Uni.createFrom().item("late"))))
                .isInstanceOf(LeaseLostException.class);
        assertThat(writing(after)).isEqualTo("written");
    }

    @Test
    void lost_lease_is_not_renewed() {
        Fence fence = taken(one);

        assertThat(renewed(fence)).containsExactly(fence);
        expire();
        assertThat(renewed(fence)).isEmpty();
    }

    private Collection<Fence> renewed(Fence fence) {
        return done(
                () -> transactions.acrossOrganizations(tx -> leases.renew(tx, fence.holder(), LEASE, List.of(fence))));
    }

    private static <T> T done(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
