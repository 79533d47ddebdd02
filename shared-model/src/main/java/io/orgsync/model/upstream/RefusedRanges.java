package io.orgsync.model.upstream;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * The addresses that no request may go to, from the IANA special-purpose registries: the one table, from which network
 * policies are made too. Addresses that carry an IPv4 address inside (mapped, NAT64, 6to4, Teredo) are refused whatever
 * they carry, because no upstream needs them.
 */
public final class RefusedRanges {

    /**
     * One row of the table.
     *
     * @param cidr the range
     * @param meaning what it is for
     */
    public record Range(String cidr, String meaning) {}

    private record Entry(Range range, IPAddress block) {}

    private static final List<Range> TABLE = List.of(
            new Range("0.0.0.0/8", "this network, unspecified"),
            new Range("10.0.0.0/8", "private"),
            new Range("100.64.0.0/10", "carrier-grade NAT"),
            new Range("127.0.0.0/8", "loopback"),
            new Range("168.63.129.16/32", "Azure's host agent"),
            new Range("169.254.0.0/16", "link-local, cloud metadata"),
            new Range("172.16.0.0/12", "private"),
            new Range("192.0.0.0/24", "protocol assignments"),
            new Range("192.0.2.0/24", "documentation"),
            new Range("192.88.99.0/24", "6to4 relays"),
            new Range("192.168.0.0/16", "private"),
            new Range("198.18.0.0/15", "benchmarks"),
            new Range("198.51.100.0/24", "documentation"),
            new Range("203.0.113.0/24", "documentation"),
            new Range("224.0.0.0/4", "multicast"),
            new Range("240.0.0.0/4", "reserved, broadcast"),
            new Range("::/128", "unspecified"),
            new Range("::1/128", "loopback"),
            new Range("::ffff:0:0/96", "IPv4-mapped"),
            new Range("64:ff9b::/96", "NAT64"),
            new Range("64:ff9b:1::/48", "local NAT64"),
            new Range("100::/64", "discard"),
            new Range("2001::/32", "Teredo"),
            new Range("2001::/23", "protocol assignments, benchmarks, identifiers"),
            new Range("2001:db8::/32", "documentation"),
            new Range("2002::/16", "6to4"),
            new Range("3fff::/20", "documentation"),
            new Range("fc00::/7", "unique local"),
            new Range("fe80::/10", "link-local"),
            new Range("fec0::/10", "site-local"),
            new Range("ff00::/8", "multicast"),
            // What is left outside 2000::/3, the only unicast space given out so far.
            new Range("::/3", "not global unicast"),
            new Range("4000::/2", "not global unicast"),
            new Range("8000::/1", "not global unicast"));

    private static final List<Entry> ENTRIES =
            TABLE.stream().map(range -> new Entry(range, block(range))).toList();

    private RefusedRanges() {}

    /** The whole table; where ranges overlap, the more telling one stands first. */
    public static List<Range> all() {
        return TABLE;
    }

    /** The first range that an address lies in; empty when it may be called. */
    public static Optional<Range> covering(InetAddress address) {
        IPAddress candidate = new IPAddressGenerator().from(address.getAddress());
        return ENTRIES.stream()
                .filter(entry -> entry.block().contains(candidate))
                .findFirst()
                .map(Entry::range);
    }

    private static IPAddress block(Range range) {
        return new IPAddressString(range.cidr()).getAddress().toPrefixBlock();
    }
}
