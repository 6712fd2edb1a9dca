package org.fengqiao.proof.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fengqiao.proof.chaos.fault.Wire.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WireTest {

    private final BlockingQueue<Integer> heard = new ArrayBlockingQueue<>(10);
    private ServerSocket server;
    private Wire wire;
    private Socket client;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::echo);
        wire = new Wire("echo", server.getLocalPort());
        client = new Socket(InetAddress.getLoopbackAddress(), wire.port());
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        wire.close();
        server.close();
    }

    @Test
    @DisplayName("a clear wire passes everything both ways")
    void shouldPassBothWays() throws Exception {
        assertThat(answerTo(7)).isEqualTo(7);
    }

    @Test
    @DisplayName("what was said over a stalled wire arrives when it is clear again")
    void shouldKeepBackWhileStalled() throws Exception {
        wire.set(Mood.STALLED);

        client.getOutputStream().write(8);

        assertThat(heard.poll(100, TimeUnit.MILLISECONDS)).isNull();
        wire.set(Mood.CLEAR);
        assertThat(client.getInputStream().read()).isEqualTo(8);
    }

    @Test
    @DisplayName("with no way back the server hears what the client does not hear answered")
    void shouldKeepBackAnswersOnly() throws Exception {
        wire.set(Mood.NO_WAY_BACK);
        client.setSoTimeout(100);

        client.getOutputStream().write(9);

        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(9);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    @DisplayName("a torn wire resets what is connected and what connects")
    void shouldResetWhenTorn() throws Exception {
        answerTo(1);

        wire.set(Mood.TORN);

        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(IOException.class);
        try (var another = new Socket(InetAddress.getLoopbackAddress(), wire.port())) {
            assertThatThrownBy(() -> another.getInputStream().read()).isInstanceOf(IOException.class);
        }
    }

    private int answerTo(int word) throws IOException {
        client.getOutputStream().write(word);
        return client.getInputStream().read();
    }

    private void echo() {
        try (var guest = server.accept()) {
            for (int word = guest.getInputStream().read();
                    word >= 0;
                    word = guest.getInputStream().read()) {
                heard.add(word);
                guest.getOutputStream().write(word);
            }
        } catch (IOException e) {
            // the test is over
        }
    }
}
