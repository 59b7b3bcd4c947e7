package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.TableOperation;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.Vacancy;
import dev.lockkeeper.schema.Truth;
import java.util.List;

/** Tables whose rows go, and which the running release may still use. */
final class DropTable implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(TableOperation.DropTable.class, this::check);
  }

  private void check(TableOperation.DropTable drop, RuleContext context) {
    Truth exists = context.before(drop.table()).exists();
    if (context.isExempt(drop.table())
        || context.options().names("except", drop.table())
        || (drop.ifExists() && Vacancy.isSure(drop.table(), exists, context))
        || isReplacedInSqlite(drop, context)) {
      return;
    }
    String table = drop.table().sql();
    RecipeWriter recipes = context.recipes();
    context
        .report(
            drop, table + " goes with all its rows, and the running release fails where it uses it")
        .aside(table + " goes with all its rows")
        .on(table)
        .related(context.createdAt(drop.table()))
        .recipe(
            () ->
                recipes
                    .later(
                        "drop_" + drop.table().name().value(),
                        Command.remark(
                            "once no running release uses it and its rows are kept elsewhere"),
                        Command.remark("lockkeeper:ignore drop-table no running release uses it"),
                        Command.sql("DROP TABLE " + table))
                    .write());
  }

  /**
   * SQLite changes most of a table only by filling a new one that then takes its name (manual,
   * "Making Other Kinds Of Table Schema Changes").
   */
  private static boolean isReplacedInSqlite(TableOperation.DropTable drop, RuleContext context) {
    if (context.target().dialect() != Dialect.SQLITE) {
      return false;
    }
    List<Statement> statements = context.migration().up().statements();
    return statements.subList(context.statement().number(), statements.size()).stream()
        .flatMap(statement -> statement.operations().stream())
        .filter(TableOperation.RenameTable.class::isInstance)
        .map(TableOperation.RenameTable.class::cast)
        .anyMatch(
            rename ->
                rename.newName().sameAs(drop.table().name())
                    && context.isExempt(rename.table().table()));
  }
}
