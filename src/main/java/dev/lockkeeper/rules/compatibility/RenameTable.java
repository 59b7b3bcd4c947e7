package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TableOperation;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionScope;
import dev.lockkeeper.schema.SchemaObject;

/** Tables whose old name the running release still uses. */
final class RenameTable implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(TableOperation.RenameTable.class, this::check);
  }

  private void check(TableOperation.RenameTable rename, RuleContext context) {
    ObjectName table = rename.table().table();
    if (context.isExempt(table) || isNoTable(table, context)) {
      return;
    }
    RecipeWriter recipes = context.recipes();
    boolean inTransaction = context.statement().transaction().isPresent();
    Report report =
        context
            .report(
                rename,
                "the running release fails where it uses %s, which is %s from now on"
                    .formatted(table.sql(), rename.newName().sql()))
            .on(table.sql())
            .related(context.createdAt(table))
            .recipe(() -> write(recipes, rename, inTransaction).write());
    context.whenTransactionEnds(
        scope -> {
          if (offersOldName(scope, table.name())) {
            report.milder(
                Severity.NOTE,
                "%s is %s from now on; the running release finds what takes the old name in the same transaction"
                    .formatted(table.sql(), rename.newName().sql()));
          }
        });
  }

  /** ALTER TABLE renames indexes and sequences too, which no query names. */
  private static boolean isNoTable(ObjectName name, RuleContext context) {
    return context
        .before()
        .relation(name)
        .map(SchemaObject::kind)
        .filter(kind -> kind == ObjectKind.INDEX || kind == ObjectKind.SEQUENCE)
        .isPresent();
  }

  /** Whether a view, or another table, takes the old name before the transaction ends. */
  private static boolean offersOldName(TransactionScope scope, Identifier old) {
    return scope.transaction().isPresent() && scope.givesAway(old);
  }

  private static RecipeWriter write(
      RecipeWriter recipes, TableOperation.RenameTable rename, boolean inTransaction) {
    ObjectName table = rename.table().table();
    String schema = table.schema().map(s -> s.sql() + ".").orElse("");
    String fresh = rename.newName().sql();
    Command[] swap = {
      Command.remark("in one transaction: a view keeps the old name alive, for writers too"),
      Command.remark("lockkeeper:ignore rename-table the view keeps the old name alive"),
      Command.sql(SqlText.alter(table, "RENAME TO " + fresh)),
      Command.sql("CREATE VIEW %s AS SELECT * FROM %s%s".formatted(table.sql(), schema, fresh))
    };
    return (inTransaction
            ? recipes.now(swap)
            : recipes.together("keep_" + table.name().value(), swap))
        .later(
            "drop_view_" + table.name().value(),
            Command.remark("a release later, once nothing names the old one"),
            Command.remark("lockkeeper:ignore drop-or-replace-view no running release names it"),
            Command.sql("DROP VIEW " + table.sql()));
  }
}
