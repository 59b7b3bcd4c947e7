package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.AlterObject;
import dev.lockkeeper.operation.ObjectOperation.Comment;
import dev.lockkeeper.operation.ObjectOperation.CreateObject;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.ObjectOperation.RenameObject;
import dev.lockkeeper.operation.ObjectOperation.SetSchema;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Option;
import dev.lockkeeper.operation.RoutineOperation.AlterPolicy;
import dev.lockkeeper.operation.RoutineOperation.CreateFunction;
import dev.lockkeeper.operation.RoutineOperation.CreatePolicy;
import dev.lockkeeper.operation.RoutineOperation.CreateRule;
import dev.lockkeeper.operation.RoutineOperation.CreateTrigger;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything with a name that is not a table's inside: CREATE, ALTER, DROP, RENAME, SET SCHEMA. */
final class ObjectChanging {
  private final Change change;
  private final Dropping dropping;
  private final Altering altering;
  private final TypeChanging types;
  private final Doubting doubting;

  ObjectChanging(
      Change change, Dropping dropping, Altering altering, TypeChanging types, Doubting doubting) {
    this.change = change;
    this.dropping = dropping;
    this.altering = altering;
    this.types = types;
    this.doubting = doubting;
  }

  void create(CreateObject create) {
    if (create.name().isEmpty()) {
      return;
    }
    ObjectName name = create.name().get();
    Optional<SchemaObject> found = change.schema().object(create.object(), name);
    if (found.isPresent() && (create.ifNotExists() || create.orReplace())) {
      change.confirm(found.get().id());
      return;
    }
    found.filter(o -> o.kind() == create.object()).ifPresent(change.draft()::remove);
    Truth absent =
        create.ifNotExists() || create.orReplace()
            ? change.schema().isHistoryComplete()
            : Truth.YES;
    Optional<Birth> birth = change.birth(create.span(), absent);
    String schema =
        QualifiedName.isWithoutSchema(create.object())
            ? ""
            : create.temporary() ? Schema.TEMPORARY : change.schema().homeOf(name);
    int id = change.draft().newId();
    if (create.object() == ObjectKind.SEQUENCE) {
      putSequence(create, id, schema, birth);
    } else if (create.object() == ObjectKind.FOREIGN_TABLE) {
      Table.Draft table = Table.draft(id, schema, name.name().value());
      table.birth = birth;
      table.kind = ObjectKind.FOREIGN_TABLE;
      table.columnsKnown = false;
      change.draft().put(table.table());
    } else {
      Optional<Integer> table = create.table().flatMap(change::existing);
      change
          .draft()
          .put(
              new OtherObject(
                  id,
                  create.object(),
                  schema,
                  name.name().value(),
                  Truth.YES,
                  birth,
                  table,
                  Optional.of(create)));
    }
  }

  private void putSequence(CreateObject create, int id, String schema, Optional<Birth> birth) {
    Sequence sequence =
        new Sequence(
            id,
            schema,
            create.name().orElseThrow().name().value(),
            Truth.YES,
            birth,
            option(create.options(), "as").orElse("bigint"),
            Optional.empty(),
            Optional.empty());
    change.draft().put(sequence);
    option(create.options(), "owned by")
        .ifPresent(owner -> own(sequence, SqlWord.of(owner), create.span()));
  }

  private static Optional<String> option(List<Option> options, String name) {
    return options.stream()
        .filter(o -> o.name().replace('_', ' ').equals(name))
        .flatMap(o -> o.value().stream())
        .findFirst();
  }

  /** OWNED BY [schema.]table.column, or NONE. */
  private void own(Sequence sequence, List<SqlWord> owner, Span span) {
    List<String> names = owner.stream().filter(SqlWord::isName).map(SqlWord::value).toList();
    if (names.size() < 2) {
      change.draft().put(sequence.ownedBy(Optional.empty(), Optional.empty()));
      return;
    }
    Optional<Identifier> schema =
        names.size() > 2
            ? Optional.of(Change.identifier(names.get(names.size() - 3), span))
            : Optional.empty();
    ObjectName table = new ObjectName(schema, Change.identifier(names.get(names.size() - 2), span));
    String column = names.get(names.size() - 1);
    change
        .existing(table)
        .ifPresent(
            id -> {
              change.alterColumn(id, column, c -> c);
              int number = change.table(id).column(column).id();
              change.draft().put(sequence.ownedBy(Optional.of(id), Optional.of(number)));
            });
  }

