package dev.lockkeeper.report.review;

import dev.lockkeeper.lint.review.Check;
import dev.lockkeeper.lint.review.Check.Expects;

/** A query with what it must return. */
final class CheckText {
  private CheckText() {}

  static String of(Check check) {
    String expects =
        check.expects() == Expects.NO_ROWS ? "-- must return no rows: " : "-- for information: ";
    return expects + check.words() + "\n" + check.sql() + ";";
  }
}
