package org.fengqiao.deploy.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.fengqiao.contracts.Tier;
import org.fengqiao.deploy.rest.Answer;
import org.fengqiao.deploy.rest.Json;
import org.junit.jupiter.api.Test;

class FileViewTest {

    private static FileView view(String json) {
        var headers = HttpHeaders.of(Map.of("ETag", List.of("\"4\"")), (name, value) -> true);
        return FileView.of(new Answer(200, headers, Json.read(json)), Tier.TOWNSHIP);
    }

    @Test
    void shouldAskRepresentativesInsteadOfTheWholeSide() {
        // When
        var file = view("""
                {"caseNo":"A","hop":2,"state":"MEDIATING","parties":[
                  {"no":1,"role":"APPLICANT","representative":false},
                  {"no":2,"role":"APPLICANT","representative":true},
                  {"no":3,"role":"RESPONDENT","representative":false}]}""");

        // Then
        assertThat(file.signatories()).containsExactly(2, 3);
    }

    @Test
    void shouldSeeTheVersionAndTheRequestThatWaits() {
        // When
        var file = view("""
                {"caseNo":"A","hop":2,"state":"SIGNED_IN","requests":[
                  {"id":"r1","state":"REJECTED"},{"id":"r2","state":"PENDING"}]}""");

        // Then
        assertThat(file.etag()).isEqualTo("\"4\"");
        assertThat(file.pendingRequest()).isEqualTo("r2");
    }

    @Test
    void shouldSeeWhoJoinedTheCase() {
        // When
        var file = view("""
                {"caseNo":"A","hop":1,"state":"MEDIATING","papers":[
                  {"kind":"NOTE","details":{"note":"SUPPLEMENT","registrationId":"r1"}},
                  {"kind":"NOTE","details":{"note":"URGE","registrationId":null}}]}""");

        // Then
        assertThat(file.joined()).containsExactly("r1");
    }

    @Test
    void shouldNotWorkOnACaseThatIsSomewhereElse() {
        assertThat(view("{\"state\":\"MOVING\"}").workable()).isFalse();
        assertThat(view("{\"state\":\"REFERRED\"}").workable()).isFalse();
        assertThat(view("{\"state\":\"HANDED_OVER\"}").workable()).isFalse();
        assertThat(view("{\"state\":\"CLOSED\"}").workable()).isTrue();
    }
}
