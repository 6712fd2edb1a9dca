package org.fengqiao.deploy.sms;

import java.io.IOException;
import java.nio.file.Path;

/** Runs the SMS gateway as a process of its own: {@code <port> <file>}, the token in FENGQIAO_SMS_TOKEN. */
final class GatewayMain {
    private GatewayMain() {}

    @SuppressWarnings("resource")
    public static void main(String[] arguments) throws IOException {
        var gateway = new SmsGateway(
                Integer.parseInt(arguments[0]), Path.of(arguments[1]), System.getenv("FENGQIAO_SMS_TOKEN"));
        System.out.println("Listening on " + gateway.port());
    }
}
