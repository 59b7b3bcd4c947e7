package dev.lockkeeper.schema;

import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.RoutineOperation.CreateFunction;
import dev.lockkeeper.operation.TableReference;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.operation.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pcollections.HashPMap;
import org.pcollections.MapPSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * What a database holds at one moment of a history, as far as the history tells, and the session's
 * settings at that moment. Immutable; it shares its structure with the moment before.
 *
 * <p>Bare names are looked for in temporary objects first, then along the search_path in force
 * (manual, "The Schema Search Path").
 */
public final class Schema {
  /** The schema that bare names mean where nothing else was said. */
  public static final String PUBLIC = "public";

  /** The schema of temporary objects. */
  public static final String TEMPORARY = "pg_temp";

  final Target target;
  final boolean declaredComplete;
  final Optional<Incompleteness> incompleteness;
  final Session session;
  final int lastId;
  final TreePMap<Integer, SchemaObject> objects;
  final HashPMap<QualifiedName, Integer> names;
  final MapPSet<String> schemas;
  final HashPMap<QualifiedName, Departure> departed;
  final MapPSet<QualifiedName> doubted;
  final HashPMap<QualifiedName, Integer> constraintNames;
  final HashPMap<QualifiedName, TreePSet<Integer>> overloads;
  final Links indexes;
  final Links references;
  final Links readers;
  final Links members;
  final Links typeUsers;
  final TreePSet<Integer> sure;
  final Comments comments;

  Schema(SchemaDraft draft) {
    this.target = draft.target;
    this.declaredComplete = draft.declaredComplete;
    this.incompleteness = draft.incompleteness;
    this.session = draft.session;
    this.lastId = draft.lastId;
    this.objects = draft.objects;
    this.names = draft.names;
    this.schemas = draft.schemas;
    this.departed = draft.departed;
    this.doubted = draft.doubted;
    this.constraintNames = draft.constraintNames;
    this.overloads = draft.overloads;
    this.indexes = draft.indexes;
    this.references = draft.references;
    this.readers = draft.readers;
    this.members = draft.members;
    this.typeUsers = draft.typeUsers;
    this.sure = draft.sure;
    this.comments = draft.comments;
  }

  /** The database before the first migration. */
  public static Schema start(Environment environment, Target target) {
    return new SchemaDraft(target, environment).schema();
  }

  /** The server that the history is replayed for. */
  public Target target() {
    return target;
  }

  /** The settings in force at this moment. */
  public Session session() {
    return session;
  }

  /**
   * Whether what was not seen is not there: the history so far was read whole and touched nothing
   * that it had not created, or it is said to be complete.
   */
  public Truth isHistoryComplete() {
    return incompleteness.isEmpty() ? Truth.YES : Truth.UNKNOWN;
  }

  /** The first thing that shows the history to be incomplete. */
  public Optional<Incompleteness> incompleteness() {
    return incompleteness;
  }

  /** The table that a statement names. */
  public Table table(TableReference reference) {
    return table(reference.table());
  }

  /**
   * The table of a name. One that was never seen has the id 0 and exists {@link Truth#UNKNOWN}, or
   * {@link Truth#NO} when it was dropped or renamed away, when another relation has the name, or
   * when the history is complete. Where the search_path is unknown, a match by the bare name is
   * unsure of everything.
   */
  public Table table(ObjectName name) {
    Optional<SchemaObject> found = find(ObjectKind.TABLE, name);
    if (found.isPresent() && found.get() instanceof Table table) {
      return isGuess(name) ? table.unsure() : table;
    }
    Truth exists = found.isPresent() ? Truth.NO : existsUnseen(ObjectKind.TABLE, name);
    return Table.unseen(0, homeOf(name), name.name().value(), exists);
  }

  /** The table of an id that another fact names; unseen when it is gone. */
  public Table table(int id) {
    return objects.get(id) instanceof Table table
        ? table
        : Table.unseen(0, PUBLIC, "", Truth.UNKNOWN);
  }

  /** All tables, in order of creation, those left out that are only known not to be there. */
  public List<Table> tables() {
    return all(Table.class).toList();
  }

  /** The object of an id. */
  public Optional<SchemaObject> object(int id) {
    return Optional.ofNullable(objects.get(id));
  }

  /** The object of a kind and a name; tables, indexes, views and sequences share their names. */
  public Optional<SchemaObject> object(ObjectKind kind, ObjectName name) {
    return find(kind, name);
  }

  /** The table, index, view or sequence of a name. */
  public Optional<SchemaObject> relation(ObjectName name) {
    return find(ObjectKind.TABLE, name);
  }

