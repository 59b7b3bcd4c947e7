package dev.lockkeeper.rules.alembic;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Directive;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Batches that copy a table into a new one. */
final class BatchModeRecreatesTable implements Rule {
  /** What SQLite does without a copy (Alembic, "Running Batch Migrations", recreate="auto"). */
  private static final Set<String> IN_PLACE = Set.of("add_column", "create_index", "drop_index");

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    boolean onSqlite =
        context.history().targets().stream()
            .anyMatch(assumed -> assumed.target().dialect() == Dialect.SQLITE);
    List<Directive> directives = context.migration().up().directives();
    for (int i = 0; i < directives.size(); i++) {
      Directive batch = directives.get(i);
      String recreate =
          batch.argument("recreate").flatMap(Directive.Argument::value).orElse("auto");
      boolean isCopied =
          recreate.equals("always")
              || (onSqlite
                  && recreate.equals("auto")
                  && asksForCopy(batch, directives.subList(i + 1, directives.size())));
      if (batch.name().equals("batch_alter_table") && isCopied) {
        context.report(
            batch.span(),
            Direction.UP,
            "%s is copied into a new table, row by row, and nobody writes to it meanwhile"
                .formatted(table(batch).orElse("the table")));
      }
    }
  }

  private static boolean asksForCopy(Directive batch, List<Directive> behind) {
    return behind.stream()
        .takeWhile(each -> !each.name().equals("batch_alter_table"))
        .filter(each -> each.name().equals("drop_constraint") || table(each).equals(table(batch)))
        .anyMatch(each -> !IN_PLACE.contains(each.name()));
  }

  private static Optional<String> table(Directive directive) {
    return directive.argument("table_name").flatMap(Directive.Argument::value);
  }
}
