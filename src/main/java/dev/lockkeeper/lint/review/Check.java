package dev.lockkeeper.lint.review;

/**
 * A query for a person to run before a migration.
 *
 * @param words what it finds
 * @param expects what its result must be
 * @param sql without a semicolon
 */
public record Check(String words, Expects expects, String sql) {
  /** What a result must be. */
  public enum Expects {
    /** A row means that the migration fails, or waits. */
    NO_ROWS,
    /** It tells how much there is; nothing is wrong with any result. */
    A_NUMBER
  }
}
