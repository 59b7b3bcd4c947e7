package dev.lockkeeper.rule;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A finding as its rule said it, before suppression, merging and fingerprints.
 *
 * @param page the rule's page
 * @param finding the finding, with its target, without fingerprint
 * @param statement the statement that it is about, where there is one
 * @param aside what a stronger finding on the same statement and table says of it
 * @param mayMerge whether a stronger finding may speak for it
 * @param plan its recipe, where it can be joined with others
 * @param covered the parts of the statement that the plan stands for
 * @param yields whether its recipe is told only where no other finding on the statement has one
 */
public record Draft(
    RulePage page,
    Finding finding,
    Optional<Statement> statement,
    String aside,
    boolean mayMerge,
    Optional<Supplier<RecipeWriter>> plan,
    List<Span> covered,
    boolean yields) {
  public Draft {
    covered = List.copyOf(covered);
  }

  /** The same with a fingerprint. */
  public Draft marked(String fingerprint) {
    return new Draft(
        page, finding.marked(fingerprint), statement, aside, mayMerge, plan, covered, yields);
  }

  /** Likewise with another severity, and with more words behind the message. */
  public Draft with(Severity severity, String words) {
    return new Draft(
        page,
        finding.with(severity, finding.message() + words),
        statement,
        aside,
        mayMerge,
        plan,
        covered,
        yields);
  }

  /** Likewise with another severity. */
  public Draft with(Severity severity) {
    return severity == finding.severity()
        ? this
        : new Draft(
            page, finding.with(severity), statement, aside, mayMerge, plan, covered, yields);
  }
}
