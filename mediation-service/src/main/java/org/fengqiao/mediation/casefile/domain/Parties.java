package org.fengqiao.mediation.casefile.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.problem.Problem;

/** Whose word counts: every party's own, or that of the representatives where a side has named some. */
record Parties(List<PartyRef> all) {

    /** Numbers of the parties who must agree and sign. */
    List<Integer> signatories() {
        return Arrays.stream(PartyRole.values())
                .flatMap(this::speakers)
                .map(PartyRef::no)
                .sorted()
                .toList();
    }

    private Stream<PartyRef> speakers(PartyRole role) {
        List<PartyRef> side = all.stream().filter(p -> p.role() == role).toList();
        List<PartyRef> representatives =
                side.stream().filter(PartyRef::representative).toList();
        return (representatives.isEmpty() ? side : representatives).stream();
    }

    /** Signatories that are not among these. */
    List<Integer> missingFrom(Collection<Integer> present) {
        return signatories().stream().filter(no -> !present.contains(no)).toList();
    }

    /** Refuses numbers that no party of the case has. */
    void requireKnown(String field, Collection<Integer> numbers) {
        if (!numbers.stream().allMatch(no -> all.stream().anyMatch(p -> p.no() == no))) {
            throw Problem.invalid(field, "unknown-party");
        }
    }
}
