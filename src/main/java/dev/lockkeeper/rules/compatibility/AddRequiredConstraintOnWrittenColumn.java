package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.SetDefault;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Constraint.Check;
import dev.lockkeeper.operation.Constraint.NotNull;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import java.util.Optional;

/** Constraints that ask for a value in a column which the running release may leave empty. */
final class AddRequiredConstraintOnWrittenColumn implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.constraint(Check.class, this::check);
    on.constraint(NotNull.class, this::notNull);
  }

  private void check(AddConstraint add, Check check, RuleContext context) {
    Schema.requiredBy(check).stream()
        .findFirst()
        .ifPresent(column -> judge(add, check, column, context));
  }

  private void notNull(AddConstraint add, NotNull constraint, RuleContext context) {
    judge(add, constraint, constraint.column().value(), context);
  }

  private static void judge(
      AddConstraint add, Constraint constraint, String name, RuleContext context) {
    ObjectName table = add.table().table();
    Table before = context.before(table);
    Column column = before.column(name);
    boolean isEnforced = constraint.common().enforced().orElse(true);
    if (!isEnforced
        || constraint.common().inline()
        || context.isExempt(table)
        || context.isNew(column)
        || column.hasDefault().holds()
        || refusesNull(before, name, context)
        || isToldOtherwise(name, context)) {
      return;
    }
    boolean isKnown = column.hasDefault().fails();
    Optional<String> notValid =
        Optional.of("; NOT VALID spares only the rows that are there")
            .filter(words -> constraint.common().notValid());
    context
        .report(
            add,
            "writes of the running release that leave %s.%s empty fail from now on%s%s"
                .formatted(
                    table.sql(),
                    Identifier.quoted(name),
                    isKnown ? "" : ", unless a default fills it or NULL is refused already",
                    notValid.orElse("")))
        .on(table.sql());
  }

  private static boolean refusesNull(Table table, String column, RuleContext context) {
    return context.before().columnProvenNotNull(table, column).holds()
        || context.before().unvalidatedNotNullProof(table, column).isPresent();
  }

  /** Whether the same statement requires the column outright, or gives it a default. */
  private static boolean isToldOtherwise(String column, RuleContext context) {
    return context.statement().operations().stream()
        .anyMatch(
            o ->
                (o instanceof SetNotNull set && set.column().value().equals(column))
                    || (o instanceof SetDefault given && given.column().value().equals(column)));
  }
}
