package dev.lockkeeper.report;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.source.SourceFile;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the transaction in which the words of a finding run.
 *
 * <p>Findings come sorted by file, so it is enough to remember the last one's statements.
 */
final class TransactionAt {
  private Optional<Place> place = Optional.empty();
  private final NavigableMap<Integer, Statement> byStart = new TreeMap<>();

  /** The transaction of the statement at the finding's place; absent when it runs outside any. */
  Optional<Transaction> of(Finding finding) {
    Place wanted = new Place(finding.span().file(), finding.direction());
    if (!place.equals(Optional.of(wanted))) {
      place = Optional.of(wanted);
      byStart.clear();
      for (Statement statement : statements(finding)) {
        if (statement.span().file().equals(wanted.file)) {
          byStart.put(statement.span().start(), statement);
        }
      }
    }
    return Optional.ofNullable(byStart.floorEntry(finding.span().start()))
        .flatMap(entry -> entry.getValue().transaction());
  }

  private static List<Statement> statements(Finding finding) {
    Migration migration = finding.migration();
    return finding.direction() == Direction.UP
        ? migration.up().statements()
        : migration.down().body().map(Body::statements).orElse(List.of());
  }

  private record Place(SourceFile file, Direction direction) {}
}
