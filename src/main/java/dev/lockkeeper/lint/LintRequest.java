package dev.lockkeeper.lint;

import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.rule.RuleSettings;
import dev.lockkeeper.source.SourceFile;
import java.util.function.Function;

/**
 * How to judge what was read.
 *
 * @param files what holds for the migrations of a file
 * @param environment what is known of the installation that a history is for
 * @param baseline what is done with a baseline
 */
public record LintRequest(
    Function<SourceFile, OfFile> files,
    Function<History, Environment> environment,
    BaselineUse baseline) {

  /**
   * How the migrations of a file are judged.
   *
   * @param rules which rules speak, how loudly, and with which options; files for which the same
   *     holds have the very same object
   * @param downgrades whether locks, rewrites and transactions of ways back are judged too
   */
  public record OfFile(RuleSettings rules, boolean downgrades) {}

  /** The same for all files and histories. */
  public static LintRequest of(RuleSettings rules, Environment environment, boolean downgrades) {
    OfFile all = new OfFile(rules, downgrades);
    return new LintRequest(file -> all, history -> environment, BaselineUse.NONE);
  }
}
