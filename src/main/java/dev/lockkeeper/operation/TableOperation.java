package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/** CREATE, ALTER and DROP TABLE as a whole, TRUNCATE and LOCK. */
public sealed interface TableOperation extends Operation {
  /**
   * CREATE TABLE; the constraints written inside columns are among {@code constraints}, marked
   * inline.
   */
  record CreateTable(
      Span span,
      ObjectName table,
      boolean temporary,
      boolean unlogged,
      boolean ifNotExists,
      List<ColumnDefinition> columns,
      List<Constraint> constraints,
      List<Like> like,
      List<ObjectName> inherits,
      Optional<PartitionOf> partitionOf,
      Optional<PartitionBy> partitionBy,
      Optional<ObjectName> ofType,
      Optional<String> method,
      List<Option> with,
      Optional<String> onCommit,
      Optional<Identifier> tablespace)
      implements TableOperation {
    public CreateTable {
      columns = List.copyOf(columns);
      constraints = List.copyOf(constraints);
      like = List.copyOf(like);
      inherits = List.copyOf(inherits);
      with = List.copyOf(with);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    /**
     * LIKE source, with the options included ({@code ALL}, {@code INDEXES}, ...) and excluded, in
     * upper case and as written.
     */
    public record Like(ObjectName table, List<String> including, List<String> excluding) {
      public Like {
        including = List.copyOf(including);
        excluding = List.copyOf(excluding);
      }
    }

    /**
     * PARTITION OF parent; {@code bounds} is {@code FOR VALUES ...} or {@code DEFAULT} as written.
     */
    public record PartitionOf(ObjectName table, String bounds, boolean isDefault) {}

    /** PARTITION BY; {@code strategy} is RANGE, LIST or HASH. */
    public record PartitionBy(String strategy, List<IndexElement> columns) {
      public PartitionBy {
        columns = List.copyOf(columns);
      }
    }
  }

  /** CREATE TABLE ... AS, SELECT ... INTO and EXECUTE's form. */
  record CreateTableAs(
      Span span,
      ObjectName table,
      boolean temporary,
      boolean unlogged,
      boolean ifNotExists,
      List<Identifier> columns,
      Query query,
      boolean withNoData,
      Optional<String> method,
      List<Option> with,
      Optional<String> onCommit,
      Optional<Identifier> tablespace)
      implements TableOperation {
    public CreateTableAs {
      columns = List.copyOf(columns);
      with = List.copyOf(with);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** DROP TABLE, once for each table named. */
  record DropTable(Span span, ObjectName table, boolean ifExists, boolean cascade)
      implements TableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * ALTER TABLE ... RENAME TO; also when the relation is an index, view or sequence named as a
   * table.
   */
  record RenameTable(Span span, TableReference table, Identifier newName)
      implements TableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** TRUNCATE, once for each table named. */
  record Truncate(
      Span span, ObjectName table, boolean only, boolean restartIdentity, boolean cascade)
      implements TableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * LOCK TABLE, once for each table named; {@code mode} is PostgreSQL's name, ACCESS EXCLUSIVE when
   * none was written.
   */
  record LockTable(Span span, ObjectName table, boolean only, String mode, boolean nowait)
      implements TableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
