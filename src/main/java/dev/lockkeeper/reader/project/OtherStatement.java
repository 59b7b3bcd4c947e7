package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Query;
import dev.lockkeeper.reader.sql.SqlReader;
import dev.lockkeeper.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Finds where two versions of a migration begin to do different things. */
final class OtherStatement {
  private final Dialect dialect;

  private OtherStatement(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * The first statement of {@code now} that does something else than its counterpart, or the place
   * behind which one is missing; empty when both do the same, however they are laid out and
   * commented.
   */
  static Optional<Span> first(Body before, Body now, Dialect dialect) {
    OtherStatement search = new OtherStatement(dialect);
    List<Statement> old = before.statements();
    List<Statement> statements = now.statements();
    for (int i = 0; i < statements.size(); i++) {
      if (i == old.size() || !search.isSame(old.get(i), statements.get(i))) {
        return Optional.of(statements.get(i).span());
      }
    }
    if (old.size() == statements.size()) {
      return Optional.empty();
    }
    return Optional.of(
        statements.isEmpty() ? now.span() : statements.get(statements.size() - 1).span());
  }

  private boolean isSame(Statement before, Statement now) {
    return before.conditional() == now.conditional()
        && (isSameValue(before.operations(), now.operations())
            && before.unrecognized().size() == now.unrecognized().size()
            && (before.unrecognized().isEmpty()
                || isSameText(before.span().text(), now.span().text())));
  }

  /** Whether two values say the same, wherever they stand. */
  private boolean isSameValue(Object before, Object now) {
    if (before instanceof Span && now instanceof Span) {
      return true;
    }
    if (before instanceof Record record && record.getClass() == now.getClass()) {
      return isSameRecord(record, (Record) now);
    }
    if (before instanceof Optional<?> one && now instanceof Optional<?> other) {
      return one.isPresent() == other.isPresent()
          && (one.isEmpty() || isSameValue(one.get(), other.get()));
    }
    if (before instanceof Collection<?> some && now instanceof Collection<?> others) {
      return some.size() == others.size() && areSame(some.iterator(), others.iterator());
    }
    return before.equals(now);
  }

  private boolean areSame(Iterator<?> before, Iterator<?> now) {
    while (before.hasNext()) {
      if (!isSameValue(before.next(), now.next())) {
        return false;
      }
    }
    return true;
  }

  private boolean isSameRecord(Record before, Record now) {
    for (RecordComponent component : before.getClass().getRecordComponents()) {
      boolean isSource = isSource(before) && component.getName().equals("text");
      Object one = value(component, before);
      Object other = value(component, now);
      if (isSource ? !isSameText(one.toString(), other.toString()) : !isSameValue(one, other)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a record holds a piece of the source, with its white space and comments. */
  private static boolean isSource(Record record) {
    return record instanceof Expression || record instanceof Query || record instanceof Opaque;
  }

  private boolean isSameText(String before, String now) {
    return before.equals(now)
        || SqlReader.tokens(before, dialect).equals(SqlReader.tokens(now, dialect));
  }

  private static Object value(RecordComponent component, Record owner) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
