package dev.lockkeeper.rule;

import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Constraint.PrimaryKey;
import dev.lockkeeper.operation.Constraint.Unique;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import java.util.Optional;

/**
 * A key whose index is built before it, while writes go on (manual, ALTER TABLE, "ADD
 * table_constraint_using_index").
 */
public final class KeyOnIndex {
  private KeyOnIndex() {}

  /**
   * Goes on with the index and the key on it.
   *
   * @param replaced the constraint that gives way to the key in the same moment, when there is one
   */
  public static RecipeWriter add(
      RecipeWriter plan,
      ObjectName table,
      String name,
      Constraint.Key key,
      Optional<String> replaced) {
    String bare = name.replace("\"", "");
    String index = replaced.isPresent() ? Identifier.quoted(bare + "_new") : name;
    String drop = replaced.map(old -> "\n  DROP CONSTRAINT " + old + ",").orElse("");
    return plan.apart("build_" + bare, Command.sql(index(table, index, key)))
        .later("add_" + bare, Command.sql(constraint(table, drop, name, index, key)));
  }

  /** ADD CONSTRAINT ... USING INDEX for an index that is there. */
  public static Command onto(ObjectName table, String name, String index, Constraint.Key key) {
    return Command.sql(constraint(table, "", name, index, key));
  }

  private static String index(ObjectName table, String name, Constraint.Key key) {
    return "CREATE UNIQUE INDEX CONCURRENTLY " + name + "\n  ON " + table.sql() + definition(key);
  }

  /** What an index for a key says behind its table. */
  public static String definition(Constraint.Key key) {
    StringBuilder sql = new StringBuilder();
    sql.append(" (").append(SqlText.list(key.columns())).append(')');
    if (!key.include().isEmpty()) {
      sql.append(" INCLUDE (").append(SqlText.list(key.include())).append(')');
    }
    if (key instanceof Unique unique && unique.nullsNotDistinct()) {
      sql.append(" NULLS NOT DISTINCT");
    }
    return sql.toString();
  }

  private static String constraint(
      ObjectName table, String drop, String name, String index, Constraint.Key key) {
    String kind = key instanceof PrimaryKey ? "PRIMARY KEY" : "UNIQUE";
    String deferrable =
        key.common().deferrable().filter(d -> d).map(d -> " DEFERRABLE").orElse("")
            + (key.common().initiallyDeferred() ? " INITIALLY DEFERRED" : "");
    return SqlText.alter(
        table,
        drop + "\n  ADD CONSTRAINT " + name + " " + kind + " USING INDEX " + index + deferrable);
  }
}
