package org.fengqiao.deploy.demo.world;

import org.fengqiao.deploy.rest.Answer;
import org.fengqiao.deploy.rest.Json;

/** What intake answered to an approach. */
record Registration(String id, String decision, String caseNo, String queryCode, String body) {

    static Registration of(Answer answer) {
        return new Registration(
                answer.text("registrationId"),
                answer.text("decision"),
                answer.text("caseNo"),
                answer.text("queryCode"),
                Json.write(answer.body()));
    }

    boolean accepted() {
        return decision.equals("ACCEPTED");
    }

    boolean joined() {
        return decision.equals("JOINED");
    }
}
