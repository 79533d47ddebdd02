package io.orgsync.model.upstream;

import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The host of an address: a name, or a literal IP address in its one ordinary spelling. Other spellings of IPv4
 * (decimal, octal, hexadecimal, shortened) are no hosts, because resolvers read them differently.
 *
 * @param text in lower case, an IPv6 address without brackets
 */
record HostName(String text) {

    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*");

    static Optional<HostName> of(URI uri) {
        return Optional.ofNullable(uri.getHost())
                .map(host -> unbracketed(host.toLowerCase(Locale.ROOT)))
                .filter(HostName::readable)
                .map(HostName::new);
    }

    static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** The address that is written out as host, if it is one. */
    Optional<InetAddress> literal() {
        return isLiteral(text)
                ? Optional.of(new IPAddressString(text).getAddress().toInetAddress())
                : Optional.empty();
    }

    private static boolean readable(String host) {
        boolean numeric = ENDS_IN_NUMBER.matcher(host).matches() || host.contains(":");
        return numeric
                ? isLiteral(host)
                : host.length() <= 253 && NAME.matcher(host).matches();
    }

    private static boolean isLiteral(String host) {
        boolean shaped = IPV4.matcher(host).matches() || IPV6.matcher(host).matches();
        return shaped && new IPAddressString(host).isIPAddress();
    }
}
