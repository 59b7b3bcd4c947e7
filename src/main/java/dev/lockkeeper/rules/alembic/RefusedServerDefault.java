package dev.lockkeeper.rules.alembic;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.Optional;

/** Python values given as server_default, which SQLAlchemy takes only as text. */
final class RefusedServerDefault implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AddColumn.class, (add, context) -> check(add, add.column(), context));
    on.operation(
        CreateTable.class,
        (create, context) -> create.columns().forEach(column -> check(create, column, context)));
  }

  private static void check(Operation operation, ColumnDefinition column, RuleContext context) {
    Optional<Expression> refused =
        column.defaultValue().filter(value -> value.root() instanceof Expression.Refused);
    refused.ifPresent(
        value ->
            context
                .report(
                    operation,
                    value.span(),
                    "SQLAlchemy raises an ArgumentError for server_default=%s, and nothing of the revision runs"
                        .formatted(value.text()))
                .withoutLocks()
                .recipe(() -> recipe(value.text())));
  }

  private static Recipe recipe(String written) {
    String accepted =
        switch (written) {
          case "True" -> "sa.true()";
          case "False" -> "sa.false()";
          case "{}", "[]" -> '"' + written + '"';
          default ->
              written.startsWith("{") || written.startsWith("[")
                  ? "json.dumps(" + written + ")"
                  : "sa.text(\"" + written.replace("\\", "\\\\").replace("\"", "\\\"") + "\")";
        };
    return new Recipe(
        Recipe.Language.PYTHON,
        List.of(new Recipe.Step(Optional.empty(), "server_default=" + accepted)));
  }
}
