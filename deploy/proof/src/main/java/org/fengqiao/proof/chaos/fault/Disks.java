package org.fengqiao.proof.chaos.fault;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.Readiness;
import org.fengqiao.proof.Rig;

/** What can happen to the disks of the servers. */
abstract sealed class Disks implements Means {
    private static final int STARTS = 5;

    final Network network;
    final List<Volume> volumes;

    private Disks(Network network, List<Volume> all, String target) {
        this.network = network;
        this.volumes = all.stream()
                .filter(volume -> target.equals("both") || volume.server().equals(target))
                .toList();
    }

    @Override
    public String missing() {
        return volumes.isEmpty() ? "needs root, loop devices and ext4" : null;
    }

    /** Starts what ended; a server that is just ending when it is looked at is started the next time. */
    void startAll() {
        for (var volume : volumes) {
            for (int start = 1; ; start++) {
                try {
                    network.part(volume.server()).start();
                    break;
                } catch (Trouble e) {
                    if (start == STARTS) {
                        throw e;
                    }
                    Readiness.pause(Duration.ofSeconds(1));
                }
            }
        }
    }

    /** The power goes and comes back. */
    static final class PowerCut extends Disks {
        PowerCut(Network network, List<Volume> all, String target) {
            super(network, all, target);
        }

        @Override
        public void strike() {
            volumes.forEach(Volume::cut);
            volumes.forEach(volume -> network.process(volume.server()).kill9());
        }

        @Override
        public void heal() {
            volumes.forEach(Volume::restore);
            startAll();
        }
    }

    /** The disk is full, and is freed again. */
    static final class Full extends Disks {
        private static final int SEGMENTS = 100;

        private final Rig rig;

        Full(Rig rig, List<Volume> all, String target) {
            super(rig.network(), all, target);
            this.rig = rig;
        }

        @Override
        public void strike() {
            volumes.forEach(Volume::fill);
            if (volumes.stream().anyMatch(volume -> volume.server().equals("postgres"))) {
                useUpSegments();
            }
        }

        /** PostgreSQL writes into files that it has laid out before; it notices nothing until they are used up. */
        private void useUpSegments() {
            try (var server = rig.server();
                    var statement = server.createStatement()) {
                for (int i = 0; i < SEGMENTS; i++) {
                    statement.execute("SELECT pg_logical_emit_message(false, 'proof', 'full'), pg_switch_wal()");
                }
            } catch (SQLException e) {
                // it has noticed
            }
        }

        @Override
        public void heal() {
            volumes.forEach(Volume::free);
            Readiness.pause(Duration.ofSeconds(2));
            startAll();
        }
    }
}
