package org.fengqiao.contracts;

/** Supervision measure (督办); mechanisms #58, #59, #61. */
public enum DirectiveKind {
    /** 提醒 */
    REMINDER,
    /** 督办函 */
    SUPERVISION_LETTER,
    /** 风险提示函 */
    RISK_LETTER,
    /** 风险管控提示函 */
    RISK_CONTROL_LETTER,
    /** 约谈 */
    INTERVIEW,
    /** 通报 */
    CIRCULAR,
    /** 挂牌督办 */
    LISTED
}
