package org.fengqiao.supervision.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Holidays of one year. */
@Schema(description = "一年的节假日安排")
record CalendarRequest(
        @Schema(description = "放假日期", examples = "[\"2027-01-01\"]") @NotNull @Size(min = 1, max = 120)
        List<@NotNull LocalDate> off,

        @Schema(description = "调休上班的周末日期", examples = "[\"2027-02-06\"]") @NotNull @Size(max = 60)
        List<@NotNull LocalDate> work,

        @Schema(description = "依据", examples = "国务院办公厅关于2027年部分节假日安排的通知") @NotBlank @Size(max = 200)
        String source) {}
