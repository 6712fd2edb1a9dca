package org.fengqiao.contracts;

/** Form of a mediation agreement (人民调解法 28). */
public enum AgreementForm {
    ORAL,
    WRITTEN
}
