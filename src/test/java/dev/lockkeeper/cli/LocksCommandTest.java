package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class LocksCommandTest {
  private static final String ATTACH =
      """
        ALTER TABLE events ATTACH PARTITION spare FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')
          ACCESS EXCLUSIVE on spare; SHARE UPDATE EXCLUSIVE on events · every row read of spare\
       · reads and writes wait for that long
      """
          .indent(0);

  @Test
  void prints_what_a_statement_does_on_a_version() {
    assertThat(run("locks", "--target", "postgresql:16").out())
        .startsWith("What statements do on PostgreSQL 16")
        .contains(ATTACH);
  }

  @Test
  void versions_differ() {
    String eleven = run("locks", "--target", "postgresql:11").out();

    assertThat(eleven)
        .contains("ACCESS EXCLUSIVE on events, spare")
        .doesNotContain("DETACH PARTITION events_1 CONCURRENTLY");
    assertThat(run("locks", "--target", "postgresql:18").out()).contains("VIRTUAL");
  }

  @Test
  void without_a_target_the_assumed_version_is_told() {
    assertThat(run("locks").out()).startsWith("What statements do on PostgreSQL 15");
  }

  @Test
  void json_is_an_object_a_line() {
    CommandLineRun.Result result = run("locks", "--format", "json");

    assertThat(result.out().lines())
        .hasSizeGreaterThan(80)
        .allMatch(line -> line.startsWith("{\"target\":\"postgresql:15\"") && line.endsWith("}"));
  }

  @Test
  void other_servers_are_refused() {
    CommandLineRun.Result result = run("locks", "--target", "mysql:8.0");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("the locks of MySQL are not known");
  }

  private static CommandLineRun.Result run(String... arguments) {
    return new CommandLineRun(Path.of("").toAbsolutePath()).of(arguments);
  }
}
