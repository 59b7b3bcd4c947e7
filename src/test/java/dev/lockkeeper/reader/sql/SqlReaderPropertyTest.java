package dev.lockkeeper.reader.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every text: nothing is lost, every span lies where it should, nothing fails. */
class SqlReaderPropertyTest {
  static List<Path> sqlFiles() {
    try (Stream<Path> files = Files.walk(Path.of("testdata"))) {
      return files.filter(path -> path.toString().endsWith(".sql")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("sqlFiles")
  void every_file_is_covered_by_valid_spans(Path path) throws IOException {
    String text = text(path);

    for (Dialect dialect : Dialect.values()) {
      ReadSql.check(text, dialect);
    }
  }

  @ParameterizedTest
  @MethodSource("sqlFiles")
  void every_beginning_of_a_file_is_read(Path path) throws IOException {
    String text = text(path);
    int step = Math.max(1, text.length() / 200);

    for (int end = 0; end < text.length(); end += step) {
      ReadSql.check(text.substring(0, end), Dialect.POSTGRESQL);
    }
  }

  @ParameterizedTest
  @MethodSource("sqlFiles")
  void every_file_with_tokens_removed_is_read(Path path) throws IOException {
    String text = text(path);
    Tokens tokens = Lexer.lex(TextView.of(new SourceFile("x.sql", text)), LexicalRules.POSTGRESQL);
    Random random = new Random(42);

    for (int round = 0; round < 20; round++) {
      StringBuilder mutilated = new StringBuilder();
      for (int token = 0; token < tokens.size(); token++) {
        if (random.nextInt(10) > 0) {
          mutilated.append(tokens.text(token)).append(' ');
        }
      }
      ReadSql.check(mutilated.toString(), Dialect.POSTGRESQL);
    }
  }

  @ParameterizedTest
  @MethodSource("sqlFiles")
  void statements_and_the_gaps_between_them_glued_together_give_the_file_back(Path path)
      throws IOException {
    String text = text(path);
    Tokens tokens = Lexer.lex(TextView.of(new SourceFile("x.sql", text)), LexicalRules.POSTGRESQL);

    StringBuilder glued = new StringBuilder();
    int end = 0;
    for (Splitter.Stretch stretch : Splitter.split(tokens)) {
      int start = tokens.start(stretch.first());
      assertThat(start).isGreaterThanOrEqualTo(end);
      glued.append(text, end, start);
      end = tokens.end(stretch.end() - 1);
      glued.append(text, start, end);
    }
    glued.append(text, end, text.length());

    assertThat(glued.toString()).isEqualTo(text);
  }

  /** Also of files that are not UTF-8: what a decoder makes of them must be read as well. */
  private static String text(Path path) throws IOException {
    return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
  }
}
