package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.ObjectKind;
import java.util.List;
import java.util.Optional;

/**
 * An index of a table or of a materialized view.
 *
 * @param tableId the id of the table or materialized view
 * @param elements its columns and expressions, with their names of the moment
 * @param include the columns of INCLUDE
 * @param method {@code btree} unless another was written
 * @param where the condition of a partial index
 * @param valid whether it is complete and queries use it (pg_index.indisvalid)
 * @param constraintName the primary key, unique or exclusion constraint that it serves
 * @param parentId the index of the partitioned table that it is part of
 */
public record Index(
    int id,
    String schema,
    String name,
    Truth exists,
    Optional<Birth> birth,
    int tableId,
    List<IndexElement> elements,
    List<String> include,
    boolean unique,
    boolean nullsNotDistinct,
    String method,
    Optional<Expression> where,
    Truth valid,
    Optional<String> constraintName,
    Optional<Integer> parentId)
    implements SchemaObject {
  public Index {
    elements = List.copyOf(elements);
    include = List.copyOf(include);
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.INDEX;
  }

  /** Whether it serves a primary key, unique or exclusion constraint. */
  public boolean isOfConstraint() {
    return constraintName.isPresent();
  }

  /** The names of its key columns; expressions are left out. */
  public List<String> columns() {
    return elements.stream().flatMap(e -> e.column().stream()).map(c -> c.value()).toList();
  }

  /** Whether one of its elements is an expression. */
  public boolean hasExpression() {
    return elements.stream().anyMatch(e -> e.column().isEmpty());
  }

  /** Whether rows are left out of it. */
  public boolean isPartial() {
    return where.isPresent();
  }

  @Override
  public Index named(String nextSchema, String next) {
    return new Index(
        id,
        nextSchema,
        next,
        exists,
        birth,
        tableId,
        elements,
        include,
        unique,
        nullsNotDistinct,
        method,
        where,
        valid,
        constraintName,
        parentId);
  }

  @Override
  public Index withExists(Truth next) {
    return new Index(
        id,
        schema,
        name,
        next,
        birth,
        tableId,
        elements,
        include,
        unique,
        nullsNotDistinct,
        method,
        where,
        valid,
        constraintName,
        parentId);
  }

  Index withValid(Truth next) {
    return new Index(
        id,
        schema,
        name,
        exists,
        birth,
        tableId,
        elements,
        include,
        unique,
        nullsNotDistinct,
        method,
        where,
        next,
        constraintName,
        parentId);
  }

  Index withConstraint(Optional<String> next) {
    return new Index(
        id,
        schema,
        name,
        exists,
        birth,
        tableId,
        elements,
        include,
        unique,
        nullsNotDistinct,
        method,
        where,
        valid,
        next,
        parentId);
  }

  Index withParent(Optional<Integer> next) {
    return new Index(
        id,
        schema,
        name,
        exists,
        birth,
        tableId,
        elements,
        include,
        unique,
        nullsNotDistinct,
        method,
        where,
        valid,
        constraintName,
        next);
  }

  Index withElements(
      List<IndexElement> next, List<String> nextInclude, Optional<Expression> nextWhere) {
    return new Index(
        id,
        schema,
        name,
        exists,
        birth,
        tableId,
        next,
        nextInclude,
        unique,
        nullsNotDistinct,
        method,
        nextWhere,
        valid,
        constraintName,
        parentId);
  }
}
