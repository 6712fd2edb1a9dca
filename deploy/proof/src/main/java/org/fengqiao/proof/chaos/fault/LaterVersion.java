package org.fengqiao.proof.chaos.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.rest.Json;
import org.fengqiao.proof.chaos.Broker;

/** A service finds the events it has to read as a later version of their senders would write them. */
record LaterVersion(Network network, Broker broker, String service) implements Means {
    private static final String NEW_FIELD = "laterVersion";

    @Override
    public void strike() {
        network.process(service).kill9();
    }

    @Override
    public void heal() {
        broker.replaceUnread(service, LaterVersion::later);
        network.part(service).start();
    }

    /** The same event with a field and an attribute that nobody knows today. */
    static ProducerRecord<byte[], byte[]> later(ConsumerRecord<byte[], byte[]> record) {
        var headers = new RecordHeaders(record.headers());
        headers.add("ce_laterversion", "2".getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(
                record.topic(), record.partition(), record.key(), withNewField(record.value()), headers);
    }

    private static byte[] withNewField(byte[] value) {
        if (value == null || value.length == 0 || value[0] != '{') {
            return value;
        }
        var json = (ObjectNode) Json.read(new String(value, StandardCharsets.UTF_8));
        json.putPOJO(NEW_FIELD, Map.of("reasons", List.of("unheard of"), "weight", 1));
        return Json.write(json).getBytes(StandardCharsets.UTF_8);
    }
}
