package org.fengqiao.supervision.chain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** First broken link of a chain. */
@Schema(description = "第一个断开的环节")
record Break(
        @Schema(description = "事件序号", examples = "7") long sequence,

        @Schema(description = "原因：MISSING 缺失，ALTERED 内容被改，UNLINKED 与前一事件不相接，CONTRADICTED 同一序号出现两个事件")
        Reason reason) {

    /** What is wrong with a link. */
    enum Reason {
        MISSING,
        ALTERED,
        UNLINKED,
        CONTRADICTED
    }
}
