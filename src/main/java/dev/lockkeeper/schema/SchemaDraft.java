package dev.lockkeeper.schema;

import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.source.Span;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** The next schema, while a statement is replayed into it. */
final class SchemaDraft {
  final Target target;
  final boolean declaredComplete;
  Optional<Incompleteness> incompleteness = Optional.empty();
  Session session;
  int lastId;
  TreePMap<Integer, SchemaObject> objects = TreePMap.empty();
  HashPMap<QualifiedName, Integer> names = HashTreePMap.empty();
  MapPSet<String> schemas = HashTreePSet.singleton(Schema.PUBLIC);
  HashPMap<QualifiedName, Departure> departed = HashTreePMap.empty();
  MapPSet<QualifiedName> doubted = HashTreePSet.empty();
  HashPMap<QualifiedName, Integer> constraintNames = HashTreePMap.empty();
  HashPMap<QualifiedName, TreePSet<Integer>> overloads = HashTreePMap.empty();
  Links indexes = Links.NONE;
  Links references = Links.NONE;
  Links readers = Links.NONE;
  Links members = Links.NONE;
  Links typeUsers = Links.NONE;
  TreePSet<Integer> sure = TreePSet.empty();
  Comments comments = Comments.NONE;

  private final Set<Integer> changed = new TreeSet<>();
  private Optional<Span> running = Optional.empty();
  private @Nullable Schema current;

  SchemaDraft(Target target, Environment environment) {
    this.target = target;
    this.declaredComplete = environment.completeHistory();
    this.session = Session.begin(environment.timeoutsOnConnection());
  }

  SchemaDraft(Schema schema) {
    target = schema.target;
    declaredComplete = schema.declaredComplete;
    incompleteness = schema.incompleteness;
    session = schema.session;
    lastId = schema.lastId;
    objects = schema.objects;
    names = schema.names;
    schemas = schema.schemas;
    departed = schema.departed;
    doubted = schema.doubted;
    constraintNames = schema.constraintNames;
    overloads = schema.overloads;
    indexes = schema.indexes;
    references = schema.references;
    readers = schema.readers;
    members = schema.members;
    typeUsers = schema.typeUsers;
    sure = schema.sure;
    comments = schema.comments;
    current = schema;
  }

  /** What it is so far. */
  Schema schema() {
    Schema schema = current;
    if (schema == null) {
      schema = new Schema(this);
      current = schema;
    }
    return schema;
  }

  /** Says which operation is being replayed. */
  void run(Span operation) {
    running = Optional.of(operation);
  }

  /** What is said of a name that the operation being replayed takes away. */
  Departure departure(Optional<String> newName) {
    return new Departure(running, newName);
  }

  /** The ids of the objects that were put or removed, sorted. */
  Set<Integer> changed() {
    return changed;
  }

  /** Something outside these methods was changed. */
  void touch() {
    current = null;
  }

  /** Takes note of what a comment on an object, or on a column of it, says by now. */
  void comments(SchemaObject on, Comments next) {
    touched(on);
    comments = next;
  }

  /** Takes note that a view no longer reads a relation. */
  void unread(int relation, int view) {
    current = null;
    readers = readers.without(relation, view);
  }

  int newId() {
    current = null;
    return ++lastId;
  }

  void session(Session next) {
    current = null;
    session = next;
  }

  /** Takes note that the history does not tell everything; only the first note counts. */
  void incomplete(Incompleteness reason) {
    if (incompleteness.isEmpty() && !declaredComplete) {
      current = null;
      incompleteness = Optional.of(reason);
    }
  }

  /** Adds an object, or puts it in the place of the one with its id. */
  void put(SchemaObject object) {
    touched(object);
    SchemaObject old = objects.get(object.id());
    QualifiedName key = QualifiedName.of(object);
    if (old != null && !QualifiedName.of(old).equals(key)) {
      forget(old, Optional.of(object.sql()));
    }
    objects = objects.plus(object.id(), object);
    names = names.plus(key, object.id());
    departed = departed.minus(key);
    schemas = object.schema().isEmpty() ? schemas : schemas.plus(object.schema());
    sure = sure.plus(object.id());
    link(object);
  }

  private void touched(SchemaObject object) {
    current = null;
    changed.add(object.id());
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
      QualifiedName all = QualifiedName.ofOverloads(routine);
      TreePSet<Integer> found = overloads.get(all);
      overloads = overloads.plus(all, found == null ? TreePSet.singleton(id) : found.plus(id));
    }
  }

  /** Takes an object away; it is known not to be there from now on. */
  void remove(SchemaObject object) {
    touched(object);
    forget(object, Optional.empty());
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

  private void forget(SchemaObject object, Optional<String> newName) {
    QualifiedName key = QualifiedName.of(object);
    Integer holder = names.get(key);
    if (holder != null && holder == object.id()) {
      names = names.minus(key);
      departed = departed.plus(key, departure(newName));
    }
    if (object instanceof Routine routine) {
      QualifiedName all = QualifiedName.ofOverloads(routine);
      TreePSet<Integer> found = overloads.get(all);
      if (found != null) {
        overloads = overloads.plus(all, found.minus(routine.id()));
      }
    }
  }

  /** Takes note that nothing has a name that was never seen. */
  void absent(ObjectKind kind, ObjectName name) {
    QualifiedName key = key(kind, name);
    if (!names.containsKey(key)) {
      current = null;
      departed = departed.plus(key, departure(Optional.empty()));
      doubted = doubted.minus(key);
    }
  }

  /** Takes note that something may have a name by now. */
  void doubt(ObjectKind kind, ObjectName name) {
    doubt(key(kind, name));
  }

  /** Likewise a name in its namespace. */
  void doubt(QualifiedName key) {
    current = null;
    departed = departed.minus(key);
    doubted = doubted.plus(key);
  }

  private QualifiedName key(ObjectKind kind, ObjectName name) {
    String home = QualifiedName.isWithoutSchema(kind) ? "" : schema().homeOf(name);
    return new QualifiedName(QualifiedName.space(kind), home, name.name().value());
  }

  /** Takes note that a table has a foreign key to another. */
  void refers(int table, int referenced) {
    current = null;
    references = references.with(referenced, table);
  }

  /** Takes note that a table has a column of a user's type. */
  void uses(int table, int type) {
    current = null;
    typeUsers = typeUsers.with(type, table);
  }

  /** Whether a relation of a schema has a name. */
  boolean isRelation(String schema, String name) {
    return names.containsKey(new QualifiedName(ObjectKind.TABLE, schema, name));
  }

  /** Whether a constraint of any table of a schema has a name. */
  boolean isConstraint(String schema, String name) {
    return constraintNames.containsKey(new QualifiedName(ObjectKind.CONSTRAINT, schema, name));
  }

  /** Takes note that one more constraint, or one less, has a name. */
  void countConstraint(String schema, String name, int difference) {
    current = null;
    QualifiedName key = new QualifiedName(ObjectKind.CONSTRAINT, schema, name);
    int count = constraintNames.getOrDefault(key, 0) + difference;
    constraintNames = count > 0 ? constraintNames.plus(key, count) : constraintNames.minus(key);
  }

  /** The ids of the objects about which something was learnt since {@link #doubtAll}. */
  Set<Integer> sure() {
    return sure;
  }

  /** Nothing is known any more to be or not to be there, whatever was said of the history. */
  void doubtAll(Incompleteness reason) {
    current = null;
    incompleteness = incompleteness.or(() -> Optional.of(reason));
    departed = HashTreePMap.empty();
    sure = TreePSet.empty();
  }
}
