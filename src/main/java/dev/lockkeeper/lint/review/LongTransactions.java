package dev.lockkeeper.lint.review;

import dev.lockkeeper.effect.LockMode;
import dev.lockkeeper.lint.review.Check.Expects;
import dev.lockkeeper.operation.Dialect;
import java.util.List;
import java.util.Optional;

/**
 * Sessions of a PostgreSQL that may hold locks for long: a migration waits for them, and everybody
 * else behind the migration.
 */
final class LongTransactions {
  private static final Check CHECK =
      new Check(
          "transactions open for more than a minute, whose locks the migration may wait for",
          Expects.NO_ROWS,
          """
          SELECT pid, usename, state, now() - xact_start AS open_for, left(query, 60) AS query
          FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid()
            AND xact_start < now() - interval '1 minute'\
          """);

  private LongTransactions() {}

  /** The check, where some migration locks what others may be using. */
  static Optional<Check> before(List<MigrationReview> migrations) {
    boolean waits =
        migrations.stream()
            .filter(one -> one.target().dialect() == Dialect.POSTGRESQL)
            .flatMap(one -> one.forward().stream())
            .flatMap(step -> step.locks().stream())
            .anyMatch(lock -> lock.mode().compareTo(LockMode.SHARE_UPDATE_EXCLUSIVE) >= 0);
    return Optional.of(CHECK).filter(check -> waits);
  }
}
