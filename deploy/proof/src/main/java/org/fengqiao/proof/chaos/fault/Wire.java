package org.fengqiao.proof.chaos.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A TCP connection between the services and one server that can be disturbed without touching either. */
public final class Wire implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    /** What the wire does to what passes. */
    enum Mood {
        CLEAR,
        /** Nothing passes, and nobody is told. */
        STALLED,
        /** Requests pass, answers do not. */
        NO_WAY_BACK,
        /** Every connection is torn down, and new ones at once. */
        TORN
    }

    private final String server;
    private final int target;
    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Mood mood = Mood.CLEAR;

    /** A wire to a server's port, which listens on a port of its own. */
    public Wire(String server, int target) {
        this.server = server;
        this.target = target;
        try {
            this.entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("wire-" + server).start(this::accept);
    }

    String server() {
        return server;
    }

    /** Where the services connect to. */
    public int port() {
        return entrance.getLocalPort();
    }

    void set(Mood wanted) {
        lock.lock();
        try {
            mood = wanted;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (wanted == Mood.TORN) {
            sockets.forEach(Wire::reset);
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                sockets.add(client);
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                // the wire is closed, or one client went away
            }
        }
    }

    private void connect(Socket client) {
        var server = new Socket();
        try {
            if (mood == Mood.TORN) {
                throw new IOException("torn");
            }
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            sockets.add(server);
            var back = Thread.ofVirtual().start(() -> pump(server, client, true));
            pump(client, server, false);
            back.join();
        } catch (IOException e) {
            reset(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(client);
            sockets.remove(server);
        }
    }

    /** Passes on until one side ends; what is torn must be torn before it is closed, which would be a farewell. */
    private void pump(Socket from, Socket to, boolean back) {
        try (from;
                to) {
            pass(from, to, back);
        } catch (IOException e) {
            // closed either way
        }
    }

    private void pass(Socket from, Socket to, boolean back) {
        var buffer = new byte[BUFFER];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitPassage(back);
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            reset(from);
            reset(to);
        }
    }

    private void awaitPassage(boolean back) throws IOException {
        lock.lock();
        try {
            while (mood == Mood.STALLED || (back && mood == Mood.NO_WAY_BACK)) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
        if (mood == Mood.TORN) {
            throw new IOException("torn");
        }
    }

    /** Closes without a farewell, so that the other side is told of a reset. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // it is closed either way
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
            sockets.forEach(Wire::reset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
