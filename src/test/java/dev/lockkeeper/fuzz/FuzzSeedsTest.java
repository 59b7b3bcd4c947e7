package dev.lockkeeper.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.cli.LintFuzzer;
import dev.lockkeeper.config.ConfigFuzzer;
import dev.lockkeeper.reader.alembic.AlembicReaderFuzzer;
import dev.lockkeeper.reader.java.JavaMigrationReaderFuzzer;
import dev.lockkeeper.reader.project.DecodedFuzzer;
import dev.lockkeeper.reader.project.IniFileFuzzer;
import dev.lockkeeper.reader.python.PythonParserFuzzer;
import dev.lockkeeper.reader.sql.SqlFuzzer;
import dev.lockkeeper.suppress.SuppressionsFuzzer;
import dev.lockkeeper.suppress.baseline.BaselineFuzzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What fuzzing starts from, and what it once found, still passes. */
class FuzzSeedsTest {
  private static final Path SEEDS = Path.of("testdata", "fuzz");

  private static final Map<String, Consumer<byte[]>> FUZZERS =
      new TreeMap<>(
          Map.of(
              "AlembicReaderFuzzer", AlembicReaderFuzzer::fuzzerTestOneInput,
              "BaselineFuzzer", BaselineFuzzer::fuzzerTestOneInput,
              "ConfigFuzzer", ConfigFuzzer::fuzzerTestOneInput,
              "DecodedFuzzer", DecodedFuzzer::fuzzerTestOneInput,
              "IniFileFuzzer", IniFileFuzzer::fuzzerTestOneInput,
              "JavaMigrationReaderFuzzer", JavaMigrationReaderFuzzer::fuzzerTestOneInput,
              "LintFuzzer", LintFuzzer::fuzzerTestOneInput,
              "PythonParserFuzzer", PythonParserFuzzer::fuzzerTestOneInput,
              "SqlFuzzer", SqlFuzzer::fuzzerTestOneInput,
              "SuppressionsFuzzer", SuppressionsFuzzer::fuzzerTestOneInput));

  @TestFactory
  Stream<DynamicContainer> every_seed_passes() {
    return FUZZERS.entrySet().stream()
        .map(fuzzer -> DynamicContainer.dynamicContainer(fuzzer.getKey(), seedsOf(fuzzer)));
  }

  private static Stream<DynamicTest> seedsOf(Map.Entry<String, Consumer<byte[]>> fuzzer) {
    return files(SEEDS.resolve(fuzzer.getKey()))
        .map(
            seed ->
                DynamicTest.dynamicTest(
                    seed.getFileName().toString(),
                    () -> fuzzer.getValue().accept(Files.readAllBytes(seed))));
  }

  @Test
  void every_fuzzer_has_seeds_and_every_folder_of_seeds_a_fuzzer() throws IOException {
    Stream<String> fuzzers;
    try (Stream<Path> sources = Files.walk(Path.of("src", "test", "java"))) {
      fuzzers =
          sources
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Fuzzer.java"))
              .map(name -> name.substring(0, name.length() - ".java".length()))
              .toList()
              .stream();
    }

    assertThat(fuzzers).hasSameElementsAs(FUZZERS.keySet());
    assertThat(files(SEEDS))
        .extracting(folder -> folder.getFileName().toString())
        .hasSameElementsAs(FUZZERS.keySet());
    assertThat(files(SEEDS)).allSatisfy(folder -> assertThat(files(folder)).isNotEmpty());
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
