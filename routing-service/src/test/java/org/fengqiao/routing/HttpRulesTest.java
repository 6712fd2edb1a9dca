package org.fengqiao.routing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.fengqiao.testkit.HttpRules;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class HttpRulesTest {

    @Test
    @DisplayName("不该有的请求一律说明原因")
    void shouldRefuseWhatNobodyShouldSend() {
        HttpRules.check();
    }
}
