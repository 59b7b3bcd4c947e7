package dev.lockkeeper.reader.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaLiteralsTest {
  private static final String QUOTES = "\"\"\"";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "",
        "a\\tb\\nc\\rd\\be\\ff\\sg",
        "\\\"quoted\\\" and \\'single\\'",
        "back\\\\slash",
        "\\0\\7\\12\\377\\400\\1234",
        "é€𝄞"
      })
  void a_string_means_what_the_compiler_says(String content) {
    assertThat(string(content).text()).isEqualTo(content.translateEscapes());
  }

  @Test
  void unicode_escapes_come_before_everything_else() {
    assertThat(string("\\u0041\\uuu0042").text()).isEqualTo("AB");
    assertThat(string("\\u005cn").text()).isEqualTo("\n");
    assertThat(string("\\\\u0041").text()).isEqualTo("\\u0041");
    assertThat(string("\\\\\\u0041").text()).isEqualTo("\\\\A".translateEscapes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n    ALTER TABLE a\n      ADD b int;\n    ",
        "\n    one\n  two\n      three",
        "\n\tone\n\ttwo\n\t",
        "\n    joined \\\n    line\n    ",
        "\n    trailing   \n    kept \\s\n    ",
        "\n\n    blank lines\n\n       \n    ",
        "  \n    opening line has blanks\n    ",
        "\r\n    windows\r\n    lines\r\n    ",
        "\r    old\r    mac\r    ",
        "\n    quote \" and \\\"\"\" three\n    ",
        "\n"
      })
  void a_text_block_means_what_the_compiler_says(String content) {
    assertThat(block(content).text()).isEqualTo(expected(content));
  }

  @Test
  void every_character_leads_back_to_what_stands_for_it() {
    SourceFile file = new SourceFile("A.java", "x = \"a\\u0042\\tc\";");
    TextView view = JavaLiterals.decode(file.span(4, 16));

    assertThat(view.text()).isEqualTo("aB\tc");
    assertThat(view.span(0, 1).text()).isEqualTo("a");
    assertThat(view.span(1, 2).text()).isEqualTo("\\u0042");
    assertThat(view.span(2, 3).text()).isEqualTo("\\t");
    assertThat(view.span(3, 4).text()).isEqualTo("c");
    assertThat(view.span().text()).isEqualTo("a\\u0042\\tc");
  }

  @Test
  void indentation_is_skipped_in_the_file_too() {
    SourceFile file =
        new SourceFile("A.java", "\"\"\"\n      ALTER TABLE a\n        ADD b int\n      \"\"\"");
    TextView view = JavaLiterals.decode(file.span());

    int start = view.text().indexOf("ADD b int");
    assertThat(view.text()).isEqualTo("ALTER TABLE a\n  ADD b int\n");
    assertThat(view.span(start, start + 9).text()).isEqualTo("ADD b int");
    assertThat(view.span(start, start + 9).from()).hasToString("3:9");
  }

  @Test
  void any_text_block_means_what_the_compiler_says_and_keeps_its_places() {
    String[] pieces = {
      " ", "  ", "\t", "\n", "\r\n", "a", "B;", "\\n", "\\s", "\\\n", "\\\"", "é", "'"
    };
    Random random = new Random(11);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder content = new StringBuilder("\n");
      for (int i = random.nextInt(14); i > 0; i--) {
        content.append(pieces[random.nextInt(pieces.length)]);
      }
      TextView view = block(content.toString());

      assertThat(view.text()).as("of %s", content).isEqualTo(expected(content.toString()));
      for (int i = 0; i < view.text().length(); i++) {
        String written = view.span(i, i + 1).text();
        char meant = view.text().charAt(i);
        boolean same = written.equals(String.valueOf(meant));
        boolean escape = written.startsWith("\\");
        boolean lineEnd = meant == '\n' && written.equals("\r\n");
        assertThat(same || escape || lineEnd).as("%s for %s", written, meant).isTrue();
      }
    }
  }

  @Test
  void a_literal_that_no_compiler_takes_has_text_all_the_same() {
    assertThat(string("\\q").text()).isEqualTo("\\q");
    assertThat(string("\\").text()).isEqualTo("\\");
    assertThat(string("\\u12").text()).isEqualTo("\\u12");
  }

  private static String expected(String content) {
    String lines = content.replace("\r\n", "\n").replace('\r', '\n');
    return lines.substring(lines.indexOf('\n') + 1).stripIndent().translateEscapes();
  }

  private static TextView string(String content) {
    return JavaLiterals.decode(new SourceFile("A.java", '"' + content + '"').span());
  }

  private static TextView block(String content) {
    return JavaLiterals.decode(new SourceFile("A.java", QUOTES + content + QUOTES).span());
  }
}
