package dev.lockkeeper.schema;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.AddIdentity;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.AlterTableOperation.AlterConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.AlterTableOperation.RenameConstraint;
import dev.lockkeeper.operation.AlterTableOperation.ValidateConstraint;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The actions of ALTER TABLE on columns and constraints. */
final class Altering {
  private final Change change;
  private final Constraining constraining;
  private final Dropping dropping;
  private final Columns columns;

  Altering(Change change, Constraining constraining, Dropping dropping, Columns columns) {
    this.change = change;
    this.constraining = constraining;
    this.dropping = dropping;
    this.columns = columns;
  }

  void addColumn(int table, AddColumn add) {
    String name = add.column().name().value();
    Truth exists = change.table(table).column(name).exists();
    if (add.ifNotExists() && exists.holds()) {
      return;
    }
    boolean mayExist = add.ifNotExists() && !exists.fails();
    columns.add(table, add.column(), mayExist ? Truth.UNKNOWN : Truth.YES, true);
    if (mayExist) {
      change.alterColumn(table, name, c -> c.unsure().withExists(Truth.YES).withBirth(c.birth()));
    }
    for (int heir : change.heirs(table, add.table().only())) {
      columns.inherit(heir, change.table(table).column(name), change.table(table));
    }
  }

  void dropColumn(int table, DropColumn drop) {
    String name = drop.column().value();
    if (!change.table(table).column(name).exists().fails()) {
      dropping.dropColumn(table, name, drop.table().only(), drop.cascade());
    }
  }

  void alterType(int table, AlterColumnType alter) {
    setType(table, alter, alter.table().only());
  }

  private void setType(int table, AlterColumnType alter, boolean only) {
    TypeName type = StoredType.of(alter.type());
    Optional<Integer> typeId = change.typeId(type);
    change.alterColumn(
        table,
        alter.column().value(),
        c -> c.withType(Optional.of(type), typeId).withCollation(alter.collation()));
    typeId.ifPresent(id -> change.draft().uses(table, id));
    Column column = change.table(table).column(alter.column().value());
    if (column.identity().isPresent()) {
      columns.sequenceOf(table, column).ifPresent(s -> change.draft().put(s.withType(type.name())));
    }
    change.heirs(table, only).forEach(heir -> setType(heir, alter, false));
  }

  /** Changes a column of a table and of its descendants. */
  void alterColumn(int table, String name, boolean only, UnaryOperator<Column> how) {
    change.alterColumn(table, name, how);
    change.heirs(table, only).forEach(heir -> alterColumn(heir, name, false, how));
  }

  /** DEFAULT NULL is none. */
  static Optional<Expression> stored(Expression defaultValue) {
    boolean isNull =
        defaultValue.root() instanceof Literal literal && literal.kind() == Literal.Kind.NULL;
    return isNull ? Optional.empty() : Optional.of(defaultValue);
  }

  void setNotNull(int table, String column, boolean only, Span span) {
    constraining.addNotNull(table, column, Optional.empty(), span, Truth.YES, only);
  }

  void dropNotNull(int table, String column, boolean only) {
    Table from = change.table(table);
    Optional<TableConstraint> constraint = Constraining.notNullOf(from, column);
    constraint.ifPresent(c -> dropping.dropConstraint(table, c));
    change.alterColumn(table, column, c -> c.withNotNull(Truth.NO));
    change.heirs(table, only).forEach(heir -> dropNotNull(heir, column, false));
  }

  void addIdentity(int table, AddIdentity add) {
    ColumnDefinition.Identity identity = add.identity();
    change.alterColumn(table, add.column().value(), c -> c.withIdentity(Optional.of(identity)));
    Column column = change.table(table).column(add.column().value());
    columns.addIdentity(table, column, add.span());
  }

  void dropIdentity(int table, String name) {
    Column column = change.table(table).column(name);
    if (column.identity().isEmpty()) {
      return;
    }
    columns.sequenceOf(table, column).ifPresent(change.draft()::remove);
    change.alterColumn(table, name, c -> c.withIdentity(Optional.empty()));
  }

  void addConstraint(int table, AddConstraint add, Set<String> addedColumns) {
    Constraint constraint = add.constraint();
    boolean proven =
        constraint.common().inline()
            && constraint instanceof Constraint.ForeignKey key
            && addedColumns.containsAll(Constraining.values(key.columns()));
    constraining.add(table, constraint, add.table().only(), proven);
  }

