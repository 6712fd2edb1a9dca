package org.fengqiao.deploy.demo.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.demo.message.Message.PlaceKnowledge;
import org.fengqiao.deploy.demo.message.Message.Risk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {

    private static List<Message> read(String csv) throws IOException {
        return Messages.read(new StringReader(csv));
    }

    @Test
    void shouldReadQuotedTextsOfSeveralLines() throws IOException {
        // When
        var messages = read("id,user,subject,time,detail,likes\n7,U1,标题,2019-02-28,\"第一行，有逗号\n第二行有\"\"引号\"\"\",0\n");

        // Then
        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.detail()).isEqualTo("第一行，有逗号\n第二行有\"引号\"");
            assertThat(message.kind()).isNull();
            assertThat(message.persons()).isEqualTo(1);
        });
    }

    @Test
    void shouldCleanWhatNoFrontEndWouldSend() throws IOException {
        // Given
        var text = "\t  行首\u0000有空字符\u0007和半个字\ud83d  \n";

        // When
        var message =
                read("id,user,subject,time,detail\n1,U1,题,t,\"" + text + "\"\n").getFirst();

        // Then
        assertThat(message.detail()).isEqualTo("行首有空字符和半个字");
    }

    @Test
    void shouldCutOverlongTextsBetweenCharacters() throws IOException {
        // Given
        var subject = "题".repeat(199) + "😀" + "后".repeat(50);

        // When
        var message =
                read("id,user,subject,time,detail\n1,U1," + subject + ",t,x\n").getFirst();

        // Then
        assertThat(message.subject()).hasSize(199).doesNotContain("\ud83d");
    }

    @Test
    void shouldTakeTheSubjectForAMissingText() throws IOException {
        assertThat(read("id,user,subject,time,detail\n1,U1,只有标题,t,\n")
                        .getFirst()
                        .detail())
                .isEqualTo("只有标题");
    }

    @Test
    void shouldSurviveBrokenBytes(@TempDir Path folder) throws IOException {
        // Given
        var file = folder.resolve("m.csv");
        var good = "id,user,subject,time,detail\n1,U1,题,t,".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var bytes = java.util.Arrays.copyOf(good, good.length + 2);
        bytes[good.length] = (byte) 0xff;
        bytes[good.length + 1] = 'a';
        Files.write(file, bytes);

        // Then
        assertThat(Messages.in(file)).hasSize(1);
    }

    @Test
    void shouldNameTheColumnsThatItNeeds() {
        assertThatThrownBy(() -> read("a,b\n1,2\n"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("id,user,subject,detail");
    }

    @Test
    void shouldBringASampleThatShowsEverySide() {
        // When
        var sample = Messages.sample();

        // Then
        assertThat(sample).hasSizeBetween(55, 70);
        assertThat(sample.stream().map(Message::kind).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(17);
        assertThat(sample).extracting(Message::risk).contains(Risk.values());
        assertThat(sample).extracting(Message::place).contains(PlaceKnowledge.values());
        assertThat(sample).anyMatch(message -> message.persons() >= 30);
        assertThat(sample.stream().map(Message::user).distinct().count()).isLessThan(sample.size());
        assertThat(sample).extracting(Message::id).doesNotHaveDuplicates();
    }
}
