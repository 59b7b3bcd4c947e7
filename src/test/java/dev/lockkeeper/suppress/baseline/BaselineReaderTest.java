package dev.lockkeeper.suppress.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Direction;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineReaderTest {
  private static final BaselineEntry INDEX =
      new BaselineEntry(
          "db/V2__b.sql",
          "create-index-not-concurrently",
          Optional.of("\"we\\ird\""),
          Direction.UP,
          "0123456789abcdef");
  private static final BaselineEntry WAY_BACK =
      new BaselineEntry(
          "db/V1__ä.sql", "downgrade-fails", Optional.empty(), Direction.DOWN, "fedcba9876543210");

  @Test
  void a_baseline_has_a_line_for_each_entry_sorted_by_file() {
    assertThat(BaselineWriter.text(new TreeSet<>(List.of(INDEX, WAY_BACK))))
        .isEqualTo(
            """
            {
              "version": 1,
              "findings": [
                {"file": "db/V1__ä.sql", "rule": "downgrade-fails", "direction": "down", "fingerprint": "fedcba9876543210"},
                {"file": "db/V2__b.sql", "rule": "create-index-not-concurrently", "relation": "\\"we\\\\ird\\"", "fingerprint": "0123456789abcdef"}
              ]
            }
            """);
  }

  @Test
  void what_was_written_is_read_as_it_was() {
    TreeSet<BaselineEntry> entries = new TreeSet<>(List.of(INDEX, WAY_BACK));

    assertThat(BaselineReader.read(BaselineWriter.text(entries)))
        .isEqualTo(new BaselineReading.Entries(entries));
  }

  @Test
  void an_empty_one_is_a_baseline_too() {
    String text = BaselineWriter.text(new TreeSet<>());

    assertThat(text).isEqualTo("{\n  \"version\": 1,\n  \"findings\": []\n}\n");
    assertThat(BaselineReader.read("\ufeff" + text))
        .isEqualTo(new BaselineReading.Entries(new TreeSet<>()));
  }

  @Test
  void lines_that_a_merge_doubled_are_one_entry() {
    String line = "{\"file\": \"a\", \"rule\": \"r\", \"fingerprint\": \"0123456789abcdef\"}";

    BaselineReading reading =
        BaselineReader.read("{\"version\": 1, \"findings\": [" + line + "," + line + "]}");

    assertThat(reading)
        .isInstanceOfSatisfying(
            BaselineReading.Entries.class, found -> assertThat(found.entries()).hasSize(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 1:1: a baseline is an object",
        "[] | 1:1: a baseline is an object",
        "{} | 1:2: 'findings' is missing",
        "{\"findings\": []} | 1:2: 'version' must stand before 'findings'",
        "{\"version\": 2, \"findings\": []} | 1:13: this Lockkeeper reads version 1 of baselines",
        "{\"version\": \"1\", \"findings\": []} | 1:13: a version is a number",
        "{\"version\": 1} | 1:14: 'findings' is missing",
        "{\"version\": 1, \"found\": []} | 1:16: a baseline has no 'found'",
        "{\"version\": 1, \"findings\": {}} | 1:28: 'findings' is a list",
        "{\"version\": 1, \"findings\": [3]} | 1:29: a finding is an object",
        "{\"version\": 1, \"findings\": [{}]} | 1:29: the finding lacks 'file'",
        "{\"version\": 1, \"findings\": [{\"file\": \"\"}]} | 1:38: this is no file",
        "{\"version\": 1, \"findings\": [{\"line\": 3}]} | 1:30: a finding has no 'line'",
        "{\"version\": 1, \"findings\": [{\"rule\": 3}]} | 1:38: 'rule' is a text",
        "{\"version\": 1, \"findings\": [{\"fingerprint\": \"xyz\"}]} | 1:45: this is no"
            + " fingerprint",
        "{\"version\": 1, \"findings\": [{\"direction\": \"up\"}]} | 1:43: this is no direction",
        "{\"version\": 1, \"findings\": []} {} | 1:32: something follows the baseline",
      })
  void damage_is_told_with_its_place(String text, String told) {
    BaselineReading.Damage damage = (BaselineReading.Damage) BaselineReader.read(text);

    assertThat(damage.line() + ":" + damage.column() + ": " + damage.reason()).isEqualTo(told);
  }

  @Test
  void a_torn_file_is_damaged_at_its_end() {
    BaselineReading.Damage damage =
        (BaselineReading.Damage) BaselineReader.read("{\n  \"version\": 1,\n  \"findings\": [\n");

    assertThat(damage.line()).isBetween(3, 4);
    assertThat(damage.reason()).isEqualTo("it is no JSON");
  }

  @Test
  void marks_of_a_merge_are_recognised() {
    BaselineReading.Damage damage =
        (BaselineReading.Damage)
            BaselineReader.read("{\n  \"version\": 1,\n<<<<<<< HEAD\n  \"findings\": []\n}\n");

    assertThat(damage).isEqualTo(new BaselineReading.Damage(3, 1, "a merge left its marks in it"));
  }
}
