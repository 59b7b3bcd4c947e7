package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lockkeeper.cli.CommandLineRun.Result;
import dev.lockkeeper.config.Key;
import dev.lockkeeper.config.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void make_a_project() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    write("legacy/V1__b.mysql.sql", "SELECT 1;\n");
    write(
        "src/main/resources/application.properties",
        "spring.datasource.url=jdbc:postgresql://db/shop\n");
    write("src/main/resources/db/migration/V1__a.sql", "SELECT 1;\n");
  }

  @Test
  void without_a_configuration_the_project_and_the_defaults_hold() {
    Result result = run("config");

    assertThat(result.out())
        .startsWith(
            """
            no lockkeeper.yml

            paths       legacy                           found
            paths       src/main/resources/db/migration  found
            target      mysql:8.0 (version assumed)      project: legacy/V1__b.mysql.sql
            target      postgresql:15 (version assumed)  project: src/main/resources/application.properties
            """)
        .contains(
            "\nassume      one transaction per file         project: Flyway in legacy\n",
            "\ntimeouts    migrations                       default\n",
            "\nhot         none                             default\n",
            "\nfail-on     error                            default\n");
    assertThat(result.out().lines().skip(2).map(line -> line.replaceFirst(" .*", "")).distinct())
        .containsExactlyElementsOf(Keys.IN_FILE.stream().map(Key::name).toList());
  }

  @Test
  void each_value_says_where_it_comes_from() throws IOException {
    write("lockkeeper-baseline.json", "{\"version\": 1, \"findings\": []}\n");
    write(
        "lockkeeper.yml",
        """
        fail-on: warning
        hot: [orders, events_*]
        target: postgresql:16
        rules:
          reversibility: off
          drop-column: warning
          missing-lock-timeout: {longest: 5s}
        overrides:
          - paths: legacy/**
            target: mysql:8.4
            rules: {drop-column: off}
        """);

    Result result = run("config", "--fail-on", "never");

    assertThat(result.out())
        .startsWith("configuration: lockkeeper.yml\n\n")
        .containsPattern("(?m)^target +mysql:8.4 +lockkeeper.yml:10:13$")
        .containsPattern("(?m)^target +postgresql:16 +lockkeeper.yml:3:9$")
        .containsPattern("(?m)^hot +orders, events_\\* +lockkeeper.yml:2:7$")
        .containsPattern("(?m)^fail-on +never +--fail-on$")
        .containsPattern("(?m)^baseline +lockkeeper-baseline.json +found$")
        .containsPattern("(?m)^rules.drop-column +warning +lockkeeper.yml:6:16$")
        .containsPattern("(?m)^rules.missing-downgrade +off +lockkeeper.yml:5:18$")
        .containsPattern("(?m)^rules.missing-lock-timeout.longest +5s +lockkeeper.yml:7:35$")
        .containsPattern("(?m)^overrides +legacy/\\*\\* +lockkeeper.yml:9:5$");
    assertThat(result.code()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void what_holds_for_a_path_has_its_overrides_in_it() throws IOException {
    write(
        "lockkeeper.yml",
        """
        rules: {drop-column: warning}
        overrides:
          - paths: legacy/**
            target: mysql:8.4
            rules: {drop-column: off}
        """);

    assertThat(run("config", "legacy").out())
        .startsWith("configuration: lockkeeper.yml, for legacy\n\n")
        .containsPattern("(?m)^target +mysql:8.4 +lockkeeper.yml:4:13$")
        .containsPattern("(?m)^rules.drop-column +off +lockkeeper.yml:5:26$")
        .doesNotContain("overrides", "paths");
    assertThat(run("config", "legacy/V1__b.mysql.sql").out())
        .containsPattern("(?m)^rules.drop-column +off +lockkeeper.yml:5:26$");
    assertThat(run("config", "src").out())
        .containsPattern("(?m)^rules.drop-column +warning +lockkeeper.yml:1:22$");
  }

  @Test
  void json_says_the_same() throws IOException {
    write("lockkeeper.yml", "hot: [orders, users]\n");

    JsonNode json = new ObjectMapper().readTree(run("config", "--format", "json").out());

    assertThat(json.at("/version").asInt()).isEqualTo(1);
    assertThat(json.at("/configuration").asText()).isEqualTo("lockkeeper.yml");
    assertThat(json.at("/settings"))
        .anySatisfy(
            setting -> {
              assertThat(setting.at("/key").asText()).isEqualTo("hot");
              assertThat(setting.at("/values"))
                  .extracting(JsonNode::asText)
                  .containsExactly("orders", "users");
              assertThat(setting.at("/origin").asText()).isEqualTo("lockkeeper.yml:1:7");
            });
  }

  @Test
  void a_path_that_is_not_there_is_told() {
    Result result = run("config", "gone");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("gone: cannot be opened: there is no such file");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Result run(String... args) {
    return new CommandLineRun(folder).of(args);
  }
}
