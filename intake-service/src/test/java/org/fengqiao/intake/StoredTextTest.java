package org.fengqiao.intake;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("文字只是文字: 原样保存，原样给出")
class StoredTextTest extends IntakeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE registration; --",
                "<script>alert('枫桥')</script>",
                "${jndi:ldap://127.0.0.1/a} {{7*7}} %s %n",
                "𠮷野家 👨‍👩‍👧 \u202Eright-to-left \r\n\t line",
                "\\u0000 \\\" / 100%"
            })
    void shouldGiveBackWhateverPeopleWrite(String text) {
        // Given
        Map<String, Object> body = registration();
        body.put("text", text);

        // When
        String id = registered(clerk(), body).getString("registrationId");

        // Then
        as(clerk())
                .header("Access-Purpose", "HANDLING")
                .get(REGISTRATIONS + "/" + id)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("text", equalTo(text));
    }
}
