package org.fengqiao.deploy.sms;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps every message in a file and the latest in memory; a reference is taken once, also across restarts. */
final class MessageStore {
    static final int SHOWN = 1000;
    private final ObjectMapper json = new ObjectMapper();
    private final Path file;
    private final Deque<Message> latest = new ArrayDeque<>();
    private final Map<String, String> receipts = new HashMap<>();

    MessageStore(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file)) {
                recall();
            } else {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the message, or answers with the receipt its reference was given before. */
    synchronized String accept(String to, String text, String reference) {
        var known = receipts.get(reference);
        if (known != null) {
            return known;
        }
        var message = new Message(UUID.randomUUID().toString(), Message.masked(to), text, reference, Instant.now());
        append(message);
        remember(message);
        return message.id();
    }

    /** The latest messages, newest first. */
    synchronized List<Message> latest() {
        return latest.stream().toList();
    }

    ObjectNode toJson(Message message) {
        return json.createObjectNode()
                .put("id", message.id())
                .put("to", message.to())
                .put("text", message.text())
                .put("reference", message.reference())
                .put("at", message.at().toString());
    }

    /** Drops a last line without end, which was being written when the process was killed: nobody has its receipt. */
    private void recall() throws IOException {
        var bytes = Files.readAllBytes(file);
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        if (whole < bytes.length) {
            cut(whole);
        }
        for (var line :
                new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList()) {
            remember(fromJson(line));
        }
    }

    private void cut(long length) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    private Message fromJson(String line) throws IOException {
        var node = json.readTree(line);
        return new Message(
                node.path("id").asText(),
                node.path("to").asText(),
                node.path("text").asText(),
                node.path("reference").asText(),
                Instant.parse(node.path("at").asText()));
    }

    private void append(Message message) {
        try {
            long before = Files.size(file);
            try {
                Files.writeString(file, toJson(message) + "\n", StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
            } catch (IOException e) {
                cut(before);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remember(Message message) {
        receipts.put(message.reference(), message.id());
        latest.addFirst(message);
        if (latest.size() > SHOWN) {
            latest.removeLast();
        }
    }
}
