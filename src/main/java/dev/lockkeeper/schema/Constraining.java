package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Constraint.Check;
import dev.lockkeeper.operation.Constraint.Exclude;
import dev.lockkeeper.operation.Constraint.ForeignKey;
import dev.lockkeeper.operation.Constraint.NotNull;
import dev.lockkeeper.operation.Constraint.PrimaryKey;
import dev.lockkeeper.operation.Constraint.Unique;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Constraints are added to tables and to those that inherit from them. */
final class Constraining {
  private static final int NOT_NULL_CONSTRAINTS = 18;

  private final Change change;

  Constraining(Change change) {
    this.change = change;
  }

  /**
   * Adds a constraint.
   *
   * @param only not to the descendants
   * @param proven whether no row can break it, as in a new table or a new column: the server takes
   *     it for valid even when NOT VALID is written
   */
  void add(int table, Constraint constraint, boolean only, boolean proven) {
    if (constraint instanceof Check check) {
      addCheck(table, check, only, proven, Optional.empty());
    } else if (constraint instanceof NotNull notNull) {
      addNotNull(
          table,
          notNull.column().value(),
          notNull.name().map(Identifier::value),
          notNull.span(),
          notNull.common().notValid() && !proven ? Truth.UNKNOWN : Truth.YES,
          notNull.common().noInherit() || only);
    } else if (constraint instanceof ForeignKey key) {
      addForeignKey(table, key, proven);
    } else if (constraint instanceof Constraint.Key key) {
      addKey(table, key, only);
    } else if (constraint instanceof Exclude exclude) {
      addExclude(table, exclude);
    }
  }

  private static Truth validated(Constraint constraint, boolean proven) {
    boolean enforced = constraint.common().enforced().orElse(true);
    return Truth.of(enforced && (proven || !constraint.common().notValid()));
  }

  private void addCheck(
      int table, Check check, boolean only, boolean proven, Optional<TableConstraint> parent) {
    Table to = change.table(table);
    Set<String> columns =
        ExpressionColumns.of(check.expression(), name -> to.column(name).exists().holds());
    String name =
        parent
            .map(TableConstraint::name)
            .or(() -> check.name().map(Identifier::value))
            .orElseGet(
                () ->
                    change.newConstraintName(
                        to.schema(),
                        to.name(),
                        columns.stream().findFirst().filter(c -> columns.size() == 1),
                        "check"));
    Optional<TableConstraint> same = to.constraint(name).filter(TableConstraint::isCheck);
    if (same.isPresent() && parent.isPresent()) {
      boolean local = same.get().local() && !to.isPartition();
      put(table, same.get().withParent(parent.map(TableConstraint::id), local));
      return;
    }
    TableConstraint added =
        put(
            table,
            new TableConstraint(
                change.draft().newId(),
                name,
                check,
                List.copyOf(columns),
                Truth.YES,
                validated(check, proven),
                check.common().enforced().orElse(true),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                parent.isEmpty(),
                parent.map(TableConstraint::id),
                change.birth(check.span(), Truth.YES)));
    if (!check.common().noInherit()) {
      for (int heir : change.heirs(table, only)) {
        addCheck(heir, check, false, proven, Optional.of(added));
      }
    }
  }

  /** Gives a table a CHECK that it inherits. */
  void inherit(int table, TableConstraint check) {
    if (check.definition() instanceof Check definition && !definition.common().noInherit()) {
      addCheck(table, definition, false, true, Optional.of(check));
    }
  }

  /**
   * Makes a column NOT NULL; from PostgreSQL 18 on that is a constraint with a name (manual,
   * "CREATE TABLE", NOT NULL).
   */
  void addNotNull(
      int table, String column, Optional<String> name, Span span, Truth proven, boolean only) {
    Optional<TableConstraint> added =
        putNotNull(table, column, name, span, proven, Optional.empty());
    for (int heir : change.heirs(table, only)) {
      inheritNotNull(heir, column, added, span, proven);
    }
  }

