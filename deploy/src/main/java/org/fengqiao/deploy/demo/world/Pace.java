package org.fengqiao.deploy.demo.world;

import java.util.SplittableRandom;

/** Harder cases take more meetings and more days; all of it fits into their limits. */
record Pace(int meetings, int daysBetween, int partnerDays, int expertDays) {

    static Pace of(FileView file, SplittableRandom chance) {
        return switch (file.grade()) {
            case "SIMPLE" -> new Pace(1, 0, 0, 1);
            case "COMPLEX" ->
                new Pace(1 + chance.nextInt(2), 1 + chance.nextInt(2), 1 + chance.nextInt(3), 2 + chance.nextInt(3));
            case "DIFFICULT" ->
                new Pace(2 + chance.nextInt(2), 2 + chance.nextInt(4), 2 + chance.nextInt(4), 3 + chance.nextInt(6));
            default -> new Pace(1 + chance.nextInt(4) / 3, 1, 1, 1 + chance.nextInt(2));
        };
    }
}
