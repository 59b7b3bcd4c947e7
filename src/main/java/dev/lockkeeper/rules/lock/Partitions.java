package dev.lockkeeper.rules.lock;

import dev.lockkeeper.operation.Constraint.ForeignKey;
import dev.lockkeeper.operation.Constraint.Unique;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.KeyOnIndex;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.schema.GeneratedName;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Safe ways through the partitions of a table, which refuses them as a whole. */
final class Partitions {
  private Partitions() {}

  /** The names of the partitions that are known, as SQL prints them. */
  static List<String> of(Table table, Schema schema) {
    return table.children().stream().map(id -> schema.table(id).sql()).toList();
  }

  /** The default partition of a table, as SQL prints it. */
  static Optional<String> defaultOf(Table parent, Schema schema) {
    return parent.children().stream()
        .map(schema::table)
        .filter(t -> t.partition().filter(Table.Partition::isDefault).isPresent())
        .map(Table::sql)
        .findFirst();
  }

  /** What waits for a partition that comes or goes. */
  static Report report(
      Operation operation, String parent, String what, String besides, RuleContext context) {
    return context
        .report(
            operation,
            "reads of and writes to %s, all its partitions included, wait: %s holds ACCESS EXCLUSIVE on %s %s%s"
                .formatted(parent, what, parent, context.asLongAs(), besides))
        .on(parent);
  }

  /**
   * An index of a partitioned table: an empty one for the whole, one for each partition built while
   * writes go on, and each attached (manual, "Partition Maintenance").
   */
  static RecipeWriter index(CreateIndex index, List<String> partitions, RecipeWriter recipes) {
    return built(
        SqlText.name(index),
        SqlText.createIndexOnly(index),
        (part, partition) -> SqlText.createIndexConcurrently(index, part, partition),
        partition ->
            Identifier.quoted(
                GeneratedName.ofIndex(
                    bare(partition), index.columns(), index.include(), taken -> false)),
        partitions,
        recipes);
  }

  /** Likewise a unique index in the place of a constraint, which cannot be added in parts. */
  static RecipeWriter uniqueIndex(
      ObjectName table, String name, Unique unique, List<String> partitions, RecipeWriter recipes) {
    String definition = KeyOnIndex.definition(unique);
    List<String> columns =
        Stream.concat(unique.columns().stream(), unique.include().stream())
            .map(Identifier::value)
            .toList();
    return built(
        name,
        "CREATE UNIQUE INDEX " + name + "\n  ON ONLY " + table + definition,
        (part, partition) ->
            "CREATE UNIQUE INDEX CONCURRENTLY " + part + "\n  ON " + partition + definition,
        partition -> SqlText.chosen(bare(partition), columns, "key"),
        partitions,
        recipes);
  }

  /**
   * A foreign key of a partitioned table, which refuses NOT VALID below 18: one for each partition,
   * which the key of the whole then finds.
   */
  static RecipeWriter foreignKey(
      ObjectName table,
      String constraint,
      ForeignKey key,
      List<String> partitions,
      RecipeWriter recipes) {
    String body = "ADD CONSTRAINT " + constraint + " " + SqlText.body(key);
    List<Command> unchecked = new ArrayList<>();
    List<Command> checked = new ArrayList<>();
    if (partitions.isEmpty()) {
      unchecked.add(
          Command.remark("for each partition, which this history does not show, and in its name:"));
      unchecked.add(Command.remark("ALTER TABLE ... " + body + " NOT VALID"));
      checked.add(Command.remark("ALTER TABLE ... VALIDATE CONSTRAINT " + constraint));
    }
    for (String partition : partitions) {
      unchecked.add(Command.sql("ALTER TABLE " + partition + "\n  " + body + " NOT VALID"));
      checked.add(
          Command.harmless("ALTER TABLE " + partition + " VALIDATE CONSTRAINT " + constraint));
    }
    return recipes
        .now(unchecked.toArray(Command[]::new))
        .later("validate", checked.toArray(Command[]::new))
        .later("add_to_" + table.name().value(), Command.sql(SqlText.alter(table, "\n  " + body)));
  }

  private static RecipeWriter built(
      String name,
      String whole,
      BinaryOperator<String> part,
      UnaryOperator<String> nameFor,
      List<String> partitions,
      RecipeWriter recipes) {
    RecipeWriter plan = recipes.now(Command.sql(whole));
    if (partitions.isEmpty()) {
      return plan.now(
          Command.remark("then, for each partition, which this history does not show,"),
          Command.remark(
              "CREATE INDEX CONCURRENTLY and ALTER INDEX " + name + " ATTACH PARTITION"));
    }
    List<Command> builds = new ArrayList<>();
    List<Command> attachments = new ArrayList<>();
    for (String partition : partitions) {
      String index = nameFor.apply(partition);
      builds.add(Command.sql(part.apply(index, partition)));
      attachments.add(Command.sql("ALTER INDEX " + name + " ATTACH PARTITION " + index));
    }
    return plan.apart("build_partitions", builds.toArray(Command[]::new))
        .later("attach_partitions", attachments.toArray(Command[]::new));
  }

  private static String bare(String partition) {
    return partition.substring(partition.lastIndexOf('.') + 1).replace("\"", "");
  }
}
