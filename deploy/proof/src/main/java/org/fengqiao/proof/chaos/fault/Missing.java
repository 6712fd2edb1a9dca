package org.fengqiao.proof.chaos.fault;

/** For what cannot be done here. */
record Missing(String missing) implements Means {
    @Override
    public void strike() {
        throw new IllegalStateException(missing);
    }

    @Override
    public void heal() {
        throw new IllegalStateException(missing);
    }
}
