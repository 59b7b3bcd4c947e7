package dev.lockkeeper.schema;

import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Constraint.Check;
import dev.lockkeeper.operation.Constraint.Common;
import dev.lockkeeper.operation.Constraint.Exclude;
import dev.lockkeeper.operation.Constraint.PrimaryKey;
import dev.lockkeeper.operation.Constraint.Unique;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.CreateTable.Like;
import dev.lockkeeper.operation.TableOperation.CreateTableAs;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** CREATE TABLE and CREATE TABLE AS. */
final class Creating {
  private final Change change;
  private final Columns columns;
  private final Constraining constraining;
  private final Indexing indexing;
  private final Partitioning partitioning;

  Creating(
      Change change,
      Columns columns,
      Constraining constraining,
      Indexing indexing,
      Partitioning partitioning) {
    this.change = change;
    this.columns = columns;
    this.constraining = constraining;
    this.indexing = indexing;
    this.partitioning = partitioning;
  }

  void create(CreateTable create) {
    String schema = create.temporary() ? Schema.TEMPORARY : change.schema().homeOf(create.table());
    Optional<Truth> absent = makeRoom(schema, create.table().name(), create.ifNotExists());
    if (absent.isEmpty()) {
      return;
    }
    Table.Draft draft = Table.draft(change.draft().newId(), schema, create.table().name().value());
    draft.birth = change.birth(create.span(), absent.get());
    draft.temporary = create.temporary();
    draft.unlogged = create.unlogged();
    draft.droppedOnCommit =
        create.onCommit().filter(c -> c.toUpperCase(Locale.ROOT).contains("DROP")).isPresent();
    draft.partitionBy = create.partitionBy();
    change.draft().put(draft.table());
    int table = draft.id;

    create.inherits().forEach(parent -> inheritColumns(table, parent));
    create.partitionOf().ifPresent(of -> inheritColumns(table, of.table()));
    create.ofType().ifPresent(type -> takeAttributes(table, type, create.span()));
    addColumnsAndLikes(table, create);
    addConstraints(table, create.constraints());
    create.like().forEach(like -> copyKeysAndIndexes(table, like, create.span()));
    create.inherits().forEach(parent -> partitioning.inheritFrom(table, parent));
    create.partitionOf().ifPresent(of -> partitioning.joinAsNew(table, of, create.span()));
    if (!absent.get().holds()) {
      Table maybe = change.table(table).unsure();
      change.draft().put(maybe.withExists(Truth.YES));
    }
  }

  /**
   * Sees to it that a name is free.
   *
   * @return whether nothing had it; absent when IF NOT EXISTS leaves everything as it is
   */
  Optional<Truth> makeRoom(String schema, Identifier name, boolean ifNotExists) {
    ObjectName qualified =
        new ObjectName(Optional.of(Change.identifier(schema, name.span())), name);
    Optional<SchemaObject> found = change.schema().relation(qualified);
    if (found.isEmpty()) {
      Truth seen = change.schema().table(qualified).exists();
      return Optional.of(ifNotExists ? seen.not() : Truth.YES);
    }
    if (ifNotExists && found.get().exists().holds()) {
      return Optional.empty();
    }
    change.draft().remove(found.get());
    return Optional.of(ifNotExists ? Truth.UNKNOWN : Truth.YES);
  }

  private void inheritColumns(int table, ObjectName parent) {
    Optional<Integer> found = change.existing(parent);
    if (found.isEmpty()) {
      return;
    }
    Table from = change.table(found.get());
    change.alter(table, t -> t.columnsKnown &= from.areColumnsKnown());
    for (Column column : from.columns()) {
      columns.inherit(table, column, from);
      boolean sharesIdentity =
          from.isPartitioned() && change.isAtLeast(Partitioning.IDENTITY_IN_PARTITIONS);
      if (!sharesIdentity && column.identity().isPresent()) {
        change.alterColumn(table, column.name(), c -> c.withIdentity(Optional.empty()));
      }
    }
  }

  private void takeAttributes(int table, ObjectName type, Span span) {
    Optional<UserType> found = change.schema().type(type);
    if (found.isEmpty() || !(found.get().form() instanceof UserType.CompositeType composite)) {
      change.alter(table, t -> t.columnsKnown = false);
      return;
    }
    for (UserType.CompositeType.Attribute attribute : composite.attributes()) {
      change.alterColumn(
          table,
          attribute.name(),
          c ->
              new Column(
                  c.id(),
                  attribute.name(),
                  Truth.YES,
                  attribute.type(),
                  attribute.type().flatMap(change::typeId),
                  Truth.NO,
                  Truth.NO,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  true,
                  0,
                  change.birth(span, Truth.YES)));
    }
  }

