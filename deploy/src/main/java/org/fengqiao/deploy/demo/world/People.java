package org.fengqiao.deploy.demo.world;

import java.util.Locale;
import org.fengqiao.deploy.rest.Token;
import org.fengqiao.deploy.rest.Tokens;

/** Everyone who can sign in, by role and unit as the county loader named them. */
public final class People {
    private static final String FRONT_END = "fengqiao-app";

    private final Tokens tokens;
    private final String password;
    private final Token portal;
    private final Token hotline;

    /** People who share the password of a local network, and the two systems with secrets of their own. */
    public People(Tokens tokens, String password, String portalSecret, String hotlineSecret) {
        this.tokens = tokens;
        this.password = password;
        this.portal = tokens.system("portal-demo", portalSecret);
        this.hotline = tokens.system("hotline-12345", hotlineSecret);
    }

    Token portal() {
        return portal;
    }

    Token hotline() {
        return hotline;
    }

    Token director(String unit) {
        return account("director", unit);
    }

    Token clerk(String unit) {
        return account("clerk", unit);
    }

    Token gridWorker(String unit) {
        return account("grid", unit);
    }

    Token partner(String unit) {
        return account("partner", unit);
    }

    /** The supervisor of the county that a division or unit belongs to. */
    public Token supervisor(String code) {
        return account("supervisor", county(code));
    }

    /** The leader of the county that a division or unit belongs to. */
    Token leader(String code) {
        return account("leader", county(code));
    }

    /** Signs in by user name. */
    Token named(String username) {
        return tokens.person(username, password, FRONT_END);
    }

    static String username(String role, String unit) {
        return role + "." + unit.toLowerCase(Locale.ROOT);
    }

    private Token account(String role, String unit) {
        return named(username(role, unit));
    }

    private static String county(String code) {
        return code.substring(0, 6) + "000000-CC";
    }
}
