package dev.lockkeeper.lint.review;

import dev.lockkeeper.migration.Divergence;
import dev.lockkeeper.migration.History;
import java.util.List;
import java.util.Optional;

/**
 * What a reviewer of a change asks about.
 *
 * @param histories those that hold what is asked
 * @param migrations what is asked, in replay order
 * @param change how it differs from another branch, when it was compared with one
 */
public record Review(
    List<History> histories, List<MigrationReview> migrations, Optional<Divergence> change) {
  public Review {
    histories = List.copyOf(histories);
    migrations = List.copyOf(migrations);
  }

  /** What to ask before the first of them starts. */
  public Optional<Check> beforeAll() {
    return LongTransactions.before(migrations);
  }
}
