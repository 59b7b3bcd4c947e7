package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.Narrowing;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.TableConstraint;
import dev.lockkeeper.schema.Truth;
import java.util.List;
import java.util.Optional;

/** Type changes after which a value is not what it was, or which a value makes fail. */
final class NarrowingTypeChange implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AlterColumnType.class, this::check);
  }

  private void check(AlterColumnType change, RuleContext context) {
    ObjectName table = change.table().table();
    Table before = context.before(table);
    Column column = before.column(change.column().value());
    Optional<Narrowing> narrowing = Narrowing.of(change, column.type(), context.before());
    if (narrowing.isEmpty()
        || context.isExempt(table)
        || context.isNew(column)
        || before.mayHoldRows() == Truth.NO
        || isProven(narrowing.get(), before)) {
      return;
    }
    String old = column.type().map(TypeName::sql).orElseThrow();
    RecipeWriter recipes = context.recipes();
    String proof = context.freeName(table, List.of(change.column()), "fits");
    context
        .report(
            change,
            "%s: %s.%s becomes %s, which was %s"
                .formatted(
                    narrowing.get().loss(),
                    table.sql(),
                    change.column().sql(),
                    change.type().sql(),
                    old))
        .severity(narrowing.get().severity())
        .on(table.sql())
        .related(context.createdAt(table))
        .recipe(() -> write(recipes, change, narrowing.get(), proof).write());
  }

  /** Whether a validated check leaves no value that does not fit. */
  private static boolean isProven(Narrowing narrowing, Table table) {
    return table.constraints().stream()
        .filter(TableConstraint::isCheck)
        .filter(check -> check.enforced() && check.exists().and(check.validated()).holds())
        .anyMatch(
            check ->
                narrowing.isProvenBy(((Constraint.Check) check.definition()).expression().root()));
  }

  private static RecipeWriter write(
      RecipeWriter recipes, AlterColumnType change, Narrowing narrowing, String proof) {
    ObjectName table = change.table().table();
    String action =
        "ALTER COLUMN %s TYPE %s%s"
            .formatted(
                change.column().sql(),
                change.type().sql(),
                change.using().map(Expression::text).map(u -> " USING " + u).orElse(""));
    if (narrowing.fits().isEmpty()) {
      return recipes.now(
          Command.remark("look first for what would not come through:"),
          Command.remark(
              narrowing
                  .lost()
                  .map(lost -> "SELECT count(*) FROM %s WHERE %s".formatted(table.sql(), lost))
                  .orElse("SELECT DISTINCT %s FROM %s".formatted(change.column(), table.sql()))),
          Command.remark("lockkeeper:ignore narrowing-type-change nothing is lost by it"),
          Command.sql(SqlText.alter(table, action)));
    }
    return recipes
        .now(
            Command.remark("no row comes in any more that does not fit"),
            Command.sql(
                SqlText.alter(
                    table,
                    "ADD CONSTRAINT %s CHECK (%s) NOT VALID"
                        .formatted(proof, narrowing.fits().get()))))
        .later(
            "validate_" + change.column().value(),
            Command.remark("once the rows that do not fit are mended"),
            Command.harmless(SqlText.validate(table, proof)))
        .later(
            "change_" + change.column().value(),
            Command.sql(SqlText.alter(table, action + ", DROP CONSTRAINT " + proof)));
  }
}