  /** Makes a column NOT NULL because the table's parent has it so. */
  void inheritNotNull(
      int table, String column, Optional<TableConstraint> parent, Span span, Truth proven) {
    Optional<TableConstraint> added =
        putNotNull(table, column, parent.map(TableConstraint::name), span, proven, parent);
    for (int heir : change.heirs(table, false)) {
      inheritNotNull(heir, column, added, span, proven);
    }
  }

  private Optional<TableConstraint> putNotNull(
      int table,
      String column,
      Optional<String> name,
      Span span,
      Truth proven,
      Optional<TableConstraint> parent) {
    Truth was = change.table(table).column(column).notNull();
    change.alterColumn(table, column, c -> c.withNotNull(was.or(proven)));
    if (!change.isAtLeast(NOT_NULL_CONSTRAINTS)) {
      return Optional.empty();
    }
    Table to = change.table(table);
    Optional<TableConstraint> existing = notNullOf(to, column);
    if (existing.isPresent()) {
      TableConstraint own = existing.get();
      boolean local = parent.isEmpty() || (own.local() && !to.isPartition());
      return Optional.of(
          put(
              table,
              own.withValidated(own.validated().or(proven))
                  .withParent(parent.map(TableConstraint::id).or(own::parentId), local)));
    }
    if (was.holds() && !to.areConstraintsKnown()) {
      return Optional.empty();
    }
    String chosen =
        name.orElseGet(
            () ->
                change.newConstraintName(to.schema(), to.name(), Optional.of(column), "not_null"));
    return Optional.of(put(table, notNull(chosen, column, span, proven, parent)));
  }

  private TableConstraint notNull(
      String name, String column, Span span, Truth proven, Optional<TableConstraint> parent) {
    Optional<Identifier> identifier = Optional.of(Change.identifier(name, span));
    return new TableConstraint(
        change.draft().newId(),
        name,
        new NotNull(Constraint.Common.of(identifier, false, span), Change.identifier(column, span)),
        List.of(column),
        Truth.YES,
        Truth.of(proven.holds()),
        true,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        parent.isEmpty(),
        parent.map(TableConstraint::id),
        change.birth(span, Truth.YES));
  }

  static Optional<TableConstraint> notNullOf(Table table, String column) {
    return table.constraints().stream()
        .filter(c -> c.definition() instanceof NotNull && c.columns().contains(column))
        .findFirst();
  }

  private void addForeignKey(int table, ForeignKey key, boolean proven) {
    Optional<Integer> referenced = change.existing(key.references().table());
    Table to = change.table(table);
    List<String> columns = values(key.columns());
    String name =
        key.name()
            .map(Identifier::value)
            .orElseGet(
                () ->
                    change.newConstraintName(
                        to.schema(), to.name(), Optional.of(String.join("_", columns)), "fkey"));
    List<String> referencedColumns =
        key.references().columns().isEmpty()
            ? referenced
                .flatMap(id -> change.table(id).primaryKey())
                .map(TableConstraint::columns)
                .orElse(List.of())
            : values(key.references().columns());
    TableConstraint added =
        put(
            table,
            new TableConstraint(
                change.draft().newId(),
                name,
                key,
                columns,
                Truth.YES,
                validated(key, proven),
                key.common().enforced().orElse(true),
                Optional.empty(),
                referenced,
                referencedColumns,
                true,
                Optional.empty(),
                change.birth(key.span(), Truth.YES)));
    referenced.ifPresent(id -> change.draft().refers(table, id));
    if (change.table(table).isPartitioned()) {
      for (int partition : change.heirs(table, false)) {
        copyForeignKey(partition, added);
      }
    }
  }

