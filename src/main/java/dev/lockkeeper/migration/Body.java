package dev.lockkeeper.migration;

import dev.lockkeeper.source.Span;
import java.util.List;

/**
 * The statements of one direction, in the order in which they run.
 *
 * @param direction up or down
 * @param span where it stands: the file, its section or its function
 * @param statements numbered, each with its transaction
 */
public record Body(Direction direction, Span span, List<Statement> statements) {
  public Body {
    statements = List.copyOf(statements);
  }

  /** The statements of a transaction. */
  public List<Statement> of(Transaction transaction) {
    return statements.stream()
        .filter(s -> s.transaction().filter(transaction::equals).isPresent())
        .toList();
  }
}
