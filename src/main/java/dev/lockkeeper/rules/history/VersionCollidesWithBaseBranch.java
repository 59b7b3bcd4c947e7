package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Divergence;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.rule.HistoryContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Versions that this branch and the base branch have given to different migrations. */
final class VersionCollidesWithBaseBranch implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.history(this::check);
  }

  /** Whether what is wrong with migrations of the same version is told by this rule. */
  static boolean tells(List<Migration> same, HistoryContext context) {
    return context
        .divergence()
        .filter(change -> same.stream().anyMatch(change::adds))
        .filter(change -> same.stream().anyMatch(change::isTheirs))
        .isPresent();
  }

  private void check(HistoryContext context) {
    context.divergence().ifPresent(change -> check(change, context));
  }

  private static void check(Divergence change, HistoryContext context) {
    for (Migration own : context.history().migrations()) {
      if (change.adds(own)) {
        Optional<Migration> other = same(own, change, context);
        if (other.isPresent() || change.isClashing(own)) {
          report(own, other, change, context);
        }
      }
    }
  }

  private static Optional<Migration> same(
      Migration own, Divergence change, HistoryContext context) {
    Optional<Version> version = Version.of(own).filter(v -> countsVersions(own.tool()));
    Predicate<Migration> isSame =
        other -> Version.of(other).map(Version::text).equals(version.map(Version::text));
    return version.isEmpty()
        ? Optional.empty()
        : context.history().migrations().stream()
            .filter(change::isTheirs)
            .filter(isSame)
            .findFirst();
  }

  /** Whether two files of one number are two of one version to the tool. */
  private static boolean countsVersions(Tool tool) {
    return tool != Tool.PRISMA && tool != Tool.PLAIN && tool != Tool.ALEMBIC;
  }

  private static void report(
      Migration own, Optional<Migration> other, Divergence change, HistoryContext context) {
    String message =
        other.isPresent()
            ? "%s has given version %s to %s: once merged, %s"
                .formatted(
                    change.reference(),
                    Version.of(own).map(Version::text).orElse(own.id()),
                    name(other.get()),
                    consequence(own.tool()))
            : "%s has another migration in a file of this name: only one of them can be merged"
                .formatted(change.reference());
    Report report = context.report(own, own.idSpan(), message);
    other.ifPresent(
        theirs ->
            report.related(
                Optional.of(new Related(theirs.idSpan(), "the one of " + change.reference()))));
    context
        .renumbered(own)
        .map(name -> Commands.rename(own, name))
        .filter(commands -> !commands.isEmpty())
        .ifPresent(commands -> report.recipe(() -> Commands.recipe(commands)));
  }

  private static String consequence(Tool tool) {
    return tool == Tool.DBMATE
        ? "dbmate takes the one for applied where the other has run, and never runs it"
        : tool.label() + " refuses to run any migration";
  }

  private static String name(Migration migration) {
    String path = migration.file().path();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
