package org.fengqiao.proof.chaos.check;

/**
 * Something that must never be.
 *
 * @param check the check that found it
 * @param subject the number of the case, or what else it is about
 */
public record Violation(String check, String subject, String words) {

    @Override
    public String toString() {
        return "[%s] %s: %s".formatted(check, subject, words);
    }
}
