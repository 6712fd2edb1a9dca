package org.fengqiao.deploy.sms;

import java.util.List;
import java.util.stream.Collectors;

/** Shows the messages to a person. */
final class MessagePage {
    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>短信网关</title>
            <style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
            td{padding:.4rem .8rem;border-bottom:1px solid #ddd;vertical-align:top}</style>
            <h1>短信网关（本机演示）</h1>
            <table>
            %s
            </table>
            </html>
            """;

    private MessagePage() {}

    static String of(List<Message> messages) {
        return PAGE.formatted(messages.isEmpty() ? "<tr><td>还没有短信。</td></tr>" : rows(messages));
    }

    private static String rows(List<Message> messages) {
        return messages.stream()
                .map(message -> "<tr><td>" + message.at() + "</td><td>" + escaped(message.to()) + "</td><td>"
                        + escaped(message.text()) + "</td></tr>")
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