  /** All objects, in order of creation. */
  public Collection<SchemaObject> objects() {
    return objects.values();
  }

  /** The index of a name. */
  public Optional<Index> index(ObjectName name) {
    return find(ObjectKind.INDEX, name).filter(Index.class::isInstance).map(Index.class::cast);
  }

  /** The index of an id. */
  public Optional<Index> index(int id) {
    return object(id).filter(Index.class::isInstance).map(Index.class::cast);
  }

  /** The indexes of a table, in order of creation. */
  public List<Index> indexesOf(Table table) {
    return indexesOf(table.id());
  }

  /** The indexes of a materialized view, in order of creation. */
  public List<Index> indexesOf(View view) {
    return indexesOf(view.id());
  }

  private List<Index> indexesOf(int id) {
    return dependents(indexes, id, Index.class);
  }

  /** The foreign keys of all tables that reference a table, in order of the tables' creation. */
  public List<Reference> foreignKeysTo(Table table) {
    return dependents(references, table.id(), Table.class).stream()
        .flatMap(
            from ->
                from.foreignKeys().stream()
                    .filter(key -> key.referencedTable().filter(id -> id == table.id()).isPresent())
                    .map(key -> new Reference(from, key)))
        .toList();
  }

  /** The view or materialized view of a name. */
  public Optional<View> view(ObjectName name) {
    return find(ObjectKind.VIEW, name).filter(View.class::isInstance).map(View.class::cast);
  }

  /** The views whose query names a table, in order of creation. */
  public List<View> viewsOn(Table table) {
    return viewsOn(table.id());
  }

  /** The views whose query names another view, in order of creation. */
  public List<View> viewsOn(View view) {
    return viewsOn(view.id());
  }

  List<View> viewsOn(int relation) {
    return dependents(readers, relation, View.class);
  }

  /** Whether a view's query reads a column of a table. */
  public Truth viewReads(View view, Table table, String column) {
    if (view.query().isEmpty()) {
      return Truth.UNKNOWN;
    }
    boolean mentions = view.mentions().contains(column) || view.mentions().contains("*");
    if (!mentions) {
      return Truth.NO;
    }
    return view.reads().equals(Set.of(table.id()))
        ? Truth.YES
        : QueryColumns.of(view.query().get())
            .reads(view.written().of(table.id()), view.written().of(table.id(), column));
  }

  /** Whether a materialized view has an index that REFRESH ... CONCURRENTLY needs. */
  public Truth canRefreshConcurrently(View view) {
    Truth seen = view.birth().isPresent() ? Truth.NO : Truth.UNKNOWN;
    return indexesOf(view).stream()
        .filter(i -> i.unique() && !i.isPartial() && !i.hasExpression())
        .map(i -> i.exists().and(i.valid()))
        .reduce(seen, Truth::or);
  }

  /** The type or domain of a name. */
  public Optional<UserType> type(ObjectName name) {
    return find(ObjectKind.TYPE, name).filter(UserType.class::isInstance).map(UserType.class::cast);
  }

  /** The user's type that a column's type names; empty for the server's own and for arrays. */
  public Optional<UserType> type(TypeName type) {
    if (type.dimensions() > 0) {
      return Optional.empty();
    }
    Identifier name = new Identifier(type.name(), type.name(), type.span());
    return type(new ObjectName(type.schema(), name));
  }

  /** A column and its table. */
  public record ColumnUse(Table table, Column column) {}

  /**
   * The columns of a user's type or domain, or of an array of it, in order of their tables'
   * creation.
   */
  public List<ColumnUse> columnsOf(UserType type) {
    return dependents(typeUsers, type.id(), Table.class).stream()
        .flatMap(
            table ->
                table.columns().stream()
                    .filter(column -> column.typeId().filter(id -> id == type.id()).isPresent())
                    .map(column -> new ColumnUse(table, column)))
        .toList();
  }

  /** The sequence of a name. */
  public Optional<Sequence> sequence(ObjectName name) {
    return find(ObjectKind.SEQUENCE, name)
        .filter(Sequence.class::isInstance)
        .map(Sequence.class::cast);
  }

  /** The sequences that are dropped with a table or a column of it. */
  public List<Sequence> sequencesOf(Table table) {
    return dependents(members, table.id(), Sequence.class).stream()
        .filter(s -> s.ownerTable().filter(id -> id == table.id()).isPresent())
        .toList();
  }

