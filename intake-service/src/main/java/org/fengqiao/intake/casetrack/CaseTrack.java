package org.fengqiao.intake.casetrack;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fengqiao.intake.IntakeProblem;
import org.fengqiao.platform.problem.Problem;

/** What intake must know of a case after opening it, to say which notes of the applicant still make sense. */
@Entity
@Table(name = "case_track")
public class CaseTrack {

    @Id
    @Column(name = "case_no")
    private String caseNo;

    private String division;
    private String unit;

    @Column(name = "registered_at")
    private Instant registeredAt;

    private int approaches;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    private Short rating;

    protected CaseTrack() {}

    /** Refuses what only makes sense while the case runs. */
    public void requireOpen() {
        if (closedAt != null) {
            throw Problem.of(IntakeProblem.CASE_CLOSED);
        }
    }

    /** Refuses what makes no sense any more once the case was closed or taken back. */
    public void requireRunning() {
        requireOpen();
        if (withdrawnAt != null) {
            throw Problem.of(IntakeProblem.ALREADY_WITHDRAWN);
        }
    }

    /** The applicants take the matter back, once. */
    public void withdraw(Instant at) {
        requireRunning();
        withdrawnAt = at;
    }

    /** The applicant rates the result, once per closing. Mechanisms #19 and #83. */
    public void rate(int score) {
        if (closedAt == null) {
            throw Problem.of(IntakeProblem.NOT_RATABLE_YET);
        }
        if (rating != null) {
            throw Problem.of(IntakeProblem.ALREADY_RATED);
        }
        rating = (short) score;
    }

    public String division() {
        return division;
    }

    public String unit() {
        return unit;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public int approaches() {
        return approaches;
    }

    public Integer rating() {
        return rating == null ? null : Integer.valueOf(rating);
    }
}
