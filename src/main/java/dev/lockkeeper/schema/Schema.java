package dev.lockkeeper.schema;

import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TableReference;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.operation.TypeName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
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

  private final Target target;
  private final boolean declaredComplete;
  private final Optional<Incompleteness> incompleteness;
  private final Session session;
  private final int lastId;
  private final TreePMap<Integer, SchemaObject> objects;
  private final HashPMap<Key, Integer> names;
  private final MapPSet<String> schemas;
  private final MapPSet<Key> absent;
  private final HashPMap<Key, TreePSet<Integer>> overloads;
  private final Links indexes;
  private final Links references;
  private final Links readers;
  private final Links members;
  private final Links typeUsers;
  private final TreePSet<Integer> sure;

  private Schema(Draft draft) {
    this.target = draft.target;
    this.declaredComplete = draft.declaredComplete;
    this.incompleteness = draft.incompleteness;
    this.session = draft.session;
    this.lastId = draft.lastId;
    this.objects = draft.objects;
    this.names = draft.names;
    this.schemas = draft.schemas;
    this.absent = draft.absent;
    this.overloads = draft.overloads;
    this.indexes = draft.indexes;
    this.references = draft.references;
    this.readers = draft.readers;
    this.members = draft.members;
    this.typeUsers = draft.typeUsers;
    this.sure = draft.sure;
  }

  /** The database before the first migration. */
  public static Schema start(Environment environment, Target target) {
    return new Draft(target, environment).schema();
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
    return dependents(indexes, id, Index.class).toList();
  }

  /** The foreign keys of all tables that reference a table, in order of the tables' creation. */
  public List<Reference> foreignKeysTo(Table table) {
    return dependents(references, table.id(), Table.class)
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

  List<View> viewsOn(int relation) {
    return dependents(readers, relation, View.class).toList();
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

  /** The columns of a user's type or domain, in order of their tables' creation. */
  public List<ColumnUse> columnsOf(UserType type) {
    return dependents(typeUsers, type.id(), Table.class)
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
    return dependents(members, table.id(), Sequence.class)
        .filter(s -> s.ownerTable().filter(id -> id == table.id()).isPresent())
        .toList();
  }

  /** The functions and procedures of a name, whatever their arguments, in order of creation. */
  public List<Routine> routines(ObjectName name) {
    for (String schema : path(name)) {
      TreePSet<Integer> found = overloads.get(new Key(ObjectKind.ROUTINE, schema, value(name)));
      if (found != null) {
        return ids(found, Routine.class).toList();
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

  /** A trigger, policy or rule by its name and that of its table. */
  public Optional<OtherObject> memberOf(SchemaObject table, ObjectKind kind, String name) {
    return Optional.ofNullable(names.get(Key.ofMember(kind, table.id(), name)))
        .map(objects::get)
        .filter(OtherObject.class::isInstance)
        .map(OtherObject.class::cast);
  }

  private List<OtherObject> on(int table, ObjectKind kind) {
    return dependents(members, table, OtherObject.class).filter(o -> o.kind() == kind).toList();
  }

  /** Whether an extension was created. */
  public Truth hasExtension(String name) {
    Integer id = names.get(new Key(ObjectKind.EXTENSION, "", name));
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

  /**
   * Whether ADD UNIQUE or PRIMARY KEY USING INDEX takes an index: unique, valid, of this table,
   * which is not partitioned, a B-tree in default order without expressions or WHERE, and not yet a
   * constraint's (manual, ALTER TABLE, "ADD table_constraint_using_index"). Unknown for an index
   * that was not seen.
   */
  public Truth uniqueIndexUsable(Table table, String name) {
    Key key = new Key(ObjectKind.TABLE, table.schema(), name);
    Integer id = names.get(key);
    if (id == null) {
      return absent.contains(key) || !isHistoryComplete().isUnknown() ? Truth.NO : Truth.UNKNOWN;
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
        && !names.containsKey(new Key(ObjectKind.SCHEMA, "", schema));
  }

  private Truth existsUnseen(ObjectKind kind, ObjectName name) {
    boolean gone =
        absent.contains(new Key(space(kind), homeOf(name), value(name))) && !isGuess(name);
    return gone || isHistoryComplete().holds() ? Truth.NO : Truth.UNKNOWN;
  }

  private boolean isGuess(ObjectName name) {
    return name.schema().isEmpty() && session.searchPath().isEmpty();
  }

  private Collection<String> path(ObjectName name) {
    if (name.schema().isPresent()) {
      return List.of(name.schema().get().value());
    }
    List<String> path = session.searchPath().orElseGet(() -> schemas.stream().sorted().toList());
    return Stream.concat(Stream.of(TEMPORARY), path.stream()).toList();
  }

  private Optional<SchemaObject> find(ObjectKind kind, ObjectName name) {
    if (isWithoutSchema(kind)) {
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
    return Optional.ofNullable(names.get(new Key(space(kind), schema, value(name))))
        .map(objects::get);
  }

  private static String value(ObjectName name) {
    return name.name().value();
  }

  private <T extends SchemaObject> Stream<T> all(Class<T> type) {
    return objects.values().stream().filter(type::isInstance).map(type::cast);
  }

  private <T extends SchemaObject> Stream<T> dependents(Links links, int id, Class<T> type) {
    return ids(links.of(id), type);
  }

  private <T extends SchemaObject> Stream<T> ids(Set<Integer> ids, Class<T> type) {
    return ids.stream().map(objects::get).filter(type::isInstance).map(type::cast);
  }

  /** Under which kind an object's name is kept: what shares a namespace shares one. */
  private static ObjectKind space(ObjectKind kind) {
    return switch (kind) {
      case TABLE, FOREIGN_TABLE, INDEX, VIEW, MATERIALIZED_VIEW, SEQUENCE -> ObjectKind.TABLE;
      case TYPE, DOMAIN -> ObjectKind.TYPE;
      case FUNCTION, PROCEDURE, AGGREGATE, ROUTINE -> ObjectKind.ROUTINE;
      default -> kind;
    };
  }

  private static boolean isWithoutSchema(ObjectKind kind) {
    return switch (kind) {
      case SCHEMA,
          DATABASE,
          TABLESPACE,
          EXTENSION,
          EVENT_TRIGGER,
          PUBLICATION,
          SUBSCRIPTION,
          ROLE,
          USER,
          GROUP,
          ACCESS_METHOD,
          LANGUAGE,
          FOREIGN_DATA_WRAPPER,
          SERVER,
          CAST,
          TRANSFORM,
          USER_MAPPING ->
          true;
      default -> false;
    };
  }

  Draft change() {
    return new Draft(this);
  }

  /** A name in its namespace. */
  private record Key(ObjectKind space, String schema, String name) {
    static Key of(SchemaObject object) {
      if (object instanceof OtherObject other
          && other.tableId().isPresent()
          && other.kind() != ObjectKind.STATISTICS) {
        return ofMember(other.kind(), other.tableId().get(), other.name());
      }
      String name =
          object instanceof Routine routine
              ? routine.name() + "(" + routine.signature() + ")"
              : object.name();
      return new Key(Schema.space(object.kind()), object.schema(), name);
    }

    static Key ofMember(ObjectKind kind, int table, String name) {
      return new Key(kind, Integer.toString(table), name);
    }
  }

  /** The next schema, while a statement is replayed into it. */
  static final class Draft {
    private final Target target;
    private final boolean declaredComplete;
    private Optional<Incompleteness> incompleteness = Optional.empty();
    private Session session;
    private int lastId;
    private TreePMap<Integer, SchemaObject> objects = TreePMap.empty();
    private HashPMap<Key, Integer> names = HashTreePMap.empty();
    private MapPSet<String> schemas = HashTreePSet.singleton(PUBLIC);
    private MapPSet<Key> absent = HashTreePSet.empty();
    private HashPMap<Key, TreePSet<Integer>> overloads = HashTreePMap.empty();
    private Links indexes = Links.NONE;
    private Links references = Links.NONE;
    private Links readers = Links.NONE;
    private Links members = Links.NONE;
    private Links typeUsers = Links.NONE;
    private TreePSet<Integer> sure = TreePSet.empty();

    private Draft(Target target, Environment environment) {
      this.target = target;
      this.declaredComplete = environment.completeHistory();
      this.session = Session.begin(environment.timeoutsOnConnection());
    }

    private Draft(Schema schema) {
      target = schema.target;
      declaredComplete = schema.declaredComplete;
      incompleteness = schema.incompleteness;
      session = schema.session;
      lastId = schema.lastId;
      objects = schema.objects;
      names = schema.names;
      schemas = schema.schemas;
      absent = schema.absent;
      overloads = schema.overloads;
      indexes = schema.indexes;
      references = schema.references;
      readers = schema.readers;
      members = schema.members;
      typeUsers = schema.typeUsers;
      sure = schema.sure;
    }

    Schema schema() {
      return new Schema(this);
    }

    int newId() {
      return ++lastId;
    }

    void session(Session next) {
      session = next;
    }

    /** Takes note that the history does not tell everything; only the first note counts. */
    void incomplete(Incompleteness reason) {
      if (incompleteness.isEmpty() && !declaredComplete) {
        incompleteness = Optional.of(reason);
      }
    }

    /** Adds an object, or puts it in the place of the one with its id. */
    void put(SchemaObject object) {
      SchemaObject old = objects.get(object.id());
      Key key = Key.of(object);
      if (old != null && !Key.of(old).equals(key)) {
        forget(old);
      }
      objects = objects.plus(object.id(), object);
      names = names.plus(key, object.id());
      absent = absent.minus(key);
      schemas = object.schema().isEmpty() ? schemas : schemas.plus(object.schema());
      sure = sure.plus(object.id());
      link(object);
    }

    private void link(SchemaObject object) {
      int id = object.id();
      if (object instanceof Index index) {
        indexes = indexes.with(index.tableId(), id);
      } else if (object instanceof View view) {
        for (int read : view.reads()) {
          readers = readers.with(read, id);
        }
      } else if (object instanceof Sequence sequence && sequence.ownerTable().isPresent()) {
        members = members.with(sequence.ownerTable().get(), id);
      } else if (object instanceof OtherObject other && other.tableId().isPresent()) {
        members = members.with(other.tableId().get(), id);
      } else if (object instanceof Routine routine) {
        Key key = new Key(ObjectKind.ROUTINE, routine.schema(), routine.name());
        TreePSet<Integer> found = overloads.get(key);
        overloads = overloads.plus(key, found == null ? TreePSet.singleton(id) : found.plus(id));
      }
    }

    /** Takes an object away; it is known not to be there from now on. */
    void remove(SchemaObject object) {
      forget(object);
      objects = objects.minus(object.id());
      sure = sure.minus(object.id());
      if (object instanceof Index index) {
        indexes = indexes.without(index.tableId(), index.id());
      } else if (object instanceof View view) {
        for (int read : view.reads()) {
          readers = readers.without(read, view.id());
        }
      } else if (object instanceof Sequence sequence && sequence.ownerTable().isPresent()) {
        members = members.without(sequence.ownerTable().get(), sequence.id());
      } else if (object instanceof OtherObject other && other.tableId().isPresent()) {
        members = members.without(other.tableId().get(), other.id());
      }
    }

    private void forget(SchemaObject object) {
      Key key = Key.of(object);
      Integer holder = names.get(key);
      if (holder != null && holder == object.id()) {
        names = names.minus(key);
        absent = absent.plus(key);
      }
      if (object instanceof Routine routine) {
        Key all = new Key(ObjectKind.ROUTINE, routine.schema(), routine.name());
        TreePSet<Integer> found = overloads.get(all);
        if (found != null) {
          overloads = overloads.plus(all, found.minus(routine.id()));
        }
      }
    }

    /** Takes note that a table has a foreign key to another. */
    void refers(int table, int referenced) {
      references = references.with(referenced, table);
    }

    /** Takes note that a table has a column of a user's type. */
    void uses(int table, int type) {
      typeUsers = typeUsers.with(type, table);
    }

    /** The ids of the objects about which something was learnt since {@link #doubtAll}. */
    Set<Integer> sure() {
      return sure;
    }

    /** Nothing is known any more to be or not to be there. */
    void doubtAll() {
      absent = HashTreePSet.empty();
      sure = TreePSet.empty();
    }
  }
}
