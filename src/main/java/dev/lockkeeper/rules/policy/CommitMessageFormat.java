package dev.lockkeeper.rules.policy;

import dev.lockkeeper.migration.Commit;
import dev.lockkeeper.migration.Divergence;
import dev.lockkeeper.migration.Header;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.rule.HistoryContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.WrittenPattern;
import java.util.List;
import java.util.stream.Stream;

/** Commits of migrations whose messages do not read as the project's do. */
final class CommitMessageFormat implements Rule {
  private static final String WORDS = "\\S(?:.*\\S)?";

  @Override
  public void subscribe(Subscriptions on) {
    on.history(this::check);
  }

  private void check(HistoryContext context) {
    context.divergence().ifPresent(change -> check(change, context));
  }

  private static void check(Divergence change, HistoryContext context) {
    List<WrittenPattern> patterns = context.options().patterns("pattern");
    for (Migration migration : context.history().migrations()) {
      if (context.isAsked(migration) && !change.isTheirs(migration)) {
        change.commits().of(migration.file()).stream()
            .filter(commit -> patterns.stream().noneMatch(p -> isWrittenAs(p, commit)))
            .forEach(commit -> report(commit, migration, patterns.get(0), context));
      }
    }
  }

  private static boolean isWrittenAs(WrittenPattern pattern, Commit commit) {
    // What git writes by itself says which commit it is about.
    return Stream.of("Revert \"", "fixup! ", "squash! ").anyMatch(commit.subject()::startsWith)
        || pattern.matches(
            commit.subject(), placeholder -> placeholder.equals("number") ? "\\d+" : WORDS);
  }

  private static void report(
      Commit commit, Migration migration, WrittenPattern pattern, HistoryContext context) {
    context.report(
        migration,
        Header.of(migration).place(),
        "its commit %s says \"%s\", and not %s".formatted(commit.id(), commit.subject(), pattern));
  }
}
