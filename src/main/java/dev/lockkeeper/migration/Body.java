package dev.lockkeeper.migration;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * The statements of one direction, in the order in which they run.
 *
 * @param direction up or down
 * @param span where it stands: the file, its section or its function
 * @param statements numbered, each with its transaction
 * @param directives of Alembic's operations those that were called, in order
 */
public record Body(
    Direction direction, Span span, List<Statement> statements, List<Directive> directives) {
  public Body {
    statements = List.copyOf(statements);
    directives = List.copyOf(directives);
  }

  /** Statements that nothing but themselves sends. */
  public Body(Direction direction, Span span, List<Statement> statements) {
    this(direction, span, statements, List.of());
  }

  /** The directive that sends a statement. */
  public Optional<Directive> directive(Statement statement) {
    return directives.stream().filter(each -> each.span().equals(statement.span())).findFirst();
  }

  /** The statements of a transaction. */
  public List<Statement> of(Transaction transaction) {
    return statements.stream()
        .filter(s -> s.transaction().filter(transaction::equals).isPresent())
        .toList();
  }
}
