package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/** A table's constraint, written in CREATE TABLE, ADD CONSTRAINT or inside a column. */
public sealed interface Constraint {
  /** What all kinds share. */
  Common common();

  /** The name, where one was given. */
  default Optional<Identifier> name() {
    return common().name();
  }

  /** Where it stands, from CONSTRAINT or its keyword to its last attribute. */
  default Span span() {
    return common().span();
  }

  /**
   * What it says, in SQL's words: {@code check}, {@code unique}, {@code primary key}, {@code
   * foreign key}, {@code exclude}, {@code not null}.
   */
  String constraint();

  /**
   * What all kinds share.
   *
   * @param name the name, where one was given
   * @param inline whether it was written inside a column
   * @param notValid NOT VALID
   * @param noInherit NO INHERIT
   * @param enforced false for NOT ENFORCED, true for ENFORCED, absent when neither was written
   * @param deferrable false for NOT DEFERRABLE, true for DEFERRABLE, absent when neither was
   *     written
   * @param initiallyDeferred INITIALLY DEFERRED
   * @param span where it stands
   */
  record Common(
      Optional<Identifier> name,
      boolean inline,
      boolean notValid,
      boolean noInherit,
      Optional<Boolean> enforced,
      Optional<Boolean> deferrable,
      boolean initiallyDeferred,
      Span span) {
    /** A constraint of which nothing but a name was said. */
    public static Common of(Optional<Identifier> name, boolean inline, Span span) {
      return new Common(
          name, inline, false, false, Optional.empty(), Optional.empty(), false, span);
    }
  }

  /** CHECK (expression). */
  record Check(Common common, Expression expression) implements Constraint {
    @Override
    public String constraint() {
      return "check";
    }
  }

  /** NOT NULL column, as a table constraint (PostgreSQL 18) or an added one. */
  record NotNull(Common common, Identifier column) implements Constraint {
    @Override
    public String constraint() {
      return "not null";
    }
  }

  /** What UNIQUE and PRIMARY KEY share. */
  sealed interface Key extends Constraint {
    /** The columns; empty with {@link #usingIndex()}. */
    List<Identifier> columns();

    /** INCLUDE. */
    List<Identifier> include();

    /** USING INDEX: the existing index that becomes the constraint's. */
    Optional<Identifier> usingIndex();

    /** Whether the last column is WITHOUT OVERLAPS. */
    boolean withoutOverlaps();
  }

  /** UNIQUE (columns) or UNIQUE USING INDEX. */
  record Unique(
      Common common,
      List<Identifier> columns,
      List<Identifier> include,
      Optional<Identifier> usingIndex,
      boolean withoutOverlaps,
      boolean nullsNotDistinct,
      List<Option> with,
      Optional<Identifier> tablespace)
      implements Key {
    public Unique {
      columns = List.copyOf(columns);
      include = List.copyOf(include);
      with = List.copyOf(with);
    }

    @Override
    public String constraint() {
      return "unique";
    }
  }

  /** PRIMARY KEY (columns) or PRIMARY KEY USING INDEX. */
  record PrimaryKey(
      Common common,
      List<Identifier> columns,
      List<Identifier> include,
      Optional<Identifier> usingIndex,
      boolean withoutOverlaps,
      List<Option> with,
      Optional<Identifier> tablespace)
      implements Key {
    public PrimaryKey {
      columns = List.copyOf(columns);
      include = List.copyOf(include);
      with = List.copyOf(with);
    }

    @Override
    public String constraint() {
      return "primary key";
    }
  }

  /**
   * FOREIGN KEY (columns) REFERENCES.
   *
   * @param columns the referencing columns; for an inline one its column
   * @param references what is referenced
   * @param period whether the last column is a PERIOD
   */
  record ForeignKey(Common common, List<Identifier> columns, References references, boolean period)
      implements Constraint {
    public ForeignKey {
      columns = List.copyOf(columns);
    }

    @Override
    public String constraint() {
      return "foreign key";
    }
  }

  /**
   * The other side of a foreign key.
   *
   * @param table the referenced table
   * @param columns its columns; empty for its primary key
   * @param match FULL, PARTIAL or SIMPLE
   * @param onDelete CASCADE, SET NULL, SET DEFAULT, RESTRICT or NO ACTION, in upper case
   * @param onUpdate likewise
   * @param onDeleteColumns the columns of {@code ON DELETE SET NULL (columns)}
   */
  record References(
      ObjectName table,
      List<Identifier> columns,
      Optional<String> match,
      Optional<String> onDelete,
      Optional<String> onUpdate,
      List<Identifier> onDeleteColumns) {
    public References {
      columns = List.copyOf(columns);
      onDeleteColumns = List.copyOf(onDeleteColumns);
    }
  }

  /** EXCLUDE USING method (element WITH operator, ...). */
  record Exclude(
      Common common,
      Optional<String> method,
      List<Element> elements,
      List<Identifier> include,
      Optional<Expression> where,
      List<Option> with,
      Optional<Identifier> tablespace)
      implements Constraint {
    public Exclude {
      elements = List.copyOf(elements);
      include = List.copyOf(include);
      with = List.copyOf(with);
    }

    @Override
    public String constraint() {
      return "exclude";
    }

    /** One element and the operator that it excludes by, as written. */
    public record Element(IndexElement element, String operator) {}
  }
}
