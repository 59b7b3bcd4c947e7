package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Revisions and parents that somebody was to fill in, and did not. */
final class PlaceholderRevision implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    migration.revision().ifPresent(revision -> check(migration, revision, context));
  }

  private static void check(
      Migration migration, Migration.Revision revision, MigrationContext context) {
    boolean ofId = revision.id().filter(Placeholder::is).isPresent();
    List<String> placeholders =
        Stream.of(
                revision.id().stream(), revision.parents().stream(), revision.dependsOn().stream())
            .flatMap(names -> names)
            .filter(Placeholder::is)
            .distinct()
            .toList();
    if (!placeholders.isEmpty()) {
      String names = placeholders.stream().collect(Collectors.joining("\" and \"", "\"", "\""));
      context.report(
          ofId ? migration.idSpan() : revision.parentsSpan(),
          Direction.UP,
          "%s %s: Alembic cannot load the history, and no upgrade runs"
              .formatted(
                  names,
                  placeholders.size() == 1
                      ? "is a placeholder that nobody filled in"
                      : "are placeholders that nobody filled in"));
    }
  }
}
