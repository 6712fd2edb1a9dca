package org.fengqiao.deploy.county;

/** A village as a place where disputes happen. */
public record Village(String code, String name, String township, String county) {

    static Village of(Division village, DivisionTree tree) {
        var township = tree.parentOf(village);
        return new Village(
                village.code(),
                village.name(),
                township.code(),
                tree.parentOf(township).code());
    }
}
