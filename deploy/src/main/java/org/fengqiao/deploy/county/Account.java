package org.fengqiao.deploy.county;

import java.util.List;

/** A person's account: what the token will say about who acts, and for which unit. */
record Account(String username, String name, List<String> roles, String unit, String division) {}
