package org.fengqiao.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** An event of one case (一案一码). */
public interface CaseEvent extends Event {

    String caseNo();

    @Override
    @JsonIgnore
    default String subject() {
        return caseNo();
    }
}
