package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.LockMode;
import dev.lockkeeper.effect.Relation;
import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Index;
import dev.lockkeeper.schema.Table;
import java.util.List;
import java.util.Optional;

/** Indexes that are dropped while readers and writers of their table wait. */
final class DropIndexNotConcurrently implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(DropIndex.class, this::check);
  }

  private void check(DropIndex drop, RuleContext context) {
    Optional<Index> index = context.before().index(drop.name());
    Optional<String> table = table(drop, index, context);
    boolean isGone = index.filter(i -> i.exists().fails()).isPresent();
    if (drop.concurrently() || isGone || isOnNewTable(index, context)) {
      return;
    }
    String of = table.orElse("the table of " + drop.name());
    Report report =
        context
            .report(
                drop,
                ("reads of and writes to %s wait: DROP INDEX %s holds ACCESS EXCLUSIVE on the table"
                        + " %s, and all later queries queue behind it while it waits for the lock")
                    .formatted(of, drop.name(), context.asLongAs()))
            .on(table.orElse(drop.name().sql()))
            .aside("so does the drop of " + drop.name())
            .related(index.flatMap(i -> context.createdAt(i)));
    List<DropIndex> all = drops(context);
    if (all.stream().noneMatch(d -> refusesConcurrently(d, context))) {
      RecipeWriter recipes = context.recipes();
      report.plan(() -> oneByOne(recipes, all));
    }
  }

  /** CONCURRENTLY drops one index a statement: all of them, in the order written. */
  private static List<DropIndex> drops(RuleContext context) {
    return context.statement().operations().stream()
        .filter(DropIndex.class::isInstance)
        .map(DropIndex.class::cast)
        .toList();
  }

  private static RecipeWriter oneByOne(RecipeWriter recipes, List<DropIndex> drops) {
    return recipes.apart(
        "drop_" + drops.get(0).name().name().value(),
        drops.stream()
            .map(drop -> Command.dropIndexConcurrently(drop.name(), drop.ifExists()))
            .toArray(Command[]::new));
  }

  private static Optional<String> table(
      DropIndex drop, Optional<Index> index, RuleContext context) {
    return drop.table()
        .map(name -> name.sql())
        .or(() -> index.map(i -> context.before().table(i.tableId())).map(Table::sql))
        .or(
            () ->
                context.effects().locks().stream()
                    .filter(lock -> lock.mode() == LockMode.ACCESS_EXCLUSIVE)
                    .map(RelationLock::relation)
                    .map(Relation::sql)
                    .filter(relation -> !relation.equals(drop.name().sql()))
                    .findFirst());
  }

  private static boolean isOnNewTable(Optional<Index> index, RuleContext context) {
    return index
        .flatMap(i -> context.before().object(i.tableId()))
        .filter(context::isExempt)
        .isPresent();
  }

  /** What DROP INDEX's page of the manual excludes under CONCURRENTLY. */
  private static boolean refusesConcurrently(DropIndex drop, RuleContext context) {
    Optional<Index> index = context.before().index(drop.name());
    boolean ofConstraint = index.filter(Index::isOfConstraint).isPresent();
    boolean partitioned =
        index
            .map(i -> context.before().table(i.tableId()))
            .filter(Table::isPartitioned)
            .isPresent();
    return drop.cascade() || ofConstraint || partitioned;
  }
}