  void dropConstraint(int table, DropConstraint drop) {
    drop.name()
        .flatMap(name -> change.table(table).constraint(name.value()))
        .ifPresent(constraint -> dropping.dropConstraint(table, constraint));
  }

  void validate(int table, ValidateConstraint validate) {
    change
        .table(table)
        .constraint(validate.name().value())
        .ifPresent(constraint -> validate(table, constraint));
  }

  private void validate(int table, TableConstraint constraint) {
    Truth valid = Truth.of(constraint.enforced());
    constraining.put(table, constraint.withExists(Truth.YES).withValidated(valid));
    if (constraint.definition() instanceof Constraint.NotNull) {
      constraint.columns().forEach(c -> change.alterColumn(table, c, x -> x.withNotNull(valid)));
    }
    for (int heir : change.heirs(table, false)) {
      heirsOf(constraint, heir).forEach(inherited -> validate(heir, inherited));
    }
  }

  private List<TableConstraint> heirsOf(TableConstraint constraint, int heir) {
    return change.table(heir).constraints().stream()
        .filter(own -> own.parentId().equals(Optional.of(constraint.id())))
        .toList();
  }

  void alterConstraint(int table, AlterConstraint alter) {
    Optional<TableConstraint> found = change.table(table).constraint(alter.name().value());
    if (found.isPresent() && alter.enforced().isPresent()) {
      boolean enforced = alter.enforced().get();
      constraining.put(table, found.get().withEnforced(enforced, Truth.of(enforced)));
    }
  }

  void renameConstraint(int table, RenameConstraint rename) {
    change
        .table(table)
        .constraint(rename.name().value())
        .ifPresent(constraint -> renameConstraint(table, constraint, rename.newName().value()));
  }

  /** Renames a constraint with its index, and what inherits it. */
  void renameConstraint(int table, TableConstraint constraint, String name) {
    constraining.put(table, constraint.withName(name));
    Departure renamed = change.draft().departure(Optional.of(Identifier.quoted(name)));
    change.alter(
        table, t -> t.departedConstraints = t.departedConstraints.plus(constraint.name(), renamed));
    constraint
        .indexId()
        .flatMap(change.schema()::index)
        .ifPresent(
            index ->
                change
                    .draft()
                    .put(index.named(index.schema(), name).withConstraint(Optional.of(name))));
    if (constraint.isCheck()) {
      for (int heir : change.heirs(table, false)) {
        change.table(heir).constraints().stream()
            .filter(own -> own.parentId().equals(Optional.of(constraint.id())))
            .forEach(own -> renameConstraint(heir, own, name));
      }
    }
  }

  void renameColumn(int table, RenameColumn rename) {
    renameColumn(table, rename.column(), rename.newName().value());
  }

  private void renameColumn(int table, Identifier from, String to) {
    String old = from.value();
    change.alterColumn(table, old, c -> c.withName(to));
    Table renamed = change.table(table);
    change.alter(
        table,
        t -> {
          t.columns = t.columns.map(c -> ColumnRename.of(c, old, to));
          t.constraints = t.constraints.map(c -> ColumnRename.of(c, old, to));
          t.partitionBy = t.partitionBy.map(by -> ColumnRename.of(by, old, to));
          t.departedColumns =
              t.departedColumns.plus(
                  old, change.draft().departure(Optional.of(Identifier.quoted(to))));
        });
    for (Index index : change.schema().indexesOf(renamed)) {
      if (Dropping.uses(index, old)) {
        change.draft().put(ColumnRename.of(index, old, to));
      }
    }
    for (Reference reference : change.schema().foreignKeysTo(renamed)) {
      if (reference.constraint().referencedColumns().contains(old)) {
        constraining.put(
            reference.table().id(),
            ColumnRename.ofReferenced(
                change
                    .table(reference.table().id())
                    .constraintNumbered(reference.constraint().id())
                    .orElseThrow(),
                old,
                to));
      }
    }
    for (View view : change.schema().viewsOn(renamed)) {
      if (view.mentions().contains(old)) {
        change.draft().put(view.withRenamedColumn(renamed.id(), old, to));
      }
    }
    for (int heir : change.heirs(table, false)) {
      renameColumn(heir, from, to);
    }
  }
}
