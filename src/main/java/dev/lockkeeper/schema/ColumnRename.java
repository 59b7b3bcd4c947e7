package dev.lockkeeper.schema;

import dev.lockkeeper.operation.ColumnDefinition.Generated;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.TableOperation.CreateTable.PartitionBy;
import java.util.List;

/** What refers to a column by its name, after that was changed. */
final class ColumnRename {
  private ColumnRename() {}

  static Column of(Column column, String from, String to) {
    return column.generated().filter(g -> Dropping.mentions(g.expression(), from)).isEmpty()
        ? column
        : column.withGenerated(
            column
                .generated()
                .map(
                    g ->
                        new Generated(
                            ExpressionColumns.rename(g.expression(), from, to), g.storage())));
  }

  static TableConstraint of(TableConstraint constraint, String from, String to) {
    return constraint.columns().contains(from)
        ? constraint.withDefinition(
            of(constraint.definition(), from, to), names(constraint.columns(), from, to))
        : constraint;
  }

  static TableConstraint ofReferenced(TableConstraint key, String from, String to) {
    return key.withReferencedColumns(names(key.referencedColumns(), from, to));
  }

  private static Constraint of(Constraint constraint, String from, String to) {
    if (constraint instanceof Constraint.Check check) {
      return new Constraint.Check(
          check.common(), ExpressionColumns.rename(check.expression(), from, to));
    } else if (constraint instanceof Constraint.NotNull notNull) {
      return new Constraint.NotNull(notNull.common(), of(notNull.column(), from, to));
    } else if (constraint instanceof Constraint.Unique key) {
      return new Constraint.Unique(
          key.common(),
          identifiers(key.columns(), from, to),
          identifiers(key.include(), from, to),
          key.usingIndex(),
          key.withoutOverlaps(),
          key.nullsNotDistinct(),
          key.with(),
          key.tablespace());
    } else if (constraint instanceof Constraint.PrimaryKey key) {
      return new Constraint.PrimaryKey(
          key.common(),
          identifiers(key.columns(), from, to),
          identifiers(key.include(), from, to),
          key.usingIndex(),
          key.withoutOverlaps(),
          key.with(),
          key.tablespace());
    } else if (constraint instanceof Constraint.ForeignKey key) {
      return new Constraint.ForeignKey(
          key.common(), identifiers(key.columns(), from, to), key.references(), key.period());
    } else if (constraint instanceof Constraint.Exclude exclude) {
      return new Constraint.Exclude(
          exclude.common(),
          exclude.method(),
          exclude.elements().stream()
              .map(e -> new Constraint.Exclude.Element(of(e.element(), from, to), e.operator()))
              .toList(),
          identifiers(exclude.include(), from, to),
          exclude.where().map(w -> ExpressionColumns.rename(w, from, to)),
          exclude.with(),
          exclude.tablespace());
    }
    return constraint;
  }

  static Index of(Index index, String from, String to) {
    return index.withElements(
        elements(index.elements(), from, to),
        names(index.include(), from, to),
        index.where().map(w -> ExpressionColumns.rename(w, from, to)));
  }

  static PartitionBy of(PartitionBy by, String from, String to) {
    return new PartitionBy(by.strategy(), elements(by.columns(), from, to));
  }

  private static List<IndexElement> elements(List<IndexElement> elements, String from, String to) {
    return elements.stream().map(e -> of(e, from, to)).toList();
  }

  private static IndexElement of(IndexElement element, String from, String to) {
    return new IndexElement(
        element.column().map(c -> of(c, from, to)),
        element.expression().map(e -> ExpressionColumns.rename(e, from, to)),
        element.collation(),
        element.operatorClass(),
        element.order(),
        element.nulls());
  }

  private static List<Identifier> identifiers(List<Identifier> columns, String from, String to) {
    return columns.stream().map(c -> of(c, from, to)).toList();
  }

  private static Identifier of(Identifier column, String from, String to) {
    return column.value().equals(from) ? new Identifier(to, to, column.span()) : column;
  }

  private static List<String> names(List<String> columns, String from, String to) {
    return columns.stream().map(c -> c.equals(from) ? to : c).toList();
  }
}
