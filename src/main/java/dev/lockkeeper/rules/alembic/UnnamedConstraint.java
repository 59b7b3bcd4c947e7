package dev.lockkeeper.rules.alembic;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Directive;
import dev.lockkeeper.migration.ToolFact;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Set;

/**
 * Constraints that a directive leaves to the server to name, and those that it drops by no name.
 */
final class UnnamedConstraint implements Rule {
  private static final Set<String> CREATING =
      Set.of(
          "create_check_constraint",
          "create_exclude_constraint",
          "create_foreign_key",
          "create_primary_key",
          "create_unique_constraint");

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AddConstraint.class, this::create);
    on.operation(DropConstraint.class, this::drop);
  }

  private void create(AddConstraint add, RuleContext context) {
    boolean isUnnamed =
        context.directive().filter(sent -> CREATING.contains(sent.name())).isPresent()
            && add.constraint().name().isEmpty()
            && !context.history().facts().contains(ToolFact.METADATA_UNREAD);
    if (!isUnnamed || context.direction() == Direction.DOWN) {
      return;
    }
    ObjectName table = add.table().table();
    String chosen = context.before().constraintName(table, add.constraint());
    if (!isDroppedAs(chosen, context)) {
      context
          .report(
              add,
              "the constraint has no name: the server makes one up (here %s), and drop_constraint(None, ...) fails"
                  .formatted(chosen))
          .on(table)
          .withoutLocks();
    }
  }

  /** Whether the way back names what the server will have chosen. */
  private static boolean isDroppedAs(String chosen, RuleContext context) {
    return context.migration().body(Direction.DOWN).map(Body::statements).stream()
        .flatMap(statements -> statements.stream())
        .flatMap(statement -> statement.operations().stream())
        .anyMatch(
            o ->
                o instanceof DropConstraint drop
                    && drop.name().filter(name -> name.value().equals(chosen)).isPresent());
  }

  private void drop(DropConstraint drop, RuleContext context) {
    boolean isUnnamed =
        context
            .directive()
            .flatMap(sent -> sent.argument("constraint_name"))
            .filter(Directive.Argument::isNone)
            .isPresent();
    if (isUnnamed && context.direction() == Direction.UP) {
      context
          .report(
              drop,
              "the constraint has no name: SQLAlchemy raises a CompileError, and the revision does"
                  + " not run")
          .on(drop.table().table())
          .withoutLocks();
    }
  }
}