  /** Gives a partition the foreign key of its table. */
  void copyForeignKey(int partition, TableConstraint key) {
    Table to = change.table(partition);
    Optional<TableConstraint> same =
        to.foreignKeys().stream()
            .filter(
                own ->
                    own.parentId().isEmpty()
                        && own.columns().equals(key.columns())
                        && own.referencedTable().equals(key.referencedTable()))
            .findFirst();
    if (same.isPresent()) {
      put(partition, same.get().withParent(Optional.of(key.id()), false));
      return;
    }
    String name =
        to.constraint(key.name()).isEmpty()
            ? key.name()
            : change.newConstraintName(
                to.schema(), to.name(), Optional.of(String.join("_", key.columns())), "fkey");
    TableConstraint copy =
        put(
            partition,
            new TableConstraint(
                change.draft().newId(),
                name,
                key.definition(),
                key.columns(),
                Truth.YES,
                key.validated(),
                key.enforced(),
                Optional.empty(),
                key.referencedTable(),
                key.referencedColumns(),
                false,
                Optional.of(key.id()),
                key.birth()));
    key.referencedTable().ifPresent(id -> change.draft().refers(partition, id));
    for (int below : change.heirs(partition, false)) {
      copyForeignKey(below, copy);
    }
  }

  private void addKey(int table, Constraint.Key key, boolean only) {
    Table to = change.table(table);
    Optional<Index> existing =
        key.usingIndex()
            .flatMap(
                name ->
                    change
                        .schema()
                        .index(
                            new ObjectName(
                                Optional.of(Change.identifier(to.schema(), key.span())), name)));
    String name = nameOf(to, key, existing);
    List<String> columns = existing.map(Index::columns).orElse(values(key.columns()));
    if (key instanceof PrimaryKey) {
      for (String column : columns) {
        addNotNull(table, column, Optional.empty(), key.span(), Truth.YES, only);
      }
    }
    Index index =
        existing
            .map(found -> found.named(to.schema(), name).withConstraint(Optional.of(name)))
            .orElseGet(() -> indexOf(to, key, name));
    boolean unseen = key.usingIndex().isPresent() && existing.isEmpty();
    Index kept = unseen ? index.withValid(Truth.UNKNOWN) : index;
    change.draft().put(kept);
    TableConstraint added = put(table, keyConstraint(key, name, columns, kept, Optional.empty()));
    if (to.isPartitioned() && !only) {
      for (int partition : to.children()) {
        copyKey(partition, added);
      }
    }
  }

  private TableConstraint keyConstraint(
      Constraint key, String name, List<String> columns, Index index, Optional<Integer> parent) {
    return new TableConstraint(
        change.draft().newId(),
        name,
        key,
        columns,
        Truth.YES,
        Truth.YES,
        true,
        Optional.of(index.id()),
        Optional.empty(),
        List.of(),
        parent.isEmpty(),
        parent,
        change.birth(key.span(), Truth.YES));
  }

  private String nameOf(Table to, Constraint.Key key, Optional<Index> existing) {
    return key.name()
        .map(Identifier::value)
        .or(() -> existing.map(Index::name))
        .or(() -> key.usingIndex().map(Identifier::value))
        .orElseGet(() -> generatedName(to, key));
  }

  private String generatedName(Table to, Constraint.Key key) {
    if (key instanceof PrimaryKey) {
      return change.newKeyName(to.schema(), to.name(), Optional.empty(), "pkey");
    }
    List<IndexElement> elements = key.columns().stream().map(IndexElement::of).toList();
    String joined = Indexing.joined(elements, key.include());
    return change.newKeyName(to.schema(), to.name(), Optional.of(joined), "key");
  }

  private Index indexOf(Table to, Constraint.Key key, String name) {
    return new Index(
        change.draft().newId(),
        to.schema(),
        name,
        Truth.YES,
        change.birth(key.span(), Truth.YES),
        to.id(),
        key.columns().stream().map(IndexElement::of).toList(),
        values(key.include()),
        true,
        key instanceof Unique unique && unique.nullsNotDistinct(),
        key.withoutOverlaps() ? "gist" : "btree",
        Optional.<Expression>empty(),
        Truth.YES,
        Optional.of(name),
        Optional.empty());
  }

