package dev.lockkeeper.lint;

import dev.lockkeeper.migration.Environment;

/**
 * How to judge what was read.
 *
 * @param selection which rules speak
 * @param environment what is known of the installation
 * @param downgrades whether locks, rewrites and transactions of ways back are judged too
 * @param baseline what is done with a baseline
 */
public record LintRequest(
    Selection selection, Environment environment, boolean downgrades, BaselineUse baseline) {
  /** The default rules, on an installation of which nothing is known. */
  public static final LintRequest DEFAULT =
      new LintRequest(Selection.DEFAULT, Environment.unknown(), false, BaselineUse.NONE);
}
