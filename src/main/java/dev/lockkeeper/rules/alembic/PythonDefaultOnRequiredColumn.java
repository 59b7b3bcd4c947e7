package dev.lockkeeper.rules.alembic;

import dev.lockkeeper.migration.Directive.Argument;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.rule.ColumnWithoutValue;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Required columns whose default only SQLAlchemy knows. */
final class PythonDefaultOnRequiredColumn implements Rule {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AddColumn.class, this::check);
  }

  private void check(AddColumn add, RuleContext context) {
    Optional<Argument> given =
        context.declared(add.column().name()).flatMap(column -> column.clientDefault());
    if (given.isEmpty() || !ColumnWithoutValue.isAdded(add, context)) {
      return;
    }
    String table = add.table().table().sql();
    Report report =
        context
            .report(
                add,
                given.get().span(),
                "default=%s never reaches the server: the statement fails if %s holds a row, and INSERTs of the running release fail after it"
                    .formatted(given.get().span().text(), table))
            .on(table)
            .withoutLocks();
    serverDefault(given.get()).ifPresent(text -> report.recipe(() -> recipe(text)));
  }

  private static Optional<String> serverDefault(Argument given) {
    return given
        .value()
        .map(
            value ->
                switch (value) {
                  case "True" -> "sa.true()";
                  case "False" -> "sa.false()";
                  default ->
                      NUMBER.matcher(value).matches()
                          ? "sa.text(\"" + value + "\")"
                          : given.span().text();
                });
  }

  private static Recipe recipe(String accepted) {
    return new Recipe(
        Recipe.Language.PYTHON,
        List.of(new Recipe.Step(Optional.empty(), "server_default=" + accepted)));
  }
}
