package org.fengqiao.routing.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a bulk put did. */
@Schema(description = "批量写入的结果")
record PutAnswer(
        @Schema(description = "收到的项数", examples = "178") int received,

        @Schema(description = "新增或有变化的项数；没有变化的不再发出事件", examples = "3")
        int changed) {}
