package org.fengqiao.intake.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.DivisionLevel;
import org.fengqiao.intake.IntakeProblem;
import org.fengqiao.intake.place.PlaceResolution.Ambiguous;
import org.fengqiao.intake.place.PlaceResolution.Resolved;
import org.fengqiao.intake.place.PlaceResolution.Unknown;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.reference.Division;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.security.Actor;

/** Finds the place of a dispute inside what the sender may report for. */
@ApplicationScoped
public class Places {

    private static final int MAX_CANDIDATES = 20;

    /** A place to choose from. */
    @Schema(name = "PlaceCandidate", description = "同名地点之一，由报送方选定后用 division 重新提交")
    public record Candidate(
            @Schema(description = "12 位行政区划代码", examples = "532601001001")
            String code,

            @Schema(description = "名称", examples = "振华社区") String name,

            @Schema(description = "自上而下的全称", examples = "文山市开化街道振华社区")
            String path) {}

    private final Reference reference;

    Places(Reference reference) {
        this.reference = reference;
    }

    /** The place with this code. */
    public Division byCode(String code, Actor sender) {
        if (!sender.covers(code)) {
            throw Problem.of(CommonProblem.OUT_OF_SCOPE);
        }
        Division place = reference.division(code).orElseThrow(() -> Problem.invalid("division", "unknown-division"));
        if (!isInACounty(place)) {
            throw Problem.invalid("division", "division-too-coarse");
        }
        return place;
    }

    /** The one place with this name in the sender's scope. */
    public Division byName(String name, Actor sender) {
        if (sender.division() == null) {
            throw Problem.of(CommonProblem.OUT_OF_SCOPE);
        }
        PlaceName asked = new PlaceName(name);
        List<Division> found = reference.byNames(asked.names(), sender.division()).stream()
                .filter(Places::isInACounty)
                .toList();
        return switch (PlaceResolution.of(asked, found, this::ancestors)) {
            case Resolved resolved -> resolved.place();
            case Unknown ignored -> throw Problem.invalid("placeName", "unknown-place");
            case Ambiguous ambiguous ->
                throw Problem.of(IntakeProblem.PLACE_AMBIGUOUS).with("candidates", candidates(ambiguous.candidates()));
        };
    }

    /** Nobody handles cases of a whole prefecture or province. */
    private static boolean isInACounty(Division place) {
        return place.level() != DivisionLevel.PROVINCE && place.level() != DivisionLevel.PREFECTURE;
    }

    private List<Candidate> candidates(List<Division> places) {
        return places.stream()
                .limit(MAX_CANDIDATES)
                .map(place -> new Candidate(place.code(), place.name(), ancestors(place) + place.name()))
                .toList();
    }

    private String ancestors(Division place) {
        Deque<String> names = new ArrayDeque<>();
        Optional<Division> above = above(place);
        while (above.isPresent()) {
            names.addFirst(above.get().name());
            above = above(above.get());
        }
        return String.join("", names);
    }

    private Optional<Division> above(Division place) {
        return place.parent() == null ? Optional.empty() : reference.division(place.parent());
    }
}
