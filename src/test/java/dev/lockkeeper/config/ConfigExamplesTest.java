package dev.lockkeeper.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.rule.RuleCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples under {@code testdata/config}: right ones are understood; wrong ones say below, in
 * comments, what is told of them.
 */
class ConfigExamplesTest {
  private static final Path EXAMPLES = Path.of("testdata", "config");
  private static final RuleCatalog CATALOG = RuleCatalog.load();

  @ParameterizedTest
  @MethodSource("right")
  void what_is_right_is_understood(Path example) {
    assertThat(mistakes(example)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void all_that_is_wrong_is_told_at_its_place(Path example) throws IOException {
    List<String> expected =
        Files.readAllLines(example).stream()
            .filter(line -> line.startsWith("# expect: "))
            .map(line -> "lockkeeper.yml:" + line.substring("# expect: ".length()))
            .toList();

    assertThat(expected).isNotEmpty();
    assertThat(mistakes(example)).containsExactlyElementsOf(expected);
  }

  static Stream<Path> right() {
    return examples("right");
  }

  static Stream<Path> wrong() {
    return examples("wrong");
  }

  private static Stream<Path> examples(String kind) {
    try (Stream<Path> files = Files.list(EXAMPLES.resolve(kind))) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> mistakes(Path example) {
    Mistakes mistakes = new Mistakes();
    Path folder = EXAMPLES.toAbsolutePath();
    ConfigSearch.read(
        example.toAbsolutePath(), "lockkeeper.yml", new Known(CATALOG, folder, folder), mistakes);
    return mistakes.all().stream().map(Mistake::toString).toList();
  }
}
