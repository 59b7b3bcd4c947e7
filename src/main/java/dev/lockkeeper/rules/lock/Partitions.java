package dev.lockkeeper.rules.lock;

import dev.lockkeeper.operation.Constraint.Unique;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.KeyOnIndex;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.schema.GeneratedName;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.List;
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
