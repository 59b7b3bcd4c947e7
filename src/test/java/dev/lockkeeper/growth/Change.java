package dev.lockkeeper.growth;

/**
 * One statement of a step.
 *
 * @param sql without the semicolon
 * @param python how an Alembic revision writes it
 */
public record Change(String sql, String python) {
  static Change sql(String sql) {
    return new Change(sql, "op.execute(\"\"\"" + sql + "\"\"\")");
  }
}
