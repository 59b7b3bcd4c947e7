package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lockkeeper.testing.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps that {@code lockkeeper history --obligations} names run, and then it misses none. */
class MissingStepsOnServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path PROJECT =
      Path.of("testdata", "obligations", "begun", "db", "migration").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void the_missing_steps_finish_what_was_begun() throws IOException, SQLException {
    List<String> migrations = new ArrayList<>();
    for (JsonNode migration : lines("history", "--format", "json", PROJECT.toString())) {
      Path file = PROJECT.resolve(name(migration));
      Files.copy(file, folder.resolve(file.getFileName()));
      migrations.add(Files.readString(file));
    }
    List<String> missing = new ArrayList<>();
    for (JsonNode obligation :
        lines("history", "--obligations", "--format", "json", PROJECT.toString())) {
      obligation.get("missing").forEach(step -> missing.add(step.asText()));
    }
    String words = "build its part on events_2025, and ALTER INDEX events_at_idx";
    assertThat(missing).hasSizeGreaterThan(10).anyMatch(step -> step.startsWith(words));
    missing.replaceAll(
        step ->
            step.startsWith(words)
                ? """
                CREATE INDEX events_2025_at_idx ON events_2025 (at);
                ALTER INDEX events_at_idx ATTACH PARTITION events_2025_at_idx\
                """
                : step);

    String database = EmbeddedServer.newDatabase();
    try (Connection connection = EmbeddedServer.connect(database);
        Statement statement = connection.createStatement()) {
      for (String migration : migrations) {
        statement.execute(migration);
      }
      for (String step : missing) {
        statement.execute(step);
      }
    } finally {
      EmbeddedServer.drop(database);
    }
    Files.writeString(folder.resolve("V99__missing.sql"), String.join(";\n", missing) + ";\n");

    assertThat(new CommandLineRun(folder).of("history", "--obligations", ".").out())
        .isEqualTo("no open obligations\n");
  }

  private static String name(JsonNode migration) {
    String file = migration.get("file").asText();
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static List<JsonNode> lines(String... args) throws IOException {
    String out = new CommandLineRun(Path.of("").toAbsolutePath()).of(args).out();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }
}