  /** The functions and procedures of a name, whatever their arguments, in order of creation. */
  public List<Routine> routines(ObjectName name) {
    for (String schema : path(name)) {
      TreePSet<Integer> found =
          overloads.get(new QualifiedName(ObjectKind.ROUTINE, schema, value(name)));
      if (found != null) {
        return ids(found, Routine.class);
      }
    }
    return List.of();
  }

  /** The triggers of a table, in order of creation. */
  public List<OtherObject> triggersOn(Table table) {
    return on(table.id(), ObjectKind.TRIGGER);
  }

  /** The row-security policies of a table, in order of creation. */
  public List<OtherObject> policiesOn(Table table) {
    return on(table.id(), ObjectKind.POLICY);
  }

  /** The rules of a table, in order of creation. */
  public List<OtherObject> rulesOn(Table table) {
    return on(table.id(), ObjectKind.RULE);
  }

  /** The extended statistics of a table, in order of creation. */
  public List<OtherObject> statisticsOn(Table table) {
    return on(table.id(), ObjectKind.STATISTICS);
  }

  /**
   * Whether a column is of a type that is written elsewhere, as far as that says it: one without a
   * length is any length, and a string without one is text.
   */
  public Truth isOfType(Column column, TypeName written) {
    if (column.type().filter(type -> !type.name().contains("{}")).isEmpty()) {
      return Truth.UNKNOWN;
    }
    TypeName stored = column.type().get();
    TypeName asked = StoredType.of(written);
    if (Math.min(stored.dimensions(), 1) != asked.dimensions()) {
      return Truth.NO;
    }
    Optional<UserType> user =
        type(new TypeName(asked.schema(), asked.name(), List.of(), 0, asked.span()));
    if (user.isPresent() && column.typeId().isPresent()) {
      return Truth.of(column.typeId().get() == user.get().id());
    }
    boolean sameName = stored.name().equalsIgnoreCase(asked.name());
    boolean sameSize =
        written.modifiers().isEmpty() || stored.modifiers().equals(asked.modifiers());
    return Truth.of(
        sameName ? sameSize : StoredType.unlimited(stored).equals(StoredType.unlimited(asked)));
  }

  /** The comment on an object; empty where it has none, absent where nobody knows. */
  public Optional<String> commentOn(SchemaObject object) {
    return comments.of(object);
  }

  /** Likewise on a column. */
  public Optional<String> commentOn(Table table, Column column) {
    return comments.of(table, column);
  }

  /** The indexes of a table that go with a column: a key, INCLUDE or WHERE names it. */
  public List<Index> indexesOn(Table table, String column) {
    return indexesOf(table).stream().filter(index -> Dropping.uses(index, column)).toList();
  }

  /** The extended statistics of a table that go with a column. */
  public List<OtherObject> statisticsOn(Table table, String column) {
    return statisticsOn(table).stream().filter(o -> Dropping.mentions(o, column)).toList();
  }

  /** A trigger, policy or rule by its name and that of its table. */
  public Optional<OtherObject> memberOf(SchemaObject table, ObjectKind kind, String name) {
    return Optional.ofNullable(names.get(QualifiedName.ofMember(kind, table.id(), name)))
        .map(objects::get)
        .filter(OtherObject.class::isInstance)
        .map(OtherObject.class::cast);
  }

  List<OtherObject> on(int table, ObjectKind kind) {
    return dependents(members, table, OtherObject.class).stream()
        .filter(o -> o.kind() == kind)
        .toList();
  }

  /** Whether an extension was created. */
  public Truth hasExtension(String name) {
    Integer id = names.get(new QualifiedName(ObjectKind.EXTENSION, "", name));
    SchemaObject found = id == null ? null : objects.get(id);
    return found == null ? isHistoryComplete().not() : found.exists();
  }

  /** The constraint of a table by its stored name. */
  public Optional<TableConstraint> constraint(Table table, String name) {
    return table.constraint(name);
  }

  /**
   * Whether the server knows, without looking at the rows, that a column holds no NULL: it is NOT
   * NULL, or a validated CHECK says so ({@code c IS NOT NULL}, {@code NOT (c IS NULL)}, {@code c IS
   * DISTINCT FROM NULL}, or one of them AND something else; manual, ALTER TABLE, "SET NOT NULL").
   */
  public Truth columnProvenNotNull(Table table, String column) {
    Truth proven = table.column(column).notNull();
    for (TableConstraint constraint : table.constraints()) {
      if (!proven.holds()
          && constraint.enforced()
          && constraint.definition() instanceof Constraint.Check check
          && NotNullProof.proves(check.expression().root(), column)) {
        proven = proven.or(constraint.exists().and(constraint.validated()));
      }
    }
    return proven;
  }

