package org.fengqiao.notification.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** A URL that a webhook can go to, as far as its text tells; where it leads to is checked before every message. */
record TargetUrl(URI uri) {

    static final int LONGEST = 2000;

    /** Why a URL cannot be used; the codes are part of the API. */
    enum Defect {
        MALFORMED,
        NOT_HTTPS,
        HAS_CREDENTIALS,
        UNKNOWN_HOST,
        ADDRESS_NOT_ALLOWED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A URL cannot be used, and why. */
    static final class Unusable extends RuntimeException {
        private final Defect defect;

        Unusable(Defect defect) {
            super(defect.code(), null, false, false);
            this.defect = defect;
        }

        Defect defect() {
            return defect;
        }
    }

    static TargetUrl parse(String text) {
        URI uri = uri(text);
        if (text.length() > LONGEST
                || uri.getHost() == null
                || uri.getRawFragment() != null
                || uri.getPort() > 65_535) {
            throw new Unusable(Defect.MALFORMED);
        }
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new Unusable(Defect.NOT_HTTPS);
        }
        if (uri.getRawUserInfo() != null) {
            throw new Unusable(Defect.HAS_CREDENTIALS);
        }
        return new TargetUrl(uri);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new Unusable(Defect.MALFORMED);
        }
    }

    boolean isEncrypted() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** Host without the brackets of an IPv6 literal. */
    String host() {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    int port() {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return isEncrypted() ? 443 : 80;
    }

    /** Path and query, as they go into the request line. */
    String path() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
