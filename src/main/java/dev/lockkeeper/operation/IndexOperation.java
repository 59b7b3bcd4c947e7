package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/** CREATE, ALTER, DROP INDEX and REINDEX. */
public sealed interface IndexOperation extends Operation {
  /** CREATE INDEX. */
  record CreateIndex(
      Span span,
      Optional<Identifier> name,
      TableReference table,
      List<IndexElement> columns,
      boolean unique,
      boolean concurrently,
      boolean ifNotExists,
      Optional<String> method,
      List<Identifier> include,
      boolean nullsNotDistinct,
      Optional<Expression> where,
      List<Option> with,
      Optional<Identifier> tablespace)
      implements IndexOperation {
    public CreateIndex {
      columns = List.copyOf(columns);
      include = List.copyOf(include);
      with = List.copyOf(with);
    }

    /** The same index under a name. */
    public CreateIndex named(Identifier next) {
      return new CreateIndex(
          span,
          Optional.of(next),
          table,
          columns,
          unique,
          concurrently,
          ifNotExists,
          method,
          include,
          nullsNotDistinct,
          where,
          with,
          tablespace);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * DROP INDEX, once for each index named; the table is there where the tool or dialect names it.
   */
  record DropIndex(
      Span span,
      ObjectName name,
      Optional<ObjectName> table,
      boolean concurrently,
      boolean ifExists,
      boolean cascade)
      implements IndexOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * ALTER INDEX in a form that is not RENAME or SET TABLESPACE.
   *
   * @param partition the index to attach
   * @param column the number of the column whose statistics are set
   */
  record AlterIndex(
      Span span,
      ObjectName name,
      boolean ifExists,
      Action action,
      Optional<ObjectName> partition,
      Optional<String> column,
      List<Option> with,
      Optional<String> value)
      implements IndexOperation {
    public AlterIndex {
      with = List.copyOf(with);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    /** Which form. */
    public enum Action {
      ATTACH_PARTITION,
      SET_STORAGE_PARAMETERS,
      RESET_STORAGE_PARAMETERS,
      SET_STATISTICS,
      DEPENDS_ON_EXTENSION,
      NO_DEPENDS_ON_EXTENSION
    }
  }

  /**
   * REINDEX; {@code object} is INDEX, TABLE, SCHEMA, DATABASE or SYSTEM, the name may be absent for
   * the last two.
   */
  record Reindex(
      Span span,
      ObjectKind object,
      Optional<ObjectName> name,
      boolean concurrently,
      List<Option> options)
      implements IndexOperation {
    public Reindex {
      options = List.copyOf(options);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