  /** The columns in which a row that satisfies a check cannot hold NULL. */
  public static List<String> requiredBy(Constraint.Check check) {
    return ExpressionColumns.of(check.expression(), name -> true).stream()
        .filter(column -> provesNotNull(check, column))
        .toList();
  }

  /** Whether a row that satisfies a check cannot hold NULL in a column. */
  public static boolean provesNotNull(Constraint.Check check, String column) {
    return NotNullProof.proves(check.expression().root(), column);
  }

  /**
   * A check of a table that proves that a column holds no NULL as soon as it is validated: NOT
   * VALID as it stands.
   */
  public Optional<TableConstraint> unvalidatedNotNullProof(Table table, String column) {
    return table.constraints().stream()
        .filter(c -> c.exists().holds() && c.enforced() && c.validated().fails())
        .filter(
            c ->
                c.definition() instanceof Constraint.Check check
                    && NotNullProof.proves(check.expression().root(), column))
        .findFirst();
  }

  /** A constraint's name: the one given, else the one that the server chooses. */
  public String constraintName(ObjectName table, Constraint constraint) {
    Table known = table(table);
    boolean hasIndex =
        constraint instanceof Constraint.Key || constraint instanceof Constraint.Exclude;
    return constraint
        .name()
        .map(Identifier::value)
        .orElseGet(
            () ->
                GeneratedName.of(
                    table,
                    constraint,
                    word -> known.column(word).exists().holds(),
                    n -> isConstraint(known, n) || (hasIndex && isRelation(known, n))));
  }

  /** An index's name: the one given, else the one that the server chooses. */
  public String indexName(CreateIndex index) {
    Table known = table(index.table().table());
    return index
        .name()
        .map(Identifier::value)
        .orElseGet(() -> GeneratedName.of(index, n -> isRelation(known, n)));
  }

  /** A name for a constraint of a table that is not taken: {@code users_email_not_null}. */
  public String freeName(ObjectName table, Optional<String> columns, String label) {
    Table known = table(table);
    return GeneratedName.choose(table.name().value(), columns, label, n -> isConstraint(known, n));
  }

  private boolean isConstraint(Table table, String name) {
    return constraintNames.containsKey(
        new QualifiedName(ObjectKind.CONSTRAINT, table.schema(), name));
  }

  private boolean isRelation(Table table, String name) {
    return names.containsKey(new QualifiedName(ObjectKind.TABLE, table.schema(), name));
  }

  /**
   * Whether ADD UNIQUE or PRIMARY KEY USING INDEX takes an index: unique, valid, of this table,
   * which is not partitioned, a B-tree in default order without expressions or WHERE, and not yet a
   * constraint's (manual, ALTER TABLE, "ADD table_constraint_using_index"). Unknown for an index
   * that was not seen.
   */
  public Truth uniqueIndexUsable(Table table, String name) {
    QualifiedName key = new QualifiedName(ObjectKind.TABLE, table.schema(), name);
    Integer id = names.get(key);
    if (id == null) {
      return departed.containsKey(key) || !isHistoryComplete().isUnknown()
          ? Truth.NO
          : Truth.UNKNOWN;
    }
    if (!(objects.get(id) instanceof Index index)
        || index.tableId() != table.id()
        || !index.unique()
        || !index.method().equals("btree")
        || table.isPartitioned()
        || index.isPartial()
        || index.hasExpression()
        || index.isOfConstraint()
        || !index.elements().stream().allMatch(Schema::isDefaultOrder)) {
      return Truth.NO;
    }
    return index.exists().and(index.valid());
  }

  private static boolean isDefaultOrder(IndexElement element) {
    return element.order().filter(order -> order.equalsIgnoreCase("DESC")).isEmpty()
        && element.nulls().filter(nulls -> nulls.equalsIgnoreCase("FIRST")).isEmpty()
        && element.operatorClass().isEmpty()
        && element.collation().isEmpty();
  }

  /** The schema in which a bare name would be created; the written one of another. */
  String homeOf(ObjectName name) {
    if (name.schema().isPresent()) {
      return name.schema().get().value();
    }
    List<String> path = session.searchPath().orElse(List.of(PUBLIC));
    return path.stream()
        .filter(schema -> !schema.equals("pg_catalog") && !isMissingSchema(schema))
        .findFirst()
        .orElse(PUBLIC);
  }

