package dev.lockkeeper.rule;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.source.Span;
import java.util.List;

/**
 * A comment that asks for silence.
 *
 * @param migration the migration whose comment it is
 * @param directive what it starts with, behind {@code lockkeeper:}
 * @param rules the rules that it names, as written, with their places
 * @param reason the words behind them; empty when there are none
 * @param span the comment
 */
public record Suppression(
    Migration migration, String directive, List<Named> rules, String reason, Span span) {
  /** Silences a statement or an action. */
  public static final String IGNORE = "ignore";

  /** Silences a file. */
  public static final String IGNORE_FILE = "ignore-file";

  public Suppression {
    rules = List.copyOf(rules);
  }

  /** Whether the directive is one that exists. */
  public boolean isKnown() {
    return directive.equals(IGNORE) || directive.equals(IGNORE_FILE);
  }

  /** Whether it holds for the whole file. */
  public boolean isForFile() {
    return directive.equals(IGNORE_FILE);
  }

  /** A rule's name in a comment. */
  public record Named(String rule, Span span) {}
}
