package dev.lockkeeper.rules.rewrite;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Constraint.PrimaryKey;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.rule.Batches;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.KeyOnIndex;
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
        || (!certain && isEnumeration(add, context))
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
      RequiredColumn required = context.required(table, add.column().name());
      Optional<Constraint.Key> key = keyOf(add, context);
      report.plan(() -> bitByBit(recipes, add, value.get(), required, key, target));
    }
  }

  /** A type of which nothing is known but its labels is no domain. */
  private static boolean isEnumeration(AddColumn add, RuleContext context) {
    return add.column().defaultValue().isEmpty()
        && context.declared(add.column().name()).flatMap(c -> c.enumeration()).isPresent();
  }

  /** A default that its tool refuses reaches no server. */
  private static boolean isRefused(Optional<Expression> value) {
    return value.filter(v -> v.root() instanceof Expression.Refused).isPresent();
  }

  /** The key that is written inside the column. */
  private static Optional<Constraint.Key> keyOf(AddColumn add, RuleContext context) {
    return context.statement().operations().stream()
        .filter(AddConstraint.class::isInstance)
        .map(other -> ((AddConstraint) other).constraint())
        .filter(c -> c.common().inline() && add.span().contains(c.span()))
        .filter(Constraint.Key.class::isInstance)
        .map(Constraint.Key.class::cast)
        .findFirst();
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

  /** The sequence that a serial column keeps; an identity column gets one of its own at last. */
  private static String sequence(AddColumn add) {
    String suffix = add.column().identity().isPresent() ? "fill" : "seq";
    return SqlText.chosen(add.table().table(), List.of(add.column().name().value()), suffix);
  }

  /** What a row's value is, as an expression; absent where the type alone costs the rewrite. */
  private static Optional<String> value(AddColumn add) {
    return isSequence(add.column())
        ? Optional.of("nextval(" + literal(sequence(add)) + ")")
        : add.column().defaultValue().map(Expression::text);
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static RecipeWriter bitByBit(
      RecipeWriter recipes,
      AddColumn add,
      String value,
      RequiredColumn requiredColumn,
      Optional<Constraint.Key> key,
      Target target) {
    ObjectName table = add.table().table();
    ColumnDefinition column = add.column();
    String name = column.name().sql();
    RecipeWriter plan =
        recipes
            .now(optional(add, value))
            .later(
                "fill_" + column.name().value(),
                Batches.remark(),
                Batches.update(target, table, name + " = " + value, name + " IS NULL"));
    boolean isPrimary = key.filter(PrimaryKey.class::isInstance).isPresent();
    boolean required =
        isPrimary
            || isSequence(column)
            || column.nullable().filter(Predicate.isEqual(false)).isPresent();
    plan = required ? requiredColumn.after(plan) : plan;
    if (column.identity().isPresent()) {
      plan =
          plan.together("number_" + column.name().value(), identity(add, column.identity().get()));
    }
    if (key.isEmpty()) {
      return plan;
    }
    return KeyOnIndex.add(plan, table, SqlText.name(table, key.get()), key.get(), Optional.empty());
  }

  /** The column without a value for the rows that exist, and one for those to come. */
  private static Command[] optional(AddColumn add, String value) {
    ObjectName table = add.table().table();
    ColumnDefinition column = add.column();
    String name = column.name().sql();
    String type = column.type().map(t -> SERIAL.getOrDefault(t.name(), t.sql())).orElse("text");
    List<Command> commands = new ArrayList<>();
    commands.add(Command.sql(SqlText.alter(table, "ADD COLUMN " + name + " " + type)));
    if (isSequence(column)) {
      String as = type.equals("bigint") ? "" : " AS " + type;
      String owned = column.identity().isPresent() ? "" : " OWNED BY " + table + "." + name;
      commands.add(Command.harmless("CREATE SEQUENCE " + sequence(add) + as + owned));
    }
    commands.add(
        Command.sql(SqlText.alter(table, "ALTER COLUMN " + name + " SET DEFAULT " + value)));
    return commands.toArray(Command[]::new);
  }

  /** Identity on a column that has its numbers goes on behind the last of them. */
  private static Command[] identity(AddColumn add, ColumnDefinition.Identity identity) {
    ObjectName table = add.table().table();
    String name = add.column().name().sql();
    String sequence = sequence(add);
    return new Command[] {
      Command.sql(SqlText.alter(table, "ALTER COLUMN " + name + " DROP DEFAULT")),
      Command.sql(
          SqlText.alter(
              table,
              "ALTER COLUMN %s ADD GENERATED %s AS IDENTITY"
                  .formatted(name, identity.always() ? "ALWAYS" : "BY DEFAULT"))),
      Command.harmless(
          "SELECT setval(pg_get_serial_sequence(%s, %s), nextval(%s))"
              .formatted(
                  literal(table.sql()), literal(add.column().name().value()), literal(sequence))),
      Command.harmless("DROP SEQUENCE " + sequence)
    };
  }
}
