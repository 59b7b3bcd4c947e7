package dev.lockkeeper.rules.lock;

import dev.lockkeeper.operation.AlterTableOperation.DetachPartition;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Table;

/** Partitions that go while nobody can read or write the whole partitioned table. */
final class DetachPartitionNotConcurrently implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(DropTable.class, this::checkDrop);
    on.operation(DetachPartition.class, this::checkDetach);
  }

  private void checkDrop(DropTable drop, RuleContext context) {
    Table table = context.before(drop.table());
    table
        .partition()
        .map(p -> context.before().table(p.parentId()))
        .filter(parent -> !context.isExempt(parent) && !context.isExempt(table))
        .ifPresent(
            parent -> {
              Report report =
                  Partitions.report(
                      drop, parent.sql(), "dropping the partition " + drop.table(), "", context);
              if (mayDetachConcurrently(parent, context)) {
                RecipeWriter recipes = context.recipes();
                String whole = parent.sql();
                report.plan(
                    () ->
                        detach(recipes, whole, drop.table())
                            .later(
                                "drop_" + drop.table().name().value(),
                                Command.remark(
                                    "lockkeeper:ignore drop-table its rows are not needed any"
                                        + " more"),
                                Command.sql("DROP TABLE " + drop.table())));
              }
            });
  }

  private void checkDetach(DetachPartition detach, RuleContext context) {
    ObjectName parent = detach.table().table();
    if (detach.concurrently() || detach.finalized() || context.isExempt(parent)) {
      return;
    }
    Report report =
        Partitions.report(
            detach, parent.sql(), "detaching the partition " + detach.partition(), "", context);
    if (mayDetachConcurrently(context.before(parent), context)) {
      RecipeWriter recipes = context.recipes();
      report.plan(() -> detach(recipes, parent.sql(), detach.partition()));
    }
  }

  /** Not before 14, and never beside a default partition (manual, "DETACH PARTITION"). */
  private static boolean mayDetachConcurrently(Table parent, RuleContext context) {
    return context.target().isAtLeast(14)
        && Partitions.defaultOf(parent, context.before()).isEmpty();
  }

  private static RecipeWriter detach(RecipeWriter recipes, String parent, ObjectName partition) {
    return recipes.apart(
        "detach_" + partition.name().value(),
        Command.sql(
            "ALTER TABLE %s\n  DETACH PARTITION %s CONCURRENTLY".formatted(parent, partition)));
  }
}
