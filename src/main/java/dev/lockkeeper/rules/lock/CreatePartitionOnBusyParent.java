package dev.lockkeeper.rules.lock;

import dev.lockkeeper.operation.AlterTableOperation.DetachPartition;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.CreateTable.PartitionOf;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    ObjectName name = of.table();
    if (context.isExempt(name)) {
      return;
    }
    Table parent = context.before(name);
    Optional<String> rest = defaultPartition(parent, context);
    String scans =
        rest.map(d -> ", and every row of the default partition " + d + " is read").orElse("");
    boolean identity = parent.columns().stream().anyMatch(c -> c.identity().isPresent());
    RecipeWriter recipes = context.recipes();
    report(create, name.sql(), "creating the partition " + create.table(), scans, context)
        .related(context.createdAt(name))
        .plan(() -> attach(recipes, create, of, identity, rest));
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
                  report(drop, parent.sql(), "dropping the partition " + drop.table(), "", context);
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
        report(detach, parent.sql(), "detaching the partition " + detach.partition(), "", context);
    if (mayDetachConcurrently(context.before(parent), context)) {
      RecipeWriter recipes = context.recipes();
      report.plan(() -> detach(recipes, parent.sql(), detach.partition()));
    }
  }

  /** Not before 14, and never beside a default partition (manual, "DETACH PARTITION"). */
  private static boolean mayDetachConcurrently(Table parent, RuleContext context) {
    return context.target().isAtLeast(14) && defaultPartition(parent, context).isEmpty();
  }

  private static Optional<String> defaultPartition(Table parent, RuleContext context) {
    return parent.children().stream()
        .map(context.before()::table)
        .filter(t -> t.partition().filter(Table.Partition::isDefault).isPresent())
        .map(Table::sql)
        .findFirst();
  }

  private static Report report(
      Operation operation, String parent, String what, String besides, RuleContext context) {
    return context
        .report(
            operation,
            "reads of and writes to %s, all its partitions included, wait: %s holds ACCESS EXCLUSIVE on %s %s%s"
                .formatted(parent, what, parent, context.asLongAs(), besides))
        .on(parent);
  }

  /** ATTACH takes SHARE UPDATE EXCLUSIVE on the parent, which lets reads and writes go on. */
  private static RecipeWriter attach(
      RecipeWriter recipes,
      CreateTable create,
      PartitionOf of,
      boolean identity,
      Optional<String> defaultPartition) {
    String by =
        create
            .partitionBy()
            .map(p -> " PARTITION BY " + p.strategy() + " (" + SqlText.elements(p.columns()) + ")")
            .orElse("");
    List<Command> commands = new ArrayList<>();
    commands.add(
        Command.sql(
            "CREATE TABLE %s (LIKE %s INCLUDING ALL%s)%s"
                .formatted(create.table(), of.table(), identity ? " EXCLUDING IDENTITY" : "", by)));
    defaultPartition.ifPresent(
        rest ->
            commands.add(
                Command.remark(
                    "ATTACH reads "
                        + rest
                        + " too, unless a validated CHECK on it excludes these values")));
    commands.add(
        Command.sql(
            SqlText.alter(
                of.table(), "\n  ATTACH PARTITION %s %s".formatted(create.table(), of.bounds()))));
    return recipes.now(commands.toArray(Command[]::new));
  }

  private static RecipeWriter detach(RecipeWriter recipes, String parent, ObjectName partition) {
    return recipes.apart(
        "detach_" + partition.name().value(),
        Command.sql(
            "ALTER TABLE %s\n  DETACH PARTITION %s CONCURRENTLY".formatted(parent, partition)));
  }
}
