package dev.lockkeeper.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  @ParameterizedTest
  @CsvSource({
    "postgresql:16,postgresql:16",
    "postgresql:16.4,postgresql:16",
    "postgres:9.6,postgresql:9",
    "postgresql,postgresql:15",
    "mysql:8.4,mysql:8.4",
    "mysql:8.0.29,mysql:8.0",
    "mariadb,mariadb:10.6",
    "sqlite,sqlite:3.40"
  })
  void reads_what_the_command_line_takes(String written, String printed) {
    assertThat(Target.parse(written)).map(Target::toString).contains(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "oracle:19", "postgresql:", "postgresql:x", "postgresql:99999999999", "16"})
  void refuses_the_rest(String written) {
    assertThat(Target.parse(written)).isEmpty();
  }

  @Test
  void compares_major_versions() {
    assertThat(Target.postgresql(18).isAtLeast(18)).isTrue();
    assertThat(Target.postgresql(17).isAtLeast(18)).isFalse();
  }
}
