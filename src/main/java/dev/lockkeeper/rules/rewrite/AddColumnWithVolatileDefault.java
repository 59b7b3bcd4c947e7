package dev.lockkeeper.rules.rewrite;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.rule.Batches;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.RequiredColumn;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Added columns whose value differs from row to row, so that every row is written. */
final class AddColumnWithVolatileDefault implements Rule {
  private static final Map<String, String> SERIAL =
      Map.of("smallserial", "smallint", "serial", "integer", "bigserial", "bigint");

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AddColumn.class, this::check);
  }

  private void check(AddColumn add, RuleContext context) {
    boolean certain = context.work(add, Work.Kind.REWRITE).isPresent();
    boolean maybe =
        context.maybeWork(add).stream().anyMatch(work -> work.kind() == Work.Kind.REWRITE);
    if ((!certain && !maybe)
        || add.column().generated().isPresent()
        || isRefused(add.column().defaultValue())) {
      return;
    }
    ObjectName table = add.table().table();
    Report report =
        context
            .report(
                add,
                "every row of %s %s written anew while reads and writes wait: %s, and ADD COLUMN %s holds ACCESS EXCLUSIVE on the table %s"
                    .formatted(
                        table,
                        certain ? "is" : "may be",
                        reason(add.column(), certain, context.target()),
                        add.column().name(),
                        context.asLongAs()))
            .severity(certain ? Severity.ERROR : Severity.WARNING)
            .on(table)
            .aside("every row of %s is written anew for %s".formatted(table, add.column().name()))
            .related(context.createdAt(table));
    Optional<String> value = value(add);
    if (value.isPresent()) {
      RecipeWriter recipes = context.recipes();
      Target target = context.target();
      report.recipe(() -> bitByBit(recipes, add, value.get(), target).write());
    }
  }

  /** A default that its tool refuses reaches no server. */
  private static boolean isRefused(Optional<Expression> value) {
    return value.filter(v -> v.root() instanceof Expression.Refused).isPresent();
  }

  private static String reason(ColumnDefinition column, boolean certain, Target target) {
    if (isSequence(column)) {
      return "each gets a number of its own";
    }
    if (column.defaultValue().isEmpty()) {
      return "each is checked by the domain " + column.type().map(TypeName::sql).orElse("");
    }
    String written = column.defaultValue().map(Expression::text).orElse("");
    if (!target.isAtLeast(11)) {
      return "before PostgreSQL 11 the default " + written + " is stored in each";
    }
    return certain
        ? "the default " + written + " differs from row to row"
        : "nothing is known of the default " + written;
  }

  private static boolean isSequence(ColumnDefinition column) {
    return column.identity().isPresent()
        || column.type().filter(type -> SERIAL.containsKey(type.name())).isPresent();
  }

  private static String sequence(AddColumn add) {
    return SqlText.chosen(add.table().table(), List.of(add.column().name().value()), "seq");
  }

  /** What a row's value is, as an expression; absent where the type alone costs the rewrite. */
  private static Optional<String> value(AddColumn add) {
    return isSequence(add.column())
        ? Optional.of("nextval('" + sequence(add).replace("'", "''") + "')")
        : add.column().defaultValue().map(Expression::text);
  }

  private static RecipeWriter bitByBit(
      RecipeWriter recipes, AddColumn add, String value, Target target) {
    ObjectName table = add.table().table();
    ColumnDefinition column = add.column();
    String name = column.name().sql();
    String type = column.type().map(t -> SERIAL.getOrDefault(t.name(), t.sql())).orElse("text");
    List<Command> now = new ArrayList<>();
    now.add(Command.sql(SqlText.alter(table, "ADD COLUMN " + name + " " + type)));
    if (isSequence(column)) {
      now.add(
          Command.harmless(
              "CREATE SEQUENCE %s OWNED BY %s.%s".formatted(sequence(add), table, name)));
    }
    now.add(Command.sql(SqlText.alter(table, "ALTER COLUMN " + name + " SET DEFAULT " + value)));
    RecipeWriter plan =
        recipes
            .now(now.toArray(Command[]::new))
            .later(
                "fill_" + column.name().value(),
                Batches.remark(),
                Batches.update(target, table, name + " = " + value, name + " IS NULL"));
    boolean required =
        isSequence(column) || column.nullable().filter(Predicate.isEqual(false)).isPresent();
    return required ? RequiredColumn.require(plan, table, column.name(), target) : plan;
  }
}
