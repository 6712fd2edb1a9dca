package org.fengqiao.mediation.casefile.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** A case file is one assignment of one case: a case that comes back to the same unit gets a new file. */
@Embeddable
public record FileKey(@Column(name = "case_no") String caseNo, int hop) implements Serializable {}
