package dev.lockkeeper.operation;

/**
 * The table that an ALTER TABLE names.
 *
 * @param table its name
 * @param only ONLY: not its descendants
 * @param tableIfExists ALTER TABLE IF EXISTS
 */
public record TableReference(ObjectName table, boolean only, boolean tableIfExists) {
  /** A table named without ONLY and IF EXISTS. */
  public static TableReference of(ObjectName table) {
    return new TableReference(table, false, false);
  }

  @Override
  public String toString() {
    return table.sql();
  }
}
