package dev.lockkeeper.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.lockkeeper.report.Snippet.Line;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SnippetTest {

  @Test
  void marks_the_exact_words() {
    assertThat(of("ALTER TABLE t;\nDROP TABLE users;\n", "users"))
        .isEqualTo("2|DROP TABLE users;|           ^^^^^");
  }

  @Test
  void tabs_count_as_the_blanks_that_they_are_shown_as() {
    assertThat(of("\tDROP\tTABLE users;", "TABLE"))
        .isEqualTo("1|    DROP    TABLE users;|            ^^^^^");
  }

  @Test
  void wide_characters_take_two_cells_and_combining_marks_none() {
    assertThat(of("DROP TABLE \"注文\", e\u0301te, users;", "users"))
        .isEqualTo("1|DROP TABLE \"注文\", e\u0301te, users;|                        ^^^^^");
    assertThat(of("DROP TABLE \"注文\";", "注文")).isEqualTo("1|DROP TABLE \"注文\";|            ^^^^");
  }

  @Test
  void a_secret_is_not_shown() {
    assertThat(of("CREATE ROLE app PASSWORD 'hunter2';", "hunter2"))
        .isEqualTo("1|CREATE ROLE app PASSWORD '*******';|                          ^^^^^^^");
  }

  @Test
  void a_byte_order_mark_and_carriage_returns_are_not_shown() {
    assertThat(of("\ufeffDROP TABLE users;\r\nSELECT 1;\r\n", "DROP TABLE users"))
        .isEqualTo("1|DROP TABLE users;|^^^^^^^^^^^^^^^^");
  }

  @Test
  void several_lines_are_marked_without_their_indentation() {
    assertThat(of("CREATE INDEX i\r\n  ON users (a)\r\n;", "CREATE INDEX i\r\n  ON users (a)"))
        .isEqualTo("1|CREATE INDEX i|^^^^^^^^^^^^^^\n2|  ON users (a)|  ^^^^^^^^^^^^");
  }

  @Test
  void many_lines_are_cut_and_counted() {
    SourceFile file = new SourceFile("a.sql", "a\nb\nc\nd\ne\n");

    Snippet snippet = Snippet.of(file.span(0, 9));

    assertThat(snippet.lines()).extracting(Line::number).containsExactly(1, 2, 3);
    assertThat(snippet.omitted()).isEqualTo(2);
  }

  @Test
  void an_empty_place_is_marked_by_one_caret() {
    SourceFile file = new SourceFile("a.sql", "");
    SourceFile line = new SourceFile("a.sql", "x\n");

    assertThat(print(Snippet.of(file.span(0, 0)))).isEqualTo("1||^");
    assertThat(print(Snippet.of(line.span(2, 2)))).isEqualTo("2||^");
  }

  @Test
  void a_long_line_is_cut_around_the_words() {
    String text =
        "INSERT INTO t VALUES (" + "1, ".repeat(100) + "here, " + "2, ".repeat(100) + ");";

    Line line = Snippet.of(span(text, "here")).lines().get(0);

    assertThat(line.text()).startsWith("…").endsWith("…").hasSizeLessThanOrEqualTo(130);
    assertThat(line.text().substring(line.indent(), line.indent() + line.width()))
        .isEqualTo("here");
  }

  @Test
  void a_pair_of_surrogates_is_never_cut() {
    String text = "'" + "😀".repeat(200) + "' here '" + "😀".repeat(200) + "'";

    for (int shift = 0; shift < 2; shift++) {
      Line line = Snippet.of(span("x".repeat(shift) + text, "here")).lines().get(0);
      assertThat(line.text()).doesNotContain("\ufffd").contains("' here '");
    }
  }

  @Test
  void a_thousand_snippets_of_one_huge_line_look_only_at_their_words() {
    SourceFile file = new SourceFile("a.sql", "DROP TABLE t;".repeat(800_000));

    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < 100_000; i++) {
            assertThat(Snippet.of(file.span(i * 13, i * 13 + 12)).lines()).hasSize(1);
          }
        });
  }

  private static String of(String text, String words) {
    return print(Snippet.of(span(text, words)));
  }

  private static Span span(String text, String words) {
    return SampleReport.words(new SourceFile("a.sql", text), words);
  }

  private static String print(Snippet snippet) {
    StringBuilder printed = new StringBuilder();
    for (Line line : snippet.lines()) {
      printed
          .append(printed.length() == 0 ? "" : "\n")
          .append(line.number())
          .append('|')
          .append(line.text())
          .append('|')
          .append(" ".repeat(line.indent()))
          .append("^".repeat(line.width()));
    }
    return printed.toString();
  }
}
