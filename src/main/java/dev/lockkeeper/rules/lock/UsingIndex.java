package dev.lockkeeper.rules.lock;

import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Constraint.PrimaryKey;
import dev.lockkeeper.operation.Constraint.Unique;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.SqlText;

/**
 * A key whose index is built before it, while writes go on (manual, ALTER TABLE, "ADD
 * table_constraint_using_index").
 */
final class UsingIndex {
  private UsingIndex() {}

  static RecipeWriter add(RecipeWriter plan, ObjectName table, String name, Constraint.Key key) {
    return plan.apart("build_" + name.replace("\"", ""), Command.sql(index(table, name, key)))
        .later("add_" + name.replace("\"", ""), Command.sql(constraint(table, name, key)));
  }

  static String index(ObjectName table, String name, Constraint.Key key) {
    StringBuilder sql = new StringBuilder("CREATE UNIQUE INDEX CONCURRENTLY ");
    sql.append(name).append("\n  ON ").append(table.sql());
    sql.append(" (").append(SqlText.list(key.columns())).append(')');
    if (!key.include().isEmpty()) {
      sql.append(" INCLUDE (").append(SqlText.list(key.include())).append(')');
    }
    if (key instanceof Unique unique && unique.nullsNotDistinct()) {
      sql.append(" NULLS NOT DISTINCT");
    }
    return sql.toString();
  }

  static String constraint(ObjectName table, String name, Constraint.Key key) {
    String kind = key instanceof PrimaryKey ? "PRIMARY KEY" : "UNIQUE";
    String deferrable =
        key.common().deferrable().filter(d -> d).map(d -> " DEFERRABLE").orElse("")
            + (key.common().initiallyDeferred() ? " INITIALLY DEFERRED" : "");
    return SqlText.alter(
        table, "\n  ADD CONSTRAINT " + name + " " + kind + " USING INDEX " + name + deferrable);
  }
}
