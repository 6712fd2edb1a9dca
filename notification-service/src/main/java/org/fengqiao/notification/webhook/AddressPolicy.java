package org.fengqiao.notification.webhook;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses a webhook may go to: public ones, and the networks that the installation trusts. Otherwise a subscriber
 * could make this service knock on doors inside the installation's own network (SSRF).
 */
final class AddressPolicy {

    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3")
            .map(Network::parse)
            .toList();

    // Only global unicast is public in IPv6, without the parts of it that are for documentation or carry IPv4 inside.
    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");
    private static final List<Network> NOT_PUBLIC_6 = Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(Network::parse)
            .toList();

    private final List<Network> trusted;

    AddressPolicy(List<String> trustedNetworks) {
        this.trusted = trustedNetworks.stream().map(Network::parse).toList();
    }

    boolean allows(InetAddress address) {
        byte[] bytes = plain(address.getAddress());
        return isIn(trusted, bytes) || isPublic(bytes);
    }

    /** Whether messages may go there unencrypted: only inside this machine, and only where that is trusted. */
    boolean allowsPlainHttp(InetAddress address) {
        return address.isLoopbackAddress() && isIn(trusted, plain(address.getAddress()));
    }

    private static boolean isPublic(byte[] address) {
        return address.length == 4
                ? !isIn(NOT_PUBLIC, address)
                : GLOBAL_UNICAST.contains(address) && !isIn(NOT_PUBLIC_6, address);
    }

    private static boolean isIn(List<Network> networks, byte[] address) {
        return networks.stream().anyMatch(n -> n.contains(address));
    }

    /** An IPv4 address that was written as an IPv6 one is judged as what it is. */
    private static byte[] plain(byte[] address) {
        boolean mapped = address.length == 16
                && Arrays.equals(address, 0, 12, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1}, 0, 12);
        return mapped ? Arrays.copyOfRange(address, 12, 16) : address;
    }
}