  void alter(AlterObject alter) {
    if (alter.name().isEmpty()) {
      return;
    }
    List<SqlWord> words = SqlWord.of(alter.definition());
    if (alter.object() == ObjectKind.SEQUENCE) {
      change
          .schema()
          .sequence(alter.name().get())
          .ifPresent(s -> alterSequence(s, words, alter.span()));
    } else if (alter.object() == ObjectKind.FUNCTION || alter.object() == ObjectKind.PROCEDURE) {
      change.schema().routines(alter.name().get()).forEach(r -> alterRoutine(r, words));
    } else if (alter.object() == ObjectKind.DATABASE) {
      setDefaults(alter, words);
    }
  }

  private void alterSequence(Sequence sequence, List<SqlWord> words, Span span) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).is("owned") && words.get(i + 1).is("by")) {
        own(sequence, words.subList(i + 2, words.size()), span);
      } else if (words.get(i).is("as")) {
        String type = words.get(i + 1).value();
        change.draft().put(sequence.withType(type.equals("int") ? "integer" : type));
      }
    }
  }

  private void alterRoutine(Routine routine, List<SqlWord> words) {
    for (SqlWord word : words) {
      if (word.is("immutable") || word.is("stable") || word.is("volatile")) {
        CreateFunction old = routine.definition();
        change
            .draft()
            .put(
                routine.withDefinition(
                    new CreateFunction(
                        old.span(),
                        old.object(),
                        old.name(),
                        old.orReplace(),
                        old.arguments(),
                        old.returns(),
                        old.language(),
                        Optional.of(word.value().toUpperCase(Locale.ROOT)),
                        old.securityDefiner(),
                        old.body(),
                        old.settings())));
      }
    }
  }

  /** ALTER DATABASE ... SET holds from the next session on (manual, ALTER DATABASE). */
  private void setDefaults(AlterObject alter, List<SqlWord> words) {
    if (words.size() < 4 || !words.get(0).is("set")) {
      return;
    }
    List<String> values =
        words.subList(3, words.size()).stream()
            .filter(word -> word.kind() != SqlWord.Kind.SYMBOL)
            .map(SqlWord::value)
            .toList();
    Setting setting =
        new Setting(words.get(1).value(), values, false, Optional.of(alter.span()), Truth.YES);
    change.draft().session(change.schema().session().withDefault(setting));
  }

  void drop(DropObject drop) {
    if (drop.cascade()) {
      doubtDependents(drop);
    }
    if (drop.name().isEmpty()) {
      return;
    }
    ObjectName name = drop.name().get();
    if (drop.table().isPresent()) {
      relation(drop.table().get())
          .flatMap(t -> change.schema().memberOf(t, drop.object(), name.name().value()))
          .ifPresent(dropping::drop);
      return;
    }
    if (isRoutine(drop.object())) {
      dropRoutine(drop, name);
      return;
    }
    Optional<SchemaObject> found = change.schema().object(drop.object(), name);
    found.ifPresent(dropping::drop);
    if (found.isEmpty()) {
      change.draft().absent(drop.object(), name);
    }
  }

  /** What CASCADE may take along of which nobody knows on what it stands. */
  private void doubtDependents(DropObject drop) {
    if (isRoutine(drop.object()) && drop.name().isPresent()) {
      doubting.doubtUsersOf(drop.name().get().name().value());
    } else if (hasUnknownDependents(drop.object())) {
      doubting.doubtAll(drop.span(), "it is not known what stood on what was dropped by CASCADE");
    }
  }

  private static boolean hasUnknownDependents(ObjectKind kind) {
    return switch (kind) {
      case ACCESS_METHOD,
          COLLATION,
          EXTENSION,
          LANGUAGE,
          OPERATOR,
          OPERATOR_CLASS,
          OPERATOR_FAMILY,
          OWNED ->
          true;
      default -> false;
    };
  }

  private static boolean isRoutine(ObjectKind kind) {
    return kind == ObjectKind.FUNCTION
        || kind == ObjectKind.PROCEDURE
        || kind == ObjectKind.ROUTINE
        || kind == ObjectKind.AGGREGATE;
  }

  private void dropRoutine(DropObject drop, ObjectName name) {
    List<Routine> routines = change.schema().routines(name);
    Optional<String> signature = drop.arguments().map(Signature::of);
    routines.stream()
        .filter(r -> routines.size() == 1 || signature.filter(r.signature()::equals).isPresent())
        .forEach(dropping::drop);
  }

  private Optional<SchemaObject> relation(ObjectName name) {
    return change.schema().relation(name);
  }

  void rename(RenameObject rename) {
    String newName = rename.newName().value();
    if (rename.table().isPresent()) {
      relation(rename.table().get())
          .flatMap(t -> change.schema().memberOf(t, rename.object(), rename.name().name().value()))
          .ifPresent(member -> change.draft().put(member.named(member.schema(), newName)));
      return;
    }
    if (isRoutine(rename.object())) {
      List<Routine> routines = change.schema().routines(rename.name());
      routines.stream()
          .filter(r -> routines.size() == 1)
          .forEach(r -> change.draft().put(r.named(r.schema(), newName)));
      return;
    }
    if (rename.object() == ObjectKind.SCHEMA) {
      renameSchema(rename.name().name().value(), newName);
    }
    change
        .schema()
        .object(rename.object(), rename.name())
        .ifPresent(object -> move(object, object.schema(), newName));
  }

  private void renameSchema(String from, String to) {
    for (SchemaObject object : List.copyOf(change.schema().objects())) {
      if (object.schema().equals(from)) {
        move(object, to, object.name());
      }
    }
  }

  /** Gives an object another name or schema; its id stays. */
  void move(SchemaObject object, String schema, String name) {
    if (object instanceof Table table) {
      moveTable(table, schema, name);
    } else if (object instanceof UserType type) {
      types.rename(type, schema, name);
    } else if (object instanceof Index index && index.isOfConstraint()) {
      Table table = change.table(index.tableId());
      table
          .constraint(index.constraintName().orElseThrow())
          .ifPresent(c -> altering.renameConstraint(table.id(), c, name));
    } else if (object instanceof Sequence sequence) {
      moveSequence(sequence, schema, name);
    } else if (object instanceof View view) {
      change.schema().indexesOf(view).forEach(i -> change.draft().put(i.named(schema, i.name())));
      moveMembers(view.id(), schema);
      change.draft().put(view.named(schema, name));
    } else {
      change.draft().put(object.named(schema, name));
    }
  }

  private void moveSequence(Sequence sequence, String schema, String name) {
    Sequence moved = sequence.named(schema, name);
    change.draft().put(moved);
    Optional<Column> owner =
        sequence
            .ownerTable()
            .flatMap(t -> sequence.ownerColumn().flatMap(change.table(t)::columnNumbered));
    owner
        .flatMap(Column::defaultValue)
        .filter(value -> value.text().contains(sequence.name()))
        .ifPresent(
            value ->
                change.alterColumn(
                    sequence.ownerTable().orElseThrow(),
                    owner.get().name(),
                    c -> c.withDefault(Optional.of(Columns.nextValue(moved, value.span())))));
  }

  private void moveTable(Table table, String schema, String name) {
    if (!schema.equals(table.schema())) {
      for (TableConstraint constraint : table.constraints()) {
        change.draft().countConstraint(table.schema(), constraint.name(), -1);
        change.draft().countConstraint(schema, constraint.name(), 1);
      }
      for (Index index : change.schema().indexesOf(table)) {
        change.draft().put(index.named(schema, index.name()));
      }
      for (Sequence sequence : change.schema().sequencesOf(table)) {
        moveSequence(sequence, schema, sequence.name());
      }
      moveMembers(table.id(), schema);
    }
    change.draft().put(change.table(table.id()).named(schema, name));
  }

  private void moveMembers(int relation, String schema) {
    for (ObjectKind kind : List.of(ObjectKind.TRIGGER, ObjectKind.POLICY, ObjectKind.RULE)) {
      for (OtherObject member : change.schema().on(relation, kind)) {
        change.draft().put(member.named(schema, member.name()));
      }
    }
  }

  void setSchema(SetSchema set) {
    String schema = set.schema().value();
    if (isRoutine(set.object())) {
      change
          .schema()
          .routines(set.name())
          .forEach(r -> change.draft().put(r.named(schema, r.name())));
      return;
    }
    change
        .schema()
        .object(set.object(), set.name())
        .filter(object -> !object.schema().isEmpty())
        .ifPresent(object -> move(object, schema, object.name()));
  }

  /** A comment goes with what it is on, whose id is never given again. */
  void comment(Comment comment) {
    Optional<String> text =
        change.certain().holds() ? Optional.of(comment.text().orElse("")) : Optional.empty();
    Comments comments = change.draft().comments;
    if (comment.column().isPresent()) {
      comment
          .table()
          .flatMap(change::existing)
          .ifPresent(id -> commentOnColumn(id, comment.column().get().value(), text));
    } else if (comment.name().isPresent() && comment.table().isEmpty()) {
      change
          .schema()
          .object(comment.object(), comment.name().get())
          .ifPresent(object -> change.draft().comments(object, comments.with(object, text)));
    }
  }

  private void commentOnColumn(int id, String name, Optional<String> text) {
    change.alterColumn(id, name, c -> c);
    Table table = change.table(id);
    Comments comments = change.draft().comments.with(table, table.column(name), text);
    change.draft().comments(table, comments);
  }

  void create(CreateFunction create) {
    String schema = change.schema().homeOf(create.name());
    String signature = Signature.of(create.arguments());
    Optional<Routine> same =
        change.schema().routines(create.name()).stream()
            .filter(r -> r.schema().equals(schema) && r.signature().equals(signature))
            .findFirst();
    if (same.isPresent()) {
      Routine replaced = same.get().withDefinition(create).withExists(Truth.YES);
      change.draft().put(replaced);
      return;
    }
    Truth absent = create.orReplace() ? change.schema().isHistoryComplete() : Truth.YES;
    change
        .draft()
        .put(
            new Routine(
                change.draft().newId(),
                schema,
                create.name().name().value(),
                Truth.YES,
                change.birth(create.span(), absent),
                create));
  }

  void create(CreateTrigger create) {
    putMember(ObjectKind.TRIGGER, create.name(), create.table(), create, create.span());
  }

  void create(CreatePolicy create) {
    putMember(ObjectKind.POLICY, create.name(), create.table(), create, create.span());
  }

  void create(CreateRule create) {
    putMember(ObjectKind.RULE, create.name(), create.table(), create, create.span());
  }

  private void putMember(
      ObjectKind kind, Identifier name, ObjectName table, Operation definition, Span span) {
    Optional<SchemaObject> of =
        change
            .schema()
            .view(table)
            .map(SchemaObject.class::cast)
            .or(() -> change.existing(table).map(change::table));
    if (of.isEmpty()) {
      return;
    }
    Optional<OtherObject> old = change.schema().memberOf(of.get(), kind, name.value());
    change
        .draft()
        .put(
            old.map(o -> o.withDefinition(Optional.of(definition)))
                .orElseGet(
                    () ->
                        new OtherObject(
                            change.draft().newId(),
                            kind,
                            of.get().schema(),
                            name.value(),
                            Truth.YES,
                            change.birth(span, Truth.YES),
                            Optional.of(of.get().id()),
                            Optional.of(definition))));
  }

  void alter(AlterPolicy alter) {
    if (alter.newName().isEmpty()) {
      return;
    }
    relation(alter.table())
        .flatMap(t -> change.schema().memberOf(t, ObjectKind.POLICY, alter.name().value()))
        .ifPresent(
            policy ->
                change.draft().put(policy.named(policy.schema(), alter.newName().get().value())));
  }
}
