package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
    List<String> columns = new ArrayList<>(elements.size());
    for (IndexElement element : elements) {
      if (element.column().isPresent()) {
        columns.add(element.column().get().value());
      }
    }
    return columns;
  }

  /** Whether one of its keys is a column, or an expression that mentions it. */
  public boolean keysOn(String column) {
    return Dropping.keyUses(this, column);
  }

  /** Whether one of its elements is an expression. */
  public boolean hasExpression() {
    for (IndexElement element : elements) {
      if (element.column().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether rows are left out of it. */
  public boolean isPartial() {
    return where.isPresent();
  }

  @Override
  public Index named(String nextSchema, String next) {
    return with(
        draft -> {
          draft.schema = nextSchema;
          draft.name = next;
        });
  }

  @Override
  public Index withExists(Truth next) {
    return with(draft -> draft.exists = next);
  }

  Index withValid(Truth next) {
    return with(draft -> draft.valid = next);
  }

  Index withConstraint(Optional<String> next) {
    return with(draft -> draft.constraintName = next);
  }

  Index withParent(Optional<Integer> next) {
    return with(draft -> draft.parentId = next);
  }

  Index withElements(
      List<IndexElement> next, List<String> nextInclude, Optional<Expression> nextWhere) {
    return with(
        draft -> {
          draft.elements = next;
          draft.include = nextInclude;
          draft.where = nextWhere;
        });
  }

  private Index with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.finished();
  }

  /** The parts of the next state. */
  private static final class Draft {
    final int id;
    String schema;
    String name;
    Truth exists;
    final Optional<Birth> birth;
    final int tableId;
    List<IndexElement> elements;
    List<String> include;
    final boolean unique;
    final boolean nullsNotDistinct;
    final String method;
    Optional<Expression> where;
    Truth valid;
    Optional<String> constraintName;
    Optional<Integer> parentId;

    Draft(Index of) {
      id = of.id;
      schema = of.schema;
      name = of.name;
      exists = of.exists;
      birth = of.birth;
      tableId = of.tableId;
      elements = of.elements;
      include = of.include;
      unique = of.unique;
      nullsNotDistinct = of.nullsNotDistinct;
      method = of.method;
      where = of.where;
      valid = of.valid;
      constraintName = of.constraintName;
      parentId = of.parentId;
    }

    Index finished() {
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
          parentId);
    }
  }
}
