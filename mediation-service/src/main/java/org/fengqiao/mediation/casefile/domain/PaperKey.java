package org.fengqiao.mediation.casefile.domain;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Place of a paper in a dossier. */
@Embeddable
public record PaperKey(String caseNo, int hop, int no) implements Serializable {}
