package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.Constraint.Check;
import dev.lockkeeper.operation.Expression.Column;
import dev.lockkeeper.operation.Expression.IsNull;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.RequiredColumn;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Optional;

/** NOT NULL beside the check that was to prove it, in one ALTER TABLE. */
final class RecipeStepsInOneStatement implements Rule {
  private static final int PROVEN_BY_CHECK = 12;

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(SetNotNull.class, this::check);
  }

  private void check(SetNotNull set, RuleContext context) {
    ObjectName table = set.table().table();
    if (!context.target().isAtLeast(PROVEN_BY_CHECK)
        || context.work(set, Work.Kind.SCAN).isEmpty()) {
      return;
    }
    Optional<DropConstraint> drop =
        context.before().columnProvenNotNull(context.before(table), set.column().value()).holds()
            ? first(DropConstraint.class, context)
            : Optional.empty();
    Optional<AddConstraint> add =
        first(AddConstraint.class, context).filter(a -> proves(a, set.column()));
    if (drop.isEmpty() && add.isEmpty()) {
      return;
    }
    Operation other = drop.isPresent() ? drop.get() : add.orElseThrow();
    Related related =
        new Related(other.span(), drop.isPresent() ? "dropped first" : "added afterwards");
    String why =
        drop.isPresent()
            ? "the server drops the check before it looks for a proof"
            : "the server adds the check only after it looked for a proof";
    RecipeWriter plan =
        drop.isPresent()
            ? dropAfterwards(set, drop.get(), context)
            : proveFirst(set, add.orElseThrow(), context);
    context
        .report(
            set,
            "every row of %s is read after all, while reads and writes wait: in one ALTER TABLE %s"
                .formatted(table, why))
        .on(table)
        .related(Optional.of(related))
        .covers(other.span())
        .plan(() -> plan);
  }

  private static RecipeWriter dropAfterwards(
      SetNotNull set, DropConstraint drop, RuleContext context) {
    ObjectName table = set.table().table();
    String name = drop.name().map(Identifier::sql).orElse("the_check");
    return context
        .recipes()
        .now(
            Command.sql(SqlText.alter(table, "ALTER COLUMN " + set.column() + " SET NOT NULL")),
            Command.sql(SqlText.alter(table, "DROP CONSTRAINT " + name)));
  }

  private static RecipeWriter proveFirst(SetNotNull set, AddConstraint add, RuleContext context) {
    ObjectName table = set.table().table();
    String name = context.name(table, add.constraint());
    RecipeWriter unchecked =
        context
            .recipes()
            .now(Command.sql(SqlText.addConstraint(table, name, add.constraint(), true)));
    return new RequiredColumn(table, set.column(), context.target(), Optional.of(name), name)
        .after(unchecked);
  }

  private static <O extends Operation> Optional<O> first(Class<O> kind, RuleContext context) {
    return context.statement().operations().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  private static boolean proves(AddConstraint add, Identifier column) {
    return add.constraint() instanceof Check check
        && check.expression().root() instanceof IsNull test
        && test.negated()
        && test.operand() instanceof Column tested
        && tested.name().equals(column.value());
  }
}
