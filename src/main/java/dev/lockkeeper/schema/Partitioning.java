package dev.lockkeeper.schema;

import dev.lockkeeper.operation.AlterTableOperation.AttachPartition;
import dev.lockkeeper.operation.AlterTableOperation.DetachPartition;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TableOperation.CreateTable.PartitionOf;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables become partitions or heirs of others, and cease to be. */
final class Partitioning {
  /** Partitions share the identity of their table's columns from PostgreSQL 17 on. */
  static final int IDENTITY_IN_PARTITIONS = 17;

  private final Change change;
  private final Columns columns;
  private final Constraining constraining;
  private final Indexing indexing;

  Partitioning(Change change, Columns columns, Constraining constraining, Indexing indexing) {
    this.change = change;
    this.columns = columns;
    this.constraining = constraining;
    this.indexing = indexing;
  }

  /** A table that PARTITION OF has just made with its parent's columns. */
  void joinAsNew(int table, PartitionOf of, Span span) {
    change
        .existing(of.table())
        .ifPresent(parent -> join(table, parent, of.bounds(), of.isDefault(), span));
  }

  private void join(int table, int parent, String bounds, boolean isDefault, Span span) {
    boolean parentKnown =
        change.table(parent).areConstraintsKnown() && change.table(parent).isPartitioned();
    change.alter(
        table,
        t -> {
          t.partition = Optional.of(new Table.Partition(parent, bounds, isDefault));
          t.constraintsKnown &= parentKnown;
        });
    change.alter(
        parent,
        t -> {
          t.children = t.children.plus(table);
          t.mayHoldRows = t.mayHoldRows.or(change.table(table).mayHoldRows());
        });
    Table from = change.table(parent);
    for (TableConstraint constraint : from.constraints()) {
      if (constraint.isCheck()) {
        constraining.inherit(table, constraint);
      } else if (constraint.definition() instanceof Constraint.NotNull notNull) {
        constraining.inheritNotNull(
            table,
            notNull.column().value(),
            Optional.of(constraint),
            span,
            constraint.validated().holds() ? Truth.YES : Truth.UNKNOWN);
      }
    }
    for (Index index : change.schema().indexesOf(from)) {
      if (!index.isOfConstraint()) {
        indexing.putOnPartition(index, table);
      }
    }
    for (TableConstraint constraint : from.constraints()) {
      if (constraint.indexId().isPresent()) {
        constraining.copyKey(table, constraint);
      } else if (constraint.isForeignKey()) {
        constraining.copyForeignKey(table, constraint);
      }
    }
  }

  void attach(int parent, AttachPartition attach) {
    Optional<Integer> table = change.existing(attach.partition());
    if (table.isEmpty()) {
      return;
    }
    boolean sharesIdentity = change.isAtLeast(IDENTITY_IN_PARTITIONS);
    for (Column column : change.table(parent).columns()) {
      change.alterColumn(
          table.get(),
          column.name(),
          c ->
              c.withOrigin(false, 1)
                  .withIdentity(sharesIdentity ? column.identity() : c.identity()));
    }
    join(table.get(), parent, attach.bounds(), attach.isDefault(), attach.span());
  }

  void detach(int parent, DetachPartition detach) {
    Table table = change.schema().table(detach.partition());
    if (!table.isSeen()) {
      return;
    }
    change.alter(parent, t -> t.children = t.children.minus(table.id()));
    change.alter(
        table.id(),
        t -> {
          t.partition = Optional.empty();
          t.columns = t.columns.map(c -> c.withOrigin(true, 0).withIdentity(Optional.empty()));
          t.constraints = t.constraints.map(c -> c.withParent(Optional.empty(), true));
          // CONCURRENTLY leaves a CHECK that repeats the bounds (manual, ALTER TABLE).
          t.constraintsKnown &= !detach.concurrently();
        });
    for (Index index : change.schema().indexesOf(table)) {
      if (index.parentId().isPresent()) {
        change.draft().put(index.withParent(Optional.empty()));
      }
    }
  }

  /** A table that INHERITS has just made with its parent's columns. */
  void inheritFrom(int table, ObjectName parent) {
    change.existing(parent).ifPresent(from -> connect(table, from));
  }

  private void connect(int table, int parent) {
    change.alter(
        table,
        t -> {
          List<Integer> parents = new ArrayList<>(t.inherits);
          parents.add(parent);
          t.inherits = parents;
          t.constraintsKnown &= change.table(parent).areConstraintsKnown();
        });
    change.alter(parent, t -> t.children = t.children.plus(table));
    for (TableConstraint constraint : change.table(parent).constraints()) {
      constraining.inherit(table, constraint);
    }
  }

  void inherit(int table, ObjectName parent) {
    Optional<Integer> from = change.existing(parent);
    if (from.isEmpty()) {
      return;
    }
    Table source = change.table(from.get());
    for (Column column : source.columns()) {
      columns.inherit(table, column, source);
    }
    connect(table, from.get());
  }

  void noInherit(int table, ObjectName parent) {
    Table from = change.schema().table(parent);
    if (!from.isSeen()) {
      return;
    }
    change.alter(
        table,
        t -> {
          t.inherits = t.inherits.stream().filter(id -> id != from.id()).toList();
          t.columns =
              t.columns.map(
                  c ->
                      from.column(c.name()).id() == 0
                          ? c
                          : c.withOrigin(true, Math.max(0, c.parents() - 1)));
          t.constraints = t.constraints.map(c -> c.withParent(Optional.empty(), true));
        });
    change.alter(from.id(), t -> t.children = t.children.minus(table));
  }
}
