package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A column as CREATE TABLE and ADD COLUMN define it. Its constraints other than NOT NULL are not
 * here: they are {@link Constraint}s marked inline, of the table or as operations of their own.
 *
 * @param name the column
 * @param type its type; absent in {@code CREATE TABLE ... OF} and PARTITION OF, and in SQLite
 * @param nullable false for NOT NULL, true for NULL, absent when neither was written
 * @param notNullName the name given to its NOT NULL constraint
 * @param defaultValue its DEFAULT
 * @param collation its COLLATE
 * @param identity its GENERATED ... AS IDENTITY
 * @param generated its GENERATED ALWAYS AS (expression)
 * @param storage its STORAGE, as written
 * @param compression its COMPRESSION, as written
 * @param span the whole definition, constraints included
 */
public record ColumnDefinition(
    Identifier name,
    Optional<TypeName> type,
    Optional<Boolean> nullable,
    Optional<Identifier> notNullName,
    Optional<Expression> defaultValue,
    Optional<ObjectName> collation,
    Optional<Identity> identity,
    Optional<Generated> generated,
    Optional<String> storage,
    Optional<String> compression,
    Span span) {

  /**
   * GENERATED { ALWAYS | BY DEFAULT } AS IDENTITY.
   *
   * @param always ALWAYS rather than BY DEFAULT
   * @param options its sequence options
   */
  public record Identity(boolean always, List<Option> options) {
    public Identity {
      options = List.copyOf(options);
    }
  }

  /**
   * GENERATED ALWAYS AS (expression).
   *
   * @param expression what is computed
   * @param storage STORED or VIRTUAL; absent where it was left to the server (VIRTUAL from
   *     PostgreSQL 18 on)
   */
  public record Generated(Expression expression, Optional<Storage> storage) {
    /** Whether the value is kept in the row or computed when read. */
    public enum Storage {
      STORED,
      VIRTUAL
    }
  }
}
