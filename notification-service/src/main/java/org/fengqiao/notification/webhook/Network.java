package org.fengqiao.notification.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A block of addresses in CIDR notation. */
record Network(byte[] base, int bits) {

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+");

    static Network parse(String cidr) {
        String[] parts = cidr.strip().split("/");
        if (parts.length != 2 || !LITERAL.matcher(parts[0]).matches()) {
            throw new IllegalArgumentException("not a network: " + cidr);
        }
        try {
            byte[] base = InetAddress.getByName(parts[0]).getAddress();
            int bits = Integer.parseInt(parts[1]);
            if (bits < 0 || bits > base.length * 8) {
                throw new IllegalArgumentException("not a network: " + cidr);
            }
            return new Network(base, bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not a network: " + cidr, e);
        }
    }

    boolean contains(byte[] address) {
        if (address.length != base.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (base[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