  /** Columns and LIKEs come in the order in which they are written. */
  private void addColumnsAndLikes(int table, CreateTable create) {
    List<Part> parts = new ArrayList<>();
    for (ColumnDefinition column : create.columns()) {
      parts.add(new Part(column.span(), () -> addColumn(table, column, create)));
    }
    for (Like like : create.like()) {
      parts.add(new Part(like.table().span(), () -> copyColumns(table, like, create.span())));
    }
    boolean oneFile = parts.stream().map(p -> p.span().file().path()).distinct().count() <= 1;
    if (oneFile && !create.like().isEmpty()) {
      parts.sort(Comparator.comparing(Part::span));
    }
    parts.forEach(part -> part.add().run());
  }

  private record Part(Span span, Runnable add) {}

  private void addColumn(int table, ColumnDefinition definition, CreateTable create) {
    boolean isOptionOnly = definition.type().isEmpty();
    Column inherited = change.table(table).column(definition.name().value());
    if (definition.nullable().filter(nullable -> !nullable).isPresent()) {
      nameOwnNotNull(table, definition.name(), definition.notNullName());
    }
    if (isOptionOnly && inherited.id() > 0) {
      definition
          .defaultValue()
          .ifPresent(
              value ->
                  change.alterColumn(
                      table, inherited.name(), c -> c.withDefault(Altering.stored(value))));
      if (definition.nullable().filter(nullable -> !nullable).isPresent()) {
        constraining.addNotNull(
            table,
            inherited.name(),
            definition.notNullName().map(Identifier::value),
            definition.span(),
            Truth.YES,
            true);
      }
      return;
    }
    columns.add(table, definition, Truth.YES, create.partitionOf().isEmpty());
  }

  /** NOT NULL that a table says itself is not called as that of its parent. */
  private void nameOwnNotNull(int table, Identifier column, Optional<Identifier> written) {
    Table to = change.table(table);
    Constraining.notNullOf(to, column.value())
        .ifPresent(
            inherited -> {
              String name =
                  written
                      .map(Identifier::value)
                      .orElseGet(
                          () ->
                              change.newConstraintName(
                                  to.schema(), to.name(), Optional.of(column.value()), "not_null"));
              constraining.put(table, inherited.withName(name));
            });
  }

  private void addConstraints(int table, List<Constraint> constraints) {
    List<Constraint> ordered = new ArrayList<>(constraints);
    ordered.sort(Comparator.comparingInt(Creating::turn));
    Set<List<List<String>>> keys = new HashSet<>();
    for (Constraint constraint : ordered) {
      boolean repeats =
          constraint instanceof Constraint.Key key
              && !keys.add(
                  List.of(Constraining.values(key.columns()), Constraining.values(key.include())));
      if (constraint instanceof Constraint.NotNull notNull) {
        nameOwnNotNull(table, notNull.column(), notNull.name());
      }
      if (!repeats) {
        constraining.add(table, constraint, false, true);
      }
    }
  }

  /** Checks come first, then the primary key, then other indexes, then foreign keys. */
  private static int turn(Constraint constraint) {
    if (constraint instanceof Check || constraint instanceof Constraint.NotNull) {
      return 0;
    } else if (constraint instanceof PrimaryKey) {
      return 1;
    }
    return constraint instanceof Constraint.ForeignKey ? 3 : 2;
  }

  private static boolean includes(Like like, String option) {
    boolean included = false;
    for (String name : like.including()) {
      included |= name.equalsIgnoreCase(option) || name.equalsIgnoreCase("ALL");
    }
    return included && like.excluding().stream().noneMatch(e -> e.equalsIgnoreCase(option));
  }

  /** LIKE copies the names, types and NOT NULLs, and what is INCLUDED (manual, CREATE TABLE). */
  private void copyColumns(int table, Like like, Span span) {
    Optional<Integer> source = change.existing(like.table());
    if (source.isEmpty()) {
      change.alter(table, t -> t.columnsKnown = false);
      return;
    }
    Table from = change.table(source.get());
    change.alter(table, t -> t.columnsKnown &= from.areColumnsKnown());
    for (Column column : from.columns()) {
      boolean isGenerated = column.generated().isPresent();
      boolean keepsDefault = includes(like, "DEFAULTS") && !isGenerated;
      boolean keepsIdentity = includes(like, "IDENTITY") && column.identity().isPresent();
      change.alter(
          table,
          t ->
              t.columns =
                  t.columns.with(
                      new Column(
                          ++t.lastColumn,
                          column.name(),
                          column.exists(),
                          column.type(),
                          column.typeId(),
                          Truth.NO,
                          keepsDefault ? column.hasDefault() : Truth.NO,
                          keepsDefault ? column.defaultValue() : Optional.empty(),
                          keepsIdentity ? column.identity() : Optional.empty(),
                          includes(like, "GENERATED") ? column.generated() : Optional.empty(),
                          column.collation(),
                          true,
                          0,
                          change.birth(span, Truth.YES))));
      column.typeId().ifPresent(id -> change.draft().uses(table, id));
      if (keepsIdentity) {
        // The server gives it the options of the first, but not its type.
        columns.addSequence(table, change.table(table).column(column.name()), "bigint", span);
      }
      if (!column.notNull().fails()) {
        constraining.addNotNull(
            table,
            column.name(),
            Constraining.notNullOf(from, column.name()).map(TableConstraint::name),
            span,
            column.notNull(),
            true);
      }
    }
    if (includes(like, "CONSTRAINTS")) {
      for (TableConstraint constraint : from.constraints()) {
        if (constraint.definition() instanceof Check check) {
          constraining.add(table, named(check, constraint.name()), false, true);
        }
      }
    }
  }

