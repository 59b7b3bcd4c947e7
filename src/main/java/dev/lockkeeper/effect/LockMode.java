package dev.lockkeeper.effect;

/**
 * PostgreSQL's table-level lock modes, weakest first (manual, "Explicit Locking", table
 * "Conflicting Lock Modes").
 *
 * <p>MySQL's metadata locks are told in the same modes: EXCLUSIVE where writes wait, ACCESS
 * EXCLUSIVE where reads wait too.
 */
public enum LockMode {
  ACCESS_SHARE,
  ROW_SHARE,
  ROW_EXCLUSIVE,
  SHARE_UPDATE_EXCLUSIVE,
  SHARE,
  SHARE_ROW_EXCLUSIVE,
  EXCLUSIVE,
  ACCESS_EXCLUSIVE;

  /** PostgreSQL's name: {@code SHARE ROW EXCLUSIVE}. */
  public String sql() {
    return name().replace('_', ' ');
  }

  /** Whether other sessions cannot read: SELECT waits. */
  public boolean blocksReads() {
    return this == ACCESS_EXCLUSIVE;
  }

  /** Whether other sessions cannot write: INSERT, UPDATE and DELETE wait. */
  public boolean blocksWrites() {
    return compareTo(SHARE) >= 0;
  }

  /** The stronger of both. */
  public LockMode or(LockMode other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
