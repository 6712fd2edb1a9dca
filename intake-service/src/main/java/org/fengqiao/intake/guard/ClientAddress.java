package org.fengqiao.intake.guard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as it can be told apart: with IPv6 one customer has a whole /64 network, so its
 * addresses count as one.
 */
public record ClientAddress(String network) {

    private static final int NETWORK_BYTES = 8;

    /** The network of a literal address; anything else counts as it stands. */
    public static ClientAddress of(String host) {
        try {
            return new ClientAddress(network(InetAddress.ofLiteral(host)));
        } catch (IllegalArgumentException e) {
            return new ClientAddress(host);
        }
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64"
                : HexFormat.of().formatHex(bytes);
    }
}
