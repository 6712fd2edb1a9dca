package org.fengqiao.routing.route.domain;

import org.fengqiao.contracts.RoutingEvent;

/** Reasons that routing itself gives; people read them in the file. */
public enum SystemReason {
    OVERDUE("办理期限届满未办结，按规则提级"),
    NO_TIER_ABOVE("上级没有可以承办的单位"),
    NOT_RECALLED("该事项没有收回指令，由原单位继续办理"),
    RETURN_NOT_ALLOWED("已经裁定的事项不得再退回（信访工作条例23）"),
    RETURN_TOO_LATE("已超过五个工作日的退回期限（信访工作条例23）"),
    RETURN_REPEATED("退回申请已有决定；有异议的，请申请联席会议裁定"),
    NO_PARTNER("当地没有该渠道的对接单位"),
    PARTNER_SILENT("对接单位逾期未答复，视为不接收"),
    WITHDRAWN("申请人已撤回申请"),
    LIFTED("该事项已提级办理"),
    MOVED_ON("该事项已转由其他单位办理，或已办结");

    /** Account that stands for the rules themselves. */
    public static final String ACCOUNT = RoutingEvent.SYSTEM;

    private final String text;

    SystemReason(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
