package dev.lockkeeper.lint.review;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that holds behind a migration.
 *
 * @param words what, as a clause
 * @param condition a SQL condition that is true then
 */
public record Validation(String words, String condition) {

  /** One query, without a semicolon, that has a row for each with what is so. */
  public static String query(List<Validation> all) {
    return all.stream()
        .map(one -> "  (%s,\n   %s)".formatted(Literal.of(one.words), one.condition))
        .collect(
            Collectors.joining(
                ",\n", "SELECT * FROM (VALUES\n", "\n) AS validation (expected, holds)"));
  }
}
