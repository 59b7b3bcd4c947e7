package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Constraint.ForeignKey;
import dev.lockkeeper.operation.Constraint.PrimaryKey;
import dev.lockkeeper.operation.Constraint.Unique;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.TableConstraint;
import java.util.List;
import java.util.Optional;

/** The rows that constraints of a migration refuse. */
final class ConstraintChecks {
  private final Before before;
  private final Queries queries;
  private final Ran at;

  ConstraintChecks(Before before, Queries queries, Ran at) {
    this.before = before;
    this.queries = queries;
    this.at = at;
  }

  /**
   * A constraint that all rows must satisfy from then on.
   *
   * @param name what it is called, as the server stores it
   */
  void add(ObjectName tableName, String name, Constraint constraint) {
    Optional<Table> then = before.table(tableName, at);
    if (then.isEmpty()) {
      return;
    }
    Table table = then.get();
    String shown = Identifier.quoted(name);
    if (constraint instanceof Constraint.Check check) {
      Optional<TableConstraint> added = at.after().table(tableName).constraint(name);
      boolean canAsk =
          before.canAsk(check.expression())
              && before.has(table, added.map(TableConstraint::columns).orElse(List.of()));
      if (canAsk) {
        queries.refuse(
            "rows of %s that violate %s".formatted(table.sql(), shown),
            table,
            at,
            ViolatingRows.failing(table, check.expression()));
      }
    } else if (constraint instanceof Constraint.NotNull notNull) {
      nulls(table, notNull.column().value());
    } else if (constraint instanceof ForeignKey key) {
      orphans(table, key);
    } else if (constraint instanceof Constraint.Key key) {
      key(table, shown, key);
    }
  }

  /** A column that no row may lack from then on. */
  void nulls(Table table, String column) {
    if (before.has(table, List.of(column))) {
      queries.refuse(
          "rows of %s without %s".formatted(table.sql(), Identifier.quoted(column)),
          table,
          at,
          ViolatingRows.nulls(table, column),
          ViolatingRows.count(table, Identifier.quoted(column) + " IS NULL"));
    }
  }

  private void key(Table table, String name, Constraint.Key key) {
    if (key.usingIndex().isPresent()) {
      String index = key.usingIndex().get().sql();
      queries.mustBeEmpty(
          "%s is invalid: step %d fails".formatted(index, at.number()),
          InvalidIndexes.named(index));
      return;
    }
    List<String> columns = key.columns().stream().map(Identifier::value).toList();
    if (key.withoutOverlaps() || !before.has(table, columns)) {
      return;
    }
    boolean nullsNotDistinct = key instanceof Unique unique && unique.nullsNotDistinct();
    queries.refuse(
        "values of %s that stand twice, which %s forbids".formatted(table.sql(), name),
        table,
        at,
        ViolatingRows.duplicates(table, key, nullsNotDistinct));
    if (key instanceof PrimaryKey) {
      columns.stream()
          .filter(column -> !table.column(column).notNull().holds())
          .forEach(column -> nulls(table, column));
    }
  }

  /** An index that is unique. */
  void add(CreateIndex index) {
    Optional<Table> then = before.table(index.table().table(), at);
    if (then.isEmpty() || !index.unique()) {
      return;
    }
    boolean canAsk =
        before.has(
                then.get(),
                index.columns().stream()
                    .flatMap(e -> e.column().stream())
                    .map(Identifier::value)
                    .toList())
            && index.columns().stream()
                .map(IndexElement::expression)
                .flatMap(Optional::stream)
                .allMatch(before::canAsk)
            && index.where().map(before::canAsk).orElse(true);
    if (canAsk) {
      queries.refuse(
          "values of %s that stand twice, which %s forbids"
              .formatted(then.get().sql(), Identifier.quoted(at.before().indexName(index))),
          then.get(),
          at,
          ViolatingRows.duplicates(then.get(), index));
    }
  }

  private void orphans(Table table, ForeignKey key) {
    Optional<Table> parent = before.table(key.references().table(), at);
    List<String> columns = key.columns().stream().map(Identifier::value).toList();
    List<String> referenced =
        key.references().columns().isEmpty()
            ? parent.flatMap(Table::primaryKey).map(TableConstraint::columns).orElse(List.of())
            : key.references().columns().stream().map(Identifier::value).toList();
    boolean canAsk =
        parent.isPresent()
            && referenced.size() == columns.size()
            && !key.period()
            && before.has(table, columns)
            && before.has(parent.get(), referenced);
    if (canAsk) {
      queries.refuse(
          "rows of %s that reference nothing in %s".formatted(table.sql(), parent.get().sql()),
          table,
          at,
          ViolatingRows.orphans(table, key, parent.get(), referenced));
    }
  }
}
