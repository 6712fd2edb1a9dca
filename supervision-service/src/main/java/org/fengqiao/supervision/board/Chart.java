package org.fengqiao.supervision.board;

import java.util.List;

/**
 * A chart, and the same in words and as a table for those who do not see it.
 *
 * @param kind how it is drawn: {@code trend}, {@code bars} or {@code stack}
 * @param summary what it shows in one sentence
 * @param data its numbers as JSON
 */
record Chart(String kind, String title, String summary, String data, List<String> headers, List<List<String>> rows) {}
