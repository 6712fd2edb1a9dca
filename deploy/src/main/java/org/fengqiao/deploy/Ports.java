package org.fengqiao.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** The local ports of one network, so that several networks (a demonstration, a test run) can live on one machine. */
public record Ports(
        int postgres,
        int kafka,
        int kafkaController,
        int keycloak,
        int intake,
        int routing,
        int village,
        int township,
        int county,
        int supervision,
        int notification,
        int sms) {
    private static final List<Integer> DEFAULTS =
            List.of(15432, 19092, 19093, 18080, 8081, 8082, 8083, 8084, 8085, 8086, 8087, 8090);
    private static final int FIRST_FREE = 20_000;
    private static final int LAST_FREE = 32_000;
    private static final List<String> NAMES = List.of(
            "POSTGRES",
            "KAFKA",
            "KAFKA_CONTROLLER",
            "KEYCLOAK",
            "INTAKE",
            "ROUTING",
            "MEDIATION_VILLAGE",
            "MEDIATION_TOWNSHIP",
            "MEDIATION_COUNTY",
            "SUPERVISION",
            "NOTIFICATION",
            "SMS");

    /** The documented ports, each replaced by {@code FENGQIAO_PORT_<NAME>} where the environment sets it. */
    public static Ports from(Map<String, String> environment) {
        var ports = new ArrayList<Integer>();
        for (int i = 0; i < NAMES.size(); i++) {
            var variable = "FENGQIAO_PORT_" + NAMES.get(i);
            ports.add(parse(variable, environment.getOrDefault(variable, String.valueOf(DEFAULTS.get(i)))));
        }
        return of(ports);
    }

    /**
     * Ports nobody uses at this moment, and below those that systems give to outgoing connections: one of these could be
     * taken before the service that is to have it has started.
     */
    public static Ports free() {
        var sockets = new ArrayList<ServerSocket>();
        try {
            while (sockets.size() < NAMES.size()) {
                open(ThreadLocalRandom.current().nextInt(FIRST_FREE, LAST_FREE)).ifPresent(sockets::add);
            }
            return of(sockets.stream().map(ServerSocket::getLocalPort).toList());
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    private static Optional<ServerSocket> open(int port) {
        try {
            return Optional.of(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The same ports with others for those who reach PostgreSQL, Kafka and the SMS gateway through something in between. */
    public Ports through(int otherPostgres, int otherKafka, int otherSms) {
        return new Ports(
                otherPostgres,
                otherKafka,
                kafkaController,
                keycloak,
                intake,
                routing,
                village,
                township,
                county,
                supervision,
                notification,
                otherSms);
    }

    /** The same ports as {@code FENGQIAO_PORT_<NAME>} variables. */
    public Map<String, String> variables() {
        var values = List.of(
                postgres,
                kafka,
                kafkaController,
                keycloak,
                intake,
                routing,
                village,
                township,
                county,
                supervision,
                notification,
                sms);
        var variables = new TreeMap<String, String>();
        for (int i = 0; i < values.size(); i++) {
            variables.put("FENGQIAO_PORT_" + NAMES.get(i), String.valueOf(values.get(i)));
        }
        return variables;
    }

    private static Ports of(List<Integer> p) {
        return new Ports(
                p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5), p.get(6), p.get(7), p.get(8), p.get(9),
                p.get(10), p.get(11));
    }

    private static int parse(String variable, String value) {
        try {
            int port = Integer.parseInt(value.strip());
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw new Trouble(variable + "=" + value + " is not a port number (1-65535).");
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
