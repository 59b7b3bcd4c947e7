package dev.lockkeeper.rules.lock;

import dev.lockkeeper.operation.AlterTableOperation.DetachPartition;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.CreateTable.PartitionOf;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Table;
import java.util.Optional;
import java.util.function.Supplier;

/** Partitions that come or go while nobody can read or write the whole partitioned table. */
final class CreatePartitionOnBusyParent implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(CreateTable.class, this::checkCreate);
    on.operation(DropTable.class, this::checkDrop);
    on.operation(DetachPartition.class, this::checkDetach);
  }

  private void checkCreate(CreateTable create, RuleContext context) {
    create.partitionOf().ifPresent(of -> checkCreate(create, of, context));
  }

  private void checkCreate(CreateTable create, PartitionOf of, RuleContext context) {
    ObjectName parent = of.table();
    if (context.isExempt(parent)) {
      return;
    }
    Optional<String> defaultPartition =
        context.before(parent).children().stream()
            .map(context.before()::table)
            .filter(t -> t.partition().filter(Table.Partition::isDefault).isPresent())
            .map(Table::sql)
            .findFirst();
    String scans =
        defaultPartition
            .map(d -> ", while every row of the default partition " + d + " is read")
            .orElse("");
    report(create, parent.sql(), "creating the partition " + create.table() + scans, context)
        .related(context.createdAt(parent))
        .recipe(attach(create, of, context.recipes()));
  }

  private void checkDrop(DropTable drop, RuleContext context) {
    Table table = context.before(drop.table());
    table
        .partition()
        .map(p -> context.before().table(p.parentId()))
        .filter(parent -> !context.isExempt(parent) && !context.isExempt(table))
        .ifPresent(
            parent ->
                report(drop, parent.sql(), "dropping the partition " + drop.table(), context)
                    .recipe(detach(parent.sql(), drop.table(), true, context)));
  }

  private void checkDetach(DetachPartition detach, RuleContext context) {
    ObjectName parent = detach.table().table();
    if (detach.concurrently() || detach.finalized() || context.isExempt(parent)) {
      return;
    }
    Report report =
        report(detach, parent.sql(), "detaching the partition " + detach.partition(), context);
    if (context.target().isAtLeast(14)) {
      report.recipe(detach(parent.sql(), detach.partition(), false, context));
    }
  }

  private static Report report(
      Operation operation, String parent, String what, RuleContext context) {
    return context
        .report(
            operation,
            "reads of and writes to %s, all its partitions included, wait: %s holds ACCESS EXCLUSIVE on it %s"
                .formatted(parent, what, context.asLongAs()))
        .on(parent);
  }

  /** ATTACH takes SHARE UPDATE EXCLUSIVE on the parent, which lets reads and writes go on. */
  private static Supplier<Recipe> attach(CreateTable create, PartitionOf of, RecipeWriter recipes) {
    return () ->
        recipes
            .now(
                Command.sql(
                    "CREATE TABLE %s\n  (LIKE %s INCLUDING ALL)"
                        .formatted(create.table(), of.table())),
                Command.sql(
                    SqlText.alter(
                        of.table(),
                        "\n  ATTACH PARTITION %s %s".formatted(create.table(), of.bounds()))))
            .write();
  }

  private static Supplier<Recipe> detach(
      String parent, ObjectName partition, boolean drop, RuleContext context) {
    RecipeWriter recipes = context.recipes();
    String name = Identifier.quoted(partition.name().value());
    RecipeWriter plan =
        recipes.apart(
            "detach_" + name.replace("\"", ""),
            Command.sql(
                "ALTER TABLE %s\n  DETACH PARTITION %s CONCURRENTLY".formatted(parent, partition)));
    return drop
        ? plan.later(
                "drop_" + name.replace("\"", ""),
                Command.remark("lockkeeper:ignore drop-table its rows are not needed any more"),
                Command.sql("DROP TABLE " + partition))
            ::write
        : plan::write;
  }
}
