package org.fengqiao.deploy.rest;

/** Who a request is made by; asked for the bearer token each time, because tokens run out. */
public interface Token {

    /** Nobody in particular: a citizen. */
    Token NONE = new Token() {
        @Override
        public String value() {
            return null;
        }

        @Override
        public void refused(String value) {
            // there is nothing to renew
        }
    };

    /** The bearer token, or null for nobody. */
    String value();

    /** The network answered 401 to this token. */
    void refused(String value);
}
