package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Divergence;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.rule.HistoryContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;

/** Migrations that the base branch has, and that are gone. */
final class DeletedAppliedMigration implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.history(this::check);
  }

  private void check(HistoryContext context) {
    context
        .divergence()
        .ifPresent(
            change ->
                change
                    .deletedFrom(context.history())
                    .forEach(gone -> report(gone, change, context)));
  }

  private static void report(Migration gone, Divergence change, HistoryContext context) {
    context
        .report(
            gone,
            gone.file().span(0, 0),
            "this migration is gone, and %s has it: %s"
                .formatted(change.reference(), consequence(gone)))
        .recipe(() -> Commands.recipe(List.of(Commands.restore(gone, change.reference()))));
  }

  private static String consequence(Migration gone) {
    return switch (gone.tool()) {
      case FLYWAY ->
          "flyway migrate refuses to run where it has run, and a new database does not get what it"
              + " does";
      case GOLANG_MIGRATE ->
          "a database that stands at version %s finds no file to go on from, and a new one does not get what it does"
              .formatted(gone.id());
      case ALEMBIC ->
          "a database that stands at revision %s cannot be upgraded, and a new one does not get what it does"
              .formatted(gone.id());
      case PRISMA ->
          "prisma migrate dev wants to reset the databases where it has run, and a new one does not"
              + " get what it does";
      default -> "what it does stays where it has run, and a new database does not get it";
    };
  }
}
