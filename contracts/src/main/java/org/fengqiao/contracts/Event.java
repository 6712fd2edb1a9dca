package org.fengqiao.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** Data of one event; the producing services' sealed interfaces list what can happen. */
public interface Event {

    /** What the event is about: the case number, or the code of a reference record. It is the record key on Kafka. */
    @JsonIgnore
    String subject();
}
