package org.fengqiao.notification.http;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;

/**
 * One POST to a receiver.
 *
 * @param address where to connect, whatever the host name means by now; null to look it up
 * @param path path and query of the request line
 * @param keepAnswer whether the answer's body is wanted; if not it is passed over
 */
public record HttpCall(
        boolean encrypted,
        String host,
        int port,
        InetAddress address,
        String path,
        Map<String, String> headers,
        String body,
        Duration timeout,
        boolean keepAnswer) {}
