package dev.lockkeeper.migration;

/** What a project's settings say of how it runs its tool. */
public enum ToolFact {
  /** Settings of the tool were found and read. */
  SETTINGS_READ,
  /** The tool runs a version below one that has run (Flyway's {@code outOfOrder}). */
  OUT_OF_ORDER,
  /**
   * A file with a statement that refuses a transaction runs without one (Flyway's {@code mixed}).
   */
  MIXED,
  /**
   * The tool guards itself by a lock of its session, not of a transaction that stays open meanwhile
   * (Flyway's {@code flyway.postgresql.transactional.lock=false}).
   */
  SESSION_LOCK,
  /**
   * A workflow of the repository has the tool print what it would run (Alembic's {@code --sql}).
   */
  PRINTED,
  /**
   * All migrations that are pending run in one transaction (Alembic without {@code
   * transaction_per_migration}, Flyway's {@code group}).
   */
  SHARED_TRANSACTION,
  /** Constraints that a migration leaves unnamed are named by a convention (Alembic's metadata). */
  NAMING_CONVENTION,
  /**
   * Whether a convention names them is not known: what env.py takes its metadata from is not read.
   */
  METADATA_UNREAD
}