  private boolean isMissingSchema(String schema) {
    return !schema.equals(PUBLIC)
        && incompleteness.isEmpty()
        && !schemas.contains(schema)
        && !names.containsKey(new QualifiedName(ObjectKind.SCHEMA, "", schema));
  }

  private Truth existsUnseen(ObjectKind kind, ObjectName name) {
    QualifiedName key = new QualifiedName(QualifiedName.space(kind), homeOf(name), value(name));
    if (isGuess(name) || doubted.contains(key)) {
      return Truth.UNKNOWN;
    }
    return departed.containsKey(key) || isHistoryComplete().holds() ? Truth.NO : Truth.UNKNOWN;
  }

  /** Whether a relation of this name was dropped or renamed away. */
  boolean wasDropped(ObjectName name) {
    return departure(ObjectKind.TABLE, name).isPresent();
  }

  /**
   * How a name that nothing has became free: what had it was dropped or renamed, or DROP ... IF
   * EXISTS left nothing of it. Absent when that was not seen, and when something may have it by
   * now.
   */
  public Optional<Departure> departure(ObjectKind kind, ObjectName name) {
    if (isGuess(name) || find(kind, name).isPresent()) {
      return Optional.empty();
    }
    return Optional.ofNullable(departed.get(keyOf(kind, name)));
  }

  /** What has the name of an object of another moment. */
  public Optional<SchemaObject> namesake(SchemaObject object) {
    return Optional.ofNullable(names.get(QualifiedName.of(object))).map(objects::get);
  }

  /** How an object of an earlier moment left its name, where it did. */
  public Optional<Departure> departureOf(SchemaObject object) {
    return Optional.ofNullable(departed.get(QualifiedName.of(object)));
  }

  /**
   * What has the name that a CREATE would give to a new object; absent when nothing is known to
   * have it, and when it is not known in which schema the object would be created.
   */
  public Optional<SchemaObject> occupant(ObjectKind kind, ObjectName name) {
    if (isGuess(name)) {
      return Optional.empty();
    }
    QualifiedName key = keyOf(kind, name);
    return named(kind, key.schema(), name);
  }

  /** The function or procedure of the same arguments that has the name of a new one. */
  public Optional<Routine> occupant(CreateFunction create) {
    String signature = Signature.of(create.arguments());
    return routines(create.name()).stream()
        .filter(r -> !isGuess(create.name()) && r.schema().equals(homeOf(create.name())))
        .filter(r -> r.signature().equals(signature))
        .findFirst();
  }

  private QualifiedName keyOf(ObjectKind kind, ObjectName name) {
    String home = QualifiedName.isWithoutSchema(kind) ? "" : homeOf(name);
    return new QualifiedName(QualifiedName.space(kind), home, value(name));
  }

  private boolean isGuess(ObjectName name) {
    return name.schema().isEmpty() && session.searchPath().isEmpty();
  }

  private Collection<String> path(ObjectName name) {
    if (name.schema().isPresent()) {
      return List.of(name.schema().get().value());
    }
    List<String> path = session.searchPath().orElseGet(() -> schemas.stream().sorted().toList());
    List<String> withTemporary = new ArrayList<>(path.size() + 1);
    withTemporary.add(TEMPORARY);
    withTemporary.addAll(path);
    return withTemporary;
  }

  private Optional<SchemaObject> find(ObjectKind kind, ObjectName name) {
    if (QualifiedName.isWithoutSchema(kind)) {
      return named(kind, "", name);
    }
    for (String schema : path(name)) {
      Optional<SchemaObject> found = named(kind, schema, name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<SchemaObject> named(ObjectKind kind, String schema, ObjectName name) {
    return Optional.ofNullable(
            names.get(new QualifiedName(QualifiedName.space(kind), schema, value(name))))
        .map(objects::get);
  }

  private static String value(ObjectName name) {
    return name.name().value();
  }

  private <T extends SchemaObject> Stream<T> all(Class<T> type) {
    return objects.values().stream().filter(type::isInstance).map(type::cast);
  }

  private <T extends SchemaObject> List<T> dependents(Links links, int id, Class<T> type) {
    return ids(links.of(id), type);
  }

  private <T extends SchemaObject> List<T> ids(Set<Integer> ids, Class<T> type) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<T> found = new ArrayList<>(ids.size());
    for (Integer id : ids) {
      SchemaObject object = objects.get(id);
      if (type.isInstance(object)) {
        found.add(type.cast(object));
      }
    }
    return Collections.unmodifiableList(found);
  }

  SchemaDraft change() {
    return new SchemaDraft(this);
  }
}
