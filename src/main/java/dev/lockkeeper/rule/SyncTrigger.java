package dev.lockkeeper.rule;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Target;
import java.util.List;

/** A trigger that keeps a column's successor in step with it while two releases run. */
public final class SyncTrigger {
  private final ObjectName table;
  private final String name;
  private final boolean procedure;

  /** The trigger for a column of a table. */
  public SyncTrigger(ObjectName table, Identifier column, Target target) {
    this.table = table;
    this.name = SqlText.chosen(table, List.of(column.value()), "sync");
    this.procedure = !target.isAtLeast(11);
  }

  /** Writes to the old column reach the new one. */
  public List<Command> oneWay(String oldColumn, String newColumn) {
    return create("  NEW.%s := NEW.%s;\n".formatted(newColumn, oldColumn));
  }

  /** Writes to either column reach the other. */
  public List<Command> bothWays(String oldColumn, String newColumn) {
    return create(
        """
          IF TG_OP = 'INSERT' THEN
            NEW.%2$s := coalesce(NEW.%2$s, NEW.%1$s);
            NEW.%1$s := NEW.%2$s;
          ELSIF NEW.%2$s IS DISTINCT FROM OLD.%2$s THEN
            NEW.%1$s := NEW.%2$s;
          ELSE
            NEW.%2$s := NEW.%1$s;
          END IF;
        """
            .formatted(oldColumn, newColumn));
  }

  /** Writes to a row compute a column of it, from {@code value} over its other columns. */
  public List<Command> computed(String column, String value) {
    return create(
        "  SELECT %s INTO NEW.%s FROM (SELECT NEW.*) AS written;\n".formatted(value, column));
  }

  private List<Command> create(String body) {
    String function =
        "CREATE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n%s  RETURN NEW;\nEND\n$$"
            .formatted(name, body);
    String trigger =
        "CREATE TRIGGER %s BEFORE INSERT OR UPDATE ON %s\n  FOR EACH ROW EXECUTE %s %s()"
            .formatted(name, table, procedure ? "PROCEDURE" : "FUNCTION", name);
    return List.of(Command.harmless(function), Command.sql(trigger));
  }

  /** Takes it away again. */
  public List<Command> drop() {
    return List.of(
        Command.sql("DROP TRIGGER %s ON %s".formatted(name, table)),
        Command.sql("DROP FUNCTION %s()".formatted(name)));
  }
}
