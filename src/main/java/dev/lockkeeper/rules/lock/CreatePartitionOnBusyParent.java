package dev.lockkeeper.rules.lock;

import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.CreateTable.PartitionOf;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rules.lock.PartitionBounds.Proof;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Partitions that come while nobody can read or write the whole partitioned table. */
final class CreatePartitionOnBusyParent implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(CreateTable.class, this::checkCreate);
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
    Optional<String> rest = Partitions.defaultOf(parent, context.before());
    String scans =
        rest.map(d -> ", and every row of the default partition " + d + " is read").orElse("");
    boolean identity = parent.columns().stream().anyMatch(c -> c.identity().isPresent());
    Optional<PartitionBounds> bounds = PartitionBounds.of(parent.partitionBy(), of.bounds());
    RecipeWriter recipes = context.recipes();
    Partitions.report(
            create, name.sql(), "creating the partition " + create.table(), scans, context)
        .related(context.createdAt(name))
        .plan(() -> attach(recipes, create, of, identity, bounds, rest));
  }

  /** ATTACH takes SHARE UPDATE EXCLUSIVE on the parent, which lets reads and writes go on. */
  private static RecipeWriter attach(
      RecipeWriter recipes,
      CreateTable create,
      PartitionOf of,
      boolean identity,
      Optional<PartitionBounds> bounds,
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
    if (bounds.isPresent() && defaultPartition.isPresent()) {
      Proof within = bounds.get().within(create.table().sql(), create.table());
      Proof outside = bounds.get().outside(defaultPartition.get(), create.table());
      commands.add(within.addAtOnce());
      commands.add(outside.add());
      return AttachPartitionScans.afterwards(
          recipes.now(commands.toArray(Command[]::new)),
          List.of(outside),
          List.of(within, outside),
          of.table(),
          create.table(),
          of.bounds());
    }
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
}