  private static Check named(Check check, String name) {
    Common common = check.common();
    return new Check(
        new Common(
            Optional.of(Change.identifier(name, common.span())),
            false,
            false,
            common.noInherit(),
            common.enforced(),
            common.deferrable(),
            common.initiallyDeferred(),
            common.span()),
        check.expression());
  }

  private void copyKeysAndIndexes(int table, Like like, Span span) {
    if (!includes(like, "INDEXES")) {
      return;
    }
    Table from = change.schema().table(like.table());
    for (TableConstraint constraint : from.constraints()) {
      Constraint copy = unnamed(constraint.definition(), constraint.columns());
      boolean isKey = copy instanceof Constraint.Key || copy instanceof Exclude;
      if (isKey && (!constraint.isPrimaryKey() || change.table(table).primaryKey().isEmpty())) {
        constraining.add(table, copy, false, true);
      }
    }
    Table to = change.table(table);
    for (Index index : change.schema().indexesOf(from)) {
      if (!index.isOfConstraint()) {
        List<Identifier> include =
            index.include().stream().map(c -> Change.identifier(c, span)).toList();
        String joined = Indexing.joined(index.elements(), include);
        indexing.put(
            new Index(
                change.draft().newId(),
                to.schema(),
                change.newRelationName(to.schema(), to.name(), Optional.of(joined), "idx"),
                Truth.YES,
                change.birth(span, Truth.YES),
                table,
                index.elements(),
                index.include(),
                index.unique(),
                index.nullsNotDistinct(),
                index.method(),
                index.where(),
                Truth.YES,
                Optional.empty(),
                Optional.empty()),
            false);
      }
    }
  }

  private static Constraint unnamed(Constraint constraint, List<String> columnNames) {
    Common old = constraint.common();
    Common common =
        new Common(
            Optional.empty(),
            false,
            false,
            old.noInherit(),
            old.enforced(),
            old.deferrable(),
            old.initiallyDeferred(),
            old.span());
    List<Identifier> identifiers =
        columnNames.stream().map(c -> Change.identifier(c, old.span())).toList();
    if (constraint instanceof PrimaryKey key) {
      return new PrimaryKey(
          common,
          identifiers,
          key.include(),
          Optional.empty(),
          key.withoutOverlaps(),
          key.with(),
          key.tablespace());
    } else if (constraint instanceof Unique key) {
      return new Unique(
          common,
          identifiers,
          key.include(),
          Optional.empty(),
          key.withoutOverlaps(),
          key.nullsNotDistinct(),
          key.with(),
          key.tablespace());
    } else if (constraint instanceof Exclude exclude) {
      return new Exclude(
          common,
          exclude.method(),
          exclude.elements(),
          exclude.include(),
          exclude.where(),
          exclude.with(),
          exclude.tablespace());
    }
    return constraint;
  }

  void createAs(CreateTableAs create) {
    String schema = create.temporary() ? Schema.TEMPORARY : change.schema().homeOf(create.table());
    QueryNames.of(create.query()).tables().forEach(change::table);
    Optional<Truth> absent = makeRoom(schema, create.table().name(), create.ifNotExists());
    if (absent.isEmpty()) {
      return;
    }
    Table.Draft draft = Table.draft(change.draft().newId(), schema, create.table().name().value());
    draft.birth = change.birth(create.span(), absent.get());
    draft.temporary = create.temporary();
    draft.unlogged = create.unlogged();
    draft.droppedOnCommit =
        create.onCommit().filter(c -> c.toUpperCase(Locale.ROOT).contains("DROP")).isPresent();
    draft.mayHoldRows = create.withNoData() && absent.get().holds() ? Truth.NO : Truth.YES;
    draft.columnsKnown = false;
    for (Identifier column : create.columns()) {
      draft.columns =
          draft.columns.with(
              new Column(
                  ++draft.lastColumn,
                  column.value(),
                  absent.get().holds() ? Truth.YES : Truth.UNKNOWN,
                  Optional.empty(),
                  Optional.empty(),
                  absent.get().holds() ? Truth.NO : Truth.UNKNOWN,
                  absent.get().holds() ? Truth.NO : Truth.UNKNOWN,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  true,
                  0,
                  draft.birth));
    }
    draft.constraintsKnown = absent.get().holds();
    change.draft().put(draft.table());
  }
}
