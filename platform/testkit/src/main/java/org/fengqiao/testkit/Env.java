package org.fengqiao.testkit;

/** Where the real servers of this test run are; {@code ./fengqiao test} starts them and says so in the environment. */
final class Env {

    private Env() {}

    static String get(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(
                    name + " is not set: run the tests with ./fengqiao test, which starts the servers");
        }
        return value;
    }
}
