package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.Refusal;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.Constraint.ForeignKey;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.LockTable;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.CommandWords;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.refusal.Refusals;
import dev.lockkeeper.schema.Index;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.SchemaObject;
import dev.lockkeeper.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Statements that the schema leaves the server no way to run. */
final class StatementRefused implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    Optional<Refusal> refusal = Refusals.byEffects(context.effects(), context.before());
    Optional<Operation> cause = refusal.flatMap(Refusal::cause);
    if (cause.isEmpty()
        || context.direction() == Direction.DOWN
        || context.statement().conditional()
        || isToldElsewhere(cause.get())) {
      return;
    }
    Operation operation = cause.get();
    Report report =
        context
            .report(
                operation,
                "the server refuses this %s: %s"
                    .formatted(CommandWords.of(operation), refusal.get().reason()))
            .on(relation(operation, context))
            .withoutLocks();
    recipe(operation, context).ifPresent(report::plan);
  }

  private static boolean isToldElsewhere(Operation operation) {
    return operation instanceof AlterColumnType
        || operation instanceof LockTable
        || operation instanceof DropObject;
  }

  private static String relation(Operation operation, RuleContext context) {
    if (operation instanceof AlterTableOperation alter) {
      return alter.table().table().sql();
    } else if (operation instanceof CreateIndex create) {
      return create.table().table().sql();
    } else if (operation instanceof DropIndex drop) {
      return drop.table()
          .map(ObjectName::sql)
          .or(() -> tableOf(drop, context.before()).map(SchemaObject::sql))
          .orElse(drop.name().sql());
    }
    return context.effects().locks().stream()
        .findFirst()
        .map(lock -> lock.relation().sql())
        .orElse("");
  }

  private static Optional<SchemaObject> tableOf(DropIndex drop, Schema before) {
    return before.index(drop.name()).flatMap(index -> before.object(index.tableId()));
  }

  private static Optional<Supplier<RecipeWriter>> recipe(Operation operation, RuleContext context) {
    RecipeWriter recipes = context.recipes();
    if (operation instanceof DropIndex drop) {
      return drop(drop, recipes, context);
    } else if (operation instanceof CreateIndex written && written.concurrently()) {
      CreateIndex index = context.named(written);
      List<String> partitions =
          Partitions.of(context.before(index.table().table()), context.before());
      return Optional.of(() -> Partitions.index(index, partitions, recipes));
    } else if (operation instanceof AddConstraint add
        && add.constraint() instanceof ForeignKey key
        && key.common().notValid()) {
      ObjectName table = add.table().table();
      String name = context.name(table, key);
      List<String> partitions = Partitions.of(context.before(table), context.before());
      return Optional.of(() -> Partitions.foreignKey(table, name, key, partitions, recipes));
    }
    return Optional.empty();
  }

  /** CONCURRENTLY drops one index a statement, and none of a constraint or of a partition. */
  private static Optional<Supplier<RecipeWriter>> drop(
      DropIndex drop, RecipeWriter recipes, RuleContext context) {
    List<DropIndex> all =
        context.statement().operations().stream()
            .filter(DropIndex.class::isInstance)
            .map(DropIndex.class::cast)
            .toList();
    boolean eachAlone =
        all.size() > 1 && all.stream().allMatch(d -> mayGoConcurrently(d, context.before()));
    return eachAlone && drop.concurrently()
        ? Optional.of(
            () ->
                recipes.apart(
                    "drop_" + drop.name().name().value(),
                    all.stream()
                        .map(d -> Command.dropIndexConcurrently(d.name(), d.ifExists()))
                        .toArray(Command[]::new)))
        : Optional.empty();
  }

  private static boolean mayGoConcurrently(DropIndex drop, Schema before) {
    Optional<Index> index = before.index(drop.name());
    boolean isPartitioned =
        tableOf(drop, before)
            .filter(table -> table instanceof Table t && t.isPartitioned())
            .isPresent();
    return !drop.cascade()
        && index.filter(i -> i.isOfConstraint() || i.parentId().isPresent()).isEmpty()
        && !isPartitioned;
  }
}