  /** Gives a partition the primary key, unique or exclusion constraint of its table. */
  void copyKey(int partition, TableConstraint key) {
    Table to = change.table(partition);
    Index index = change.schema().index(key.indexId().orElse(0)).orElse(null);
    if (index == null) {
      return;
    }
    Optional<TableConstraint> same =
        to.constraints().stream()
            .filter(
                own ->
                    own.parentId().isEmpty()
                        && own.definition().constraint().equals(key.definition().constraint())
                        && own.columns().equals(key.columns()))
            .findFirst();
    if (same.isPresent()) {
      put(partition, same.get().withParent(Optional.of(key.id()), false));
      same.get()
          .indexId()
          .flatMap(change.schema()::index)
          .ifPresent(i -> change.draft().put(i.withParent(Optional.of(index.id()))));
      return;
    }
    boolean isPrimary = key.isPrimaryKey();
    String label = isPrimary ? "pkey" : key.definition() instanceof Exclude ? "excl" : "key";
    Optional<String> columns =
        isPrimary ? Optional.empty() : Optional.of(Indexing.joined(index.elements(), List.of()));
    String name = change.newKeyName(to.schema(), to.name(), columns, label);
    if (isPrimary) {
      for (String column : key.columns()) {
        addNotNull(partition, column, Optional.empty(), key.definition().span(), Truth.YES, true);
      }
    }
    Index made =
        new Index(
            change.draft().newId(),
            to.schema(),
            name,
            Truth.YES,
            index.birth(),
            partition,
            index.elements(),
            index.include(),
            index.unique(),
            index.nullsNotDistinct(),
            index.method(),
            index.where(),
            Truth.YES,
            Optional.of(name),
            Optional.of(index.id()));
    change.draft().put(made);
    TableConstraint copy =
        put(
            partition,
            keyConstraint(key.definition(), name, key.columns(), made, Optional.of(key.id())));
    for (int below : change.heirs(partition, false)) {
      copyKey(below, copy);
    }
  }

  private void addExclude(int table, Exclude exclude) {
    Table to = change.table(table);
    List<IndexElement> elements =
        exclude.elements().stream().map(Exclude.Element::element).toList();
    String name =
        exclude
            .name()
            .map(Identifier::value)
            .orElseGet(
                () ->
                    change.newKeyName(
                        to.schema(),
                        to.name(),
                        Optional.of(Indexing.joined(elements, exclude.include())),
                        "excl"));
    Index index =
        new Index(
            change.draft().newId(),
            to.schema(),
            name,
            Truth.YES,
            change.birth(exclude.span(), Truth.YES),
            table,
            elements,
            values(exclude.include()),
            false,
            false,
            exclude.method().orElse("btree"),
            exclude.where(),
            Truth.YES,
            Optional.of(name),
            Optional.empty());
    change.draft().put(index);
    TableConstraint added =
        put(table, keyConstraint(exclude, name, index.columns(), index, Optional.empty()));
    if (to.isPartitioned()) {
      for (int partition : to.children()) {
        copyKey(partition, added);
      }
    }
  }

  /** Adds a constraint to a table, or puts it in the place of the one with its id. */
  TableConstraint put(int table, TableConstraint constraint) {
    Table to = change.table(table);
    Optional<TableConstraint> old = to.constraintNumbered(constraint.id());
    old.ifPresent(c -> change.draft().countConstraint(to.schema(), c.name(), -1));
    change.draft().countConstraint(to.schema(), constraint.name(), 1);
    change.alter(
        table,
        t -> {
          t.constraints = t.constraints.with(constraint);
          t.departedConstraints = t.departedConstraints.minus(constraint.name());
        });
    return constraint;
  }

  static List<String> values(List<Identifier> identifiers) {
    return identifiers.stream().map(Identifier::value).collect(Collectors.toList());
  }
}
