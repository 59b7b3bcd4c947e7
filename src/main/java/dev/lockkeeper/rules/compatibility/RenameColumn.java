package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.operation.ViewOperation.CreateView;
import dev.lockkeeper.rule.Batches;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionScope;
import dev.lockkeeper.schema.Column;
import java.util.Optional;
import java.util.regex.Pattern;

/** Columns whose old name the running release still uses. */
final class RenameColumn implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AlterTableOperation.RenameColumn.class, this::check);
  }

  private void check(AlterTableOperation.RenameColumn rename, RuleContext context) {
    ObjectName table = rename.table().table();
    if (context.isExempt(table)) {
      return;
    }
    String name = table.sql() + "." + rename.column().sql();
    RecipeWriter recipes = context.recipes();
    Column column = context.before(table).column(rename.column().value());
    Optional<TypeName> type = column.type();
    Report report =
        context
            .report(
                rename,
                "the running release fails where it names %s, which is %s from now on"
                    .formatted(name, rename.newName().sql()))
            .on(table.sql())
            .related(context.createdAt(table))
            .recipe(() -> write(recipes, rename, type).write());
    boolean isNew = context.isNew(column);
    context.whenTransactionEnds(
        scope -> {
          boolean kept = keepsOldName(scope, rename);
          if (isNew || kept) {
            String why =
                kept
                    ? "a view of the same transaction offers both names"
                    : "no release has seen it yet";
            report.milder(
                Severity.NOTE,
                "%s is %s from now on; %s".formatted(name, rename.newName().sql(), why));
          }
        });
  }

  /** Whether a view of the same transaction still offers the old name beside the new one. */
  private static boolean keepsOldName(
      TransactionScope scope, AlterTableOperation.RenameColumn rename) {
    return scope.transaction().isPresent()
        && scope.operations(CreateView.class).stream()
            .anyMatch(view -> mentions(view, rename.column()) && mentions(view, rename.newName()));
  }

  private static boolean mentions(CreateView view, Identifier column) {
    Pattern word = Pattern.compile("(?iU)\\b" + Pattern.quote(column.value()) + "\\b");
    return word.matcher(view.query().text()).find();
  }

  private static RecipeWriter write(
      RecipeWriter recipes, AlterTableOperation.RenameColumn rename, Optional<TypeName> type) {
    ObjectName table = rename.table().table();
    String old = rename.column().sql();
    String fresh = rename.newName().sql();
    return recipes
        .now(
            Command.remark("first release: a second column; the application writes both"),
            Command.sql(
                SqlText.alter(
                    table,
                    "ADD COLUMN %s %s"
                        .formatted(
                            fresh,
                            type.map(TypeName::sql).orElse("text /* the type of " + old + " */")))))
        .later(
            "backfill_" + rename.newName().value(),
            Command.remark(
                "again and again until it changes no row; then the application reads the new one"),
            Command.harmless(
                "UPDATE %s SET %s = %s".formatted(table.sql(), fresh, old)
                    + Batches.someOf(
                        Dialect.POSTGRESQL, table.sql(), fresh + " IS DISTINCT FROM " + old)))
        .later(
            "drop_" + rename.column().value(),
            Command.remark("a release later, once nothing names the old one"),
            Command.remark("lockkeeper:ignore drop-column no running release names it"),
            Command.sql(SqlText.alter(table, "DROP COLUMN " + old)));
  }
}
