package org.fengqiao.intake.guard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as it can be told apart.
 *
 * @param network the address; with IPv6 the /64 network, because one customer has all of it
 * @param site what one holder has many addresses in: a /24 with IPv4, a /48 with IPv6
 */
public record ClientAddress(String network, String site) {

    private static final int NETWORK_BYTES = 8;
    private static final int SITE_BYTES = 6;
    private static final int SITE_BYTES_V4 = 3;

    /** The network of a literal address; anything else counts as it stands. */
    public static ClientAddress of(String host) {
        try {
            return of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return new ClientAddress(host, host);
        }
    }

    private static ClientAddress of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address
                ? new ClientAddress(hex(bytes, NETWORK_BYTES) + "/64", hex(bytes, SITE_BYTES) + "/48")
                : new ClientAddress(hex(bytes, bytes.length), hex(bytes, SITE_BYTES_V4) + "/24");
    }

    private static String hex(byte[] bytes, int length) {
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, length));
    }
}
