package org.fengqiao.proof.chaos.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fengqiao.proof.Rig;

/** Every journal is whole: numbers without gaps, hashes that link, heads that fit, and supervision has heard all of it. */
public final class Journals implements Check {
    private static final byte[] START = new byte[32];

    private static final String ENTRIES = """
            SELECT aggregateid, sequence, id::text, type, occurred_at, causation_id::text, previous_hash, hash, payload
            FROM journal ORDER BY aggregateid, sequence""";

    private static final String HEADS = """
            SELECT coalesce(h.aggregateid, j.aggregateid), 'the head is at ' || coalesce(h.sequence, 0) || ', the journal at ' || coalesce(j.last, 0)
            FROM (SELECT * FROM journal_head WHERE sequence > 0) h FULL JOIN
                (SELECT DISTINCT ON (aggregateid) aggregateid, sequence AS last, hash FROM journal ORDER BY aggregateid, sequence DESC) j
                USING (aggregateid)
            WHERE h.sequence IS DISTINCT FROM j.last OR h.hash IS DISTINCT FROM j.hash""";

    private record Link(String subject, long sequence, byte[] previous, byte[] hash, byte[] computed) {}

    @Override
    public List<Violation> find(Evidence evidence) {
        var found = new ArrayList<Violation>();
        var heard = heard(evidence);
        for (var database : Rig.DATABASES) {
            var source = source(database);
            var links = evidence.rows(
                    database,
                    ENTRIES,
                    row -> new Link(
                            row.getString(1),
                            row.getLong(2),
                            row.getBytes(7),
                            row.getBytes(8),
                            hash(
                                    row.getBytes(7),
                                    row.getString(3),
                                    row.getString(4),
                                    source,
                                    row.getString(1),
                                    row.getLong(2),
                                    row.getObject(5, OffsetDateTime.class)
                                            .toInstant()
                                            .toString(),
                                    Objects.toString(row.getString(6), ""),
                                    row.getString(9))));
            found.addAll(broken(database, links));
            found.addAll(evidence.violations("chain", database, HEADS));
            if (!database.equals("supervision") && !database.equals("notification")) {
                found.addAll(unheard(source, links, heard.getOrDefault(source, Map.of())));
            }
        }
        found.addAll(evidence.violations(
                "chain", "supervision", "SELECT case_no, source || ' ' || sequence || ' ' || reason FROM broken_link"));
        return found;
    }

    private static List<Violation> broken(String database, List<Link> links) {
        var found = new ArrayList<Violation>();
        String subject = null;
        long expected = 1;
        byte[] previous = START;
        for (var link : links) {
            if (!link.subject().equals(subject)) {
                subject = link.subject();
                expected = 1;
                previous = START;
            }
            if (link.sequence() != expected) {
                found.add(new Violation("chain", subject, database + ": number " + expected + " is missing"));
            } else if (!Arrays.equals(link.previous(), previous)) {
                found.add(new Violation("chain", subject, database + ": number " + expected + " is not linked"));
            } else if (!Arrays.equals(link.hash(), link.computed())) {
                found.add(new Violation("chain", subject, database + ": number " + expected + " was altered"));
            }
            expected = link.sequence() + 1;
            previous = link.hash();
        }
        return found;
    }

    /** By source and case the hash of each event, as supervision keeps it. */
    private static Map<String, Map<String, List<String>>> heard(Evidence evidence) {
        var heard = new TreeMap<String, Map<String, List<String>>>();
        evidence.rows(
                "supervision",
                "SELECT source, case_no, sequence, hash FROM case_event ORDER BY source, case_no, sequence",
                row -> heard.computeIfAbsent(row.getString(1), source -> new TreeMap<>())
                        .computeIfAbsent(row.getString(2), subject -> new ArrayList<>())
                        .add(HexFormat.of().formatHex(row.getBytes(4))));
        return heard;
    }

    private static List<Violation> unheard(String source, List<Link> links, Map<String, List<String>> heard) {
        var told = new TreeMap<String, List<String>>();
        links.stream()
                .filter(link -> link.subject().startsWith("FQ"))
                .forEach(link -> told.computeIfAbsent(link.subject(), subject -> new ArrayList<>())
                        .add(HexFormat.of().formatHex(link.hash())));
        var found = new ArrayList<Violation>();
        told.forEach((subject, hashes) -> {
            var theirs = heard.getOrDefault(subject, List.of());
            if (!hashes.equals(theirs)) {
                found.add(new Violation(
                        "fold",
                        subject,
                        "%s told %d events, supervision has %d of it or others"
                                .formatted(source, hashes.size(), theirs.size())));
            }
        });
        return found;
    }

    private static String source(String database) {
        return "/" + database.replace("mediation_", "mediation/");
    }

    private static byte[] hash(byte[] previous, String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var data = parts[parts.length - 1].getBytes(StandardCharsets.UTF_8);
            var dataDigest = MessageDigest.getInstance("SHA-256").digest(data);
            put(digest, previous);
            for (int i = 0; i < parts.length - 1; i++) {
                put(digest, parts[i].getBytes(StandardCharsets.UTF_8));
            }
            put(digest, dataDigest);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash(
            byte[] previous,
            String id,
            String type,
            String source,
            String subject,
            long sequence,
            String time,
            String causation,
            String payload) {
        return hash(previous, id, type, source, subject, Long.toString(sequence), time, causation, payload);
    }

    private static void put(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
