package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/** Statements that read or change rows. */
public sealed interface DataOperation extends Operation {
  /**
   * INSERT; MySQL's REPLACE too.
   *
   * @param query what follows INTO table (columns) when it is not VALUES
   * @param computed its VALUES, where they call functions
   * @param onConflict ON CONFLICT, INSERT IGNORE or ON DUPLICATE KEY is written
   */
  record Insert(
      Span span,
      ObjectName table,
      List<Identifier> columns,
      Optional<Query> query,
      Optional<Query> computed,
      boolean onConflict)
      implements DataOperation {
    public Insert {
      columns = List.copyOf(columns);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * UPDATE.
   *
   * @param limited LIMIT says how many rows (MySQL, SQLite)
   */
  record Update(
      Span span,
      ObjectName table,
      boolean only,
      List<Assignment> set,
      Optional<Query> from,
      Optional<Expression> where,
      boolean limited)
      implements DataOperation {
    public Update {
      set = List.copyOf(set);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    /**
     * {@code column = expression}; of {@code (a, b) = (SELECT ...)} each column has the whole right
     * side.
     */
    public record Assignment(Identifier column, Expression expression) {}
  }

  /**
   * DELETE.
   *
   * @param limited LIMIT says how many rows (MySQL, SQLite)
   */
  record Delete(
      Span span,
      ObjectName table,
      boolean only,
      Optional<Query> using,
      Optional<Expression> where,
      boolean limited)
      implements DataOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** MERGE. */
  record Merge(Span span, ObjectName table, Query query) implements DataOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * COPY of a table, or of a query's result when {@code table} is absent.
   *
   * @param end where the rows come from, or go to
   */
  record Copy(Span span, Optional<ObjectName> table, boolean from, End end)
      implements DataOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    /** The other end of a COPY. */
    public enum End {
      /** The connection. */
      STREAM,
      /** A file: the server's, or with {@code \copy} the client's. */
      FILE,
      /** A program that is run there. */
      PROGRAM
    }
  }

  /** A query: SELECT, WITH ... SELECT, VALUES, TABLE. */
  record Select(Span span, Query query) implements DataOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
