package io.orgsync.deploy.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.orgsync.model.upstream.RefusedRanges;
import java.net.InetAddress;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The network policy lets out what the services' own guard lets out, and nothing else. */
class EgressTest {

    private static final int SAMPLES = 4_000;

    private final NetworkPolicyEgressRule rule = Kustomization.baseFiles().all(NetworkPolicy.class).stream()
            .filter(policy -> policy.getMetadata().getName().equals("orgsync-to-public-https"))
            .findFirst()
            .orElseThrow()
            .getSpec()
            .getEgress()
            .get(0);
    private final List<IPBlock> blocks =
            rule.getTo().stream().map(peer -> peer.getIpBlock()).toList();

    @Test
    void exceptions_are_rows_of_the_table() {
        List<String> table =
                RefusedRanges.all().stream().map(RefusedRanges.Range::cidr).toList();

        assertThat(blocks).flatExtracting(IPBlock::getExcept).isSubsetOf(table);
    }

    @Test
    void exceptions_lie_within_what_they_are_taken_from() {
        assertThat(blocks)
                .allSatisfy(block -> assertThat(block.getExcept())
                        .allSatisfy(
                                exception -> assertThat(range(block.getCidr()).contains(range(exception)))
                                        .as(exception)
                                        .isTrue()));
    }

    @Test
    void edges_of_every_refused_range_are_treated_alike() {
        assertThat(RefusedRanges.all().stream().flatMap(row -> edges(range(row.cidr()))))
                .allSatisfy(this::isTreatedAlike);
    }

    @Test
    void addresses_at_random_are_treated_alike() {
        Random random = new Random(20_261_125);

        assertThat(Stream.generate(() -> address(random)).limit(SAMPLES)).allSatisfy(this::isTreatedAlike);
    }

    @Test
    void only_https_goes_out() {
        assertThat(rule.getPorts()).singleElement().satisfies(port -> {
            assertThat(port.getProtocol()).isEqualTo("TCP");
            assertThat(port.getPort().getIntVal()).isEqualTo(443);
        });
    }

    private void isTreatedAlike(InetAddress address) {
        assertThat(isLetOut(new IPAddressString(address.getHostAddress()).getAddress()))
                .as(address.getHostAddress())
                .isEqualTo(RefusedRanges.covering(address).isEmpty());
    }

    private boolean isLetOut(IPAddress address) {
        return blocks.stream()
                .anyMatch(block -> range(block.getCidr()).contains(address)
                        && block.getExcept().stream()
                                .noneMatch(exception -> range(exception).contains(address)));
    }

    /** First and last address, and their neighbours outside. */
    private static Stream<InetAddress> edges(IPAddress range) {
        IPAddress first = range.getLower();
        IPAddress last = range.getUpper();
        return Stream.of(
                        Stream.of(first, last),
                        Stream.of(first).filter(address -> !address.isZero()).map(address -> address.increment(-1)),
                        Stream.of(last).filter(address -> !address.isMax()).map(address -> address.increment(1)))
                .flatMap(addresses -> addresses)
                .map(IPAddress::toInetAddress);
    }

    private static InetAddress address(Random random) {
        byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
        random.nextBytes(bytes);
        if (bytes.length == 16 && random.nextBoolean()) {
            bytes[0] = 0x20;
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IPAddress range(String cidr) {
        return new IPAddressString(cidr).getAddress().toPrefixBlock();
    }
}
