package dev.lockkeeper.rules.lock;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.List;

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
    String name = SqlText.name(index);
    RecipeWriter plan = recipes.now(Command.sql(SqlText.createIndexOnly(index)));
    if (partitions.isEmpty()) {
      return plan.now(
          Command.remark("then, for each partition, which this history does not show,"),
          Command.remark(
              "CREATE INDEX CONCURRENTLY and ALTER INDEX " + name + " ATTACH PARTITION"));
    }
    List<Command> builds = new ArrayList<>();
    List<Command> attachments = new ArrayList<>();
    for (String partition : partitions) {
      String part = nameFor(name, partition);
      builds.add(Command.sql(SqlText.createIndexConcurrently(index, part, partition)));
      attachments.add(Command.sql("ALTER INDEX " + name + " ATTACH PARTITION " + part));
    }
    return plan.apart("build_partitions", builds.toArray(Command[]::new))
        .later("attach_partitions", attachments.toArray(Command[]::new));
  }

  private static String nameFor(String index, String partition) {
    String bare = partition.substring(partition.lastIndexOf('.') + 1).replace("\"", "");
    return Identifier.quoted(bare + "_" + index.replace("\"", ""));
  }
}
