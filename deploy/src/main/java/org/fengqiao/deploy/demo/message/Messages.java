package org.fengqiao.deploy.demo.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.demo.message.Message.PlaceKnowledge;
import org.fengqiao.deploy.demo.message.Message.Risk;

/** Reads citizens' messages: {@code id,user,subject,time,detail}, with the sample's further columns where present. */
public final class Messages {
    private static final String SAMPLE = "/demo/messages.csv";
    private static final List<String> NEEDED = List.of("id", "user", "subject", "detail");
    private static final int TITLE = 200;
    private static final int TEXT = 20_000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreHeaderCase(true)
            .get();

    private Messages() {}

    /** The disputes that come with the network. */
    public static List<Message> sample() {
        try (var reader = new InputStreamReader(Messages.class.getResourceAsStream(SAMPLE), StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The messages of a file; bytes that are no UTF-8 become replacement characters instead of ending the reading. */
    public static List<Message> in(Path csv) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try (var reader = new InputStreamReader(Files.newInputStream(csv), decoder)) {
            return read(reader);
        } catch (IOException e) {
            throw new Trouble("The messages " + csv + " cannot be read: " + e.getMessage(), e);
        }
    }

    static List<Message> read(Reader reader) throws IOException {
        try (var parser = FORMAT.parse(reader)) {
            var columns = parser.getHeaderMap();
            if (!columns.keySet().containsAll(NEEDED)) {
                throw new Trouble("A file of messages needs the columns " + String.join(",", NEEDED) + ".");
            }
            var messages = new ArrayList<Message>();
            for (var row : parser) {
                messages.add(message(row));
            }
            return List.copyOf(messages);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Message message(CSVRecord row) {
        var subject = FrontEnd.cleaned(row.get("subject"), TITLE);
        var detail = FrontEnd.cleaned(row.get("detail"), TEXT);
        var yuan = optional(row, "yuan");
        var persons = optional(row, "persons");
        return new Message(
                row.get("id").strip(),
                row.get("user").strip(),
                subject.isEmpty() ? "（无标题）" : subject,
                detail.isEmpty() ? subject : detail,
                optional(row, "kind"),
                persons == null ? 1 : Integer.parseInt(persons),
                yuan == null ? null : Long.parseLong(yuan) * 100,
                choice(Risk.class, optional(row, "risk"), Risk.NONE),
                choice(PlaceKnowledge.class, optional(row, "place"), null));
    }

    private static String optional(CSVRecord row, String column) {
        return row.isSet(column) && !row.get(column).isBlank() ? row.get(column).strip() : null;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String word, E otherwise) {
        return word == null ? otherwise : Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
