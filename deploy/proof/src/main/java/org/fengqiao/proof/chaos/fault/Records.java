package org.fengqiao.proof.chaos.fault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fengqiao.deploy.Network;
import org.fengqiao.proof.chaos.Broker;

/** Records on the broker that nobody should have to expect. */
abstract sealed class Records implements Means {
    private static final int SEEN_AGAIN = 20;
    private static final int LARGE = 900_000;

    final Broker broker;
    final Fault fault;

    Records(Broker broker, Fault fault) {
        this.broker = broker;
        this.fault = fault;
    }

    @Override
    public void heal() {
        // nobody takes a record back
    }

    /**
     * Records that are whole but for one attribute, or but for their data, and some that have nothing at all; those of an
     * unheard-of type are to be passed over.
     */
    static final class Poison extends Records {
        /** What the keys begin with, by which a provoked dead letter is known. */
        static final String KEY = "poison-";

        private static final Map<String, String> WRONG_ATTRIBUTES = Map.of(
                "ce_id", "no UUID",
                "ce_type", "",
                "ce_subject", "another's",
                "ce_time", "yesterday",
                "ce_sequence", "first",
                "ce_causationid", "nobody",
                "ce_hash", "no hex",
                "ce_previoushash", "0");

        Poison(Broker broker, Fault fault) {
            super(broker, fault);
        }

        @Override
        public void strike() {
            var topic = Broker.topic(fault.target());
            var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
            for (var type :
                    List.of("case.registered.v1", "case.closed.v1", "clock.breached.v1", "case.unheard-of.v9")) {
                for (var data : List.of("{\"caseNo\":\"no end", "[]", "null", "{\"caseNo\":\"of another\"}", "")) {
                    records.add(record(topic, bytes(data), Map.of("ce_type", type)));
                }
            }
            records.add(record(topic, new byte[LARGE], Map.of()));
            for (var wrong : WRONG_ATTRIBUTES.entrySet()) {
                var attributes = new HashMap<>(Map.of("ce_type", "case.unheard-of.v9"));
                attributes.put(wrong.getKey(), wrong.getValue());
                records.add(record(topic, bytes("{}"), attributes));
            }
            records.add(new ProducerRecord<>(topic, bytes(KEY + UUID.randomUUID()), new byte[0]));
            records.add(new ProducerRecord<>(topic, bytes(KEY + UUID.randomUUID()), null));
            Collections.shuffle(records, new Random(fault.seed()));
            broker.send(records);
        }

        private static ProducerRecord<byte[], byte[]> record(String topic, byte[] data, Map<String, String> altered) {
            var key = KEY + UUID.randomUUID();
            var attributes = new HashMap<>(Map.of(
                    "ce_specversion", "1.0",
                    "ce_id", UUID.randomUUID().toString(),
                    "ce_source", "/nobody",
                    "ce_type", "case.registered.v1",
                    "ce_subject", key,
                    "ce_time", "2018-03-05T00:30:00Z"));
            attributes.putAll(altered);
            var record = new ProducerRecord<>(topic, bytes(key), data);
            attributes.forEach((name, value) -> record.headers().add(name, bytes(value)));
            return record;
        }
    }

    /** The last records of a topic come once more, in any order. */
    static final class Repeated extends Records {
        Repeated(Broker broker, Fault fault) {
            super(broker, fault);
        }

        @Override
        public void strike() {
            var last = new ArrayList<>(broker.last(Broker.topic(fault.target()), SEEN_AGAIN));
            Collections.shuffle(last, new Random(fault.seed()));
            broker.send(last.stream()
                    .map(record -> new ProducerRecord<>(
                            record.topic(), record.partition(), record.key(), record.value(), record.headers()))
                    .toList());
        }
    }

    /** A service starts reading its topics from their beginning. */
    static final class ReadAgain extends Records {
        private final Network network;

        ReadAgain(Broker broker, Fault fault, Network network) {
            super(broker, fault);
            this.network = network;
        }

        @Override
        public void strike() {
            network.process(fault.target()).kill9();
            broker.move(fault.target(), OffsetSpec.earliest());
        }

        @Override
        public void heal() {
            network.part(fault.target()).start();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
