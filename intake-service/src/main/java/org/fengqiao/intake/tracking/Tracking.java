package org.fengqiao.intake.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.intake.casetrack.CaseTrack;
import org.fengqiao.intake.casetrack.CaseTracks;
import org.fengqiao.intake.casetrack.Step;
import org.fengqiao.intake.casetrack.Steps;
import org.fengqiao.intake.casetrack.Timeline;
import org.fengqiao.intake.casetrack.TimelineStep;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.intake.registration.RegistrationRepository;
import org.fengqiao.intake.text.Labels;
import org.fengqiao.intake.tracking.TrackingAnswer.StepView;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.reference.Unit;

/** Tells how far a case has come (信访事项网上办理: 登记、转送、受理、延期、办结等环节及日期). */
@ApplicationScoped
class Tracking {

    private final CaseTracks tracks;
    private final Steps steps;
    private final RegistrationRepository registrations;
    private final Reference reference;

    Tracking(CaseTracks tracks, Steps steps, RegistrationRepository registrations, Reference reference) {
        this.tracks = tracks;
        this.steps = steps;
        this.registrations = registrations;
        this.reference = reference;
    }

    /** What the code that stands for an approach shows: whoever only joined the case sees no step from before. */
    @Transactional
    public TrackingAnswer of(CaseNumber caseNo, String codeHash, Locale locale) {
        CaseTrack track = tracks.find(caseNo).orElseThrow(Problem::notFound);
        Timeline timeline = new Timeline(steps.of(caseNo));
        Optional<Instant> joined = registrations.joinedAt(caseNo, codeHash);
        List<StepView> views = new ArrayList<>();
        if (joined.isEmpty()) {
            views.add(new StepView(
                    track.registeredAt(), Step.REGISTERED, Labels.of(Step.REGISTERED, locale), unitName(track.unit())));
        }
        timeline.steps().stream()
                .filter(step -> joined.isEmpty() || !step.at().isBefore(joined.get()))
                .forEach(step -> views.add(view(step, locale)));
        return new TrackingAnswer(
                caseNo.value(),
                timeline.state(),
                Labels.of(timeline.state(), locale),
                unitName(track.unit()),
                track.registeredAt(),
                track.rating(),
                views);
    }

    private StepView view(TimelineStep step, Locale locale) {
        return new StepView(
                step.at(),
                step.step(),
                Labels.of(step.step(), locale),
                step.unit() == null ? null : unitName(step.unit()));
    }

    private String unitName(String code) {
        return reference.unit(code).map(Unit::name).orElse(code);
    }
}
