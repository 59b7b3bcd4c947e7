package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.operation.ColumnDefinition.Generated;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.schema.Birth;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Difference;
import dev.lockkeeper.schema.Difference.Changed;
import dev.lockkeeper.schema.Index;
import dev.lockkeeper.schema.OtherObject;
import dev.lockkeeper.schema.Routine;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.SchemaObject;
import dev.lockkeeper.schema.Sequence;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.TableConstraint;
import dev.lockkeeper.schema.Thing;
import dev.lockkeeper.schema.UserType;
import dev.lockkeeper.schema.UserType.EnumType;
import dev.lockkeeper.schema.View;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes what brings a schema back to what it was: statements for each difference. */
final class Repair {
  /** What a row holds that has no value to return to. */
  private static final Map<String, String> ZEROES =
      Map.ofEntries(
          Map.entry("text", "''"),
          Map.entry("character varying", "''"),
          Map.entry("smallint", "0"),
          Map.entry("integer", "0"),
          Map.entry("bigint", "0"),
          Map.entry("numeric", "0"),
          Map.entry("real", "0"),
          Map.entry("double precision", "0"),
          Map.entry("boolean", "false"),
          Map.entry("date", "current_date"),
          Map.entry("timestamp with time zone", "now()"),
          Map.entry("timestamp without time zone", "now()"),
          Map.entry("uuid", "gen_random_uuid()"),
          Map.entry("json", "'{}'"),
          Map.entry("jsonb", "'{}'"));

  private static final Pattern CREATE =
      Pattern.compile("^CREATE (?:OR\\s+REPLACE )?", Pattern.CASE_INSENSITIVE);

  private final Schema before;
  private final Schema after;
  private final List<Command> commands = new ArrayList<>();

  private Repair(Schema before, Schema after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The statements, in an order in which they run behind the way back: what is left over goes, last
   * first and types last of all; then what has changed and what is missing comes back.
   */
  static List<Command> of(List<Difference> differences, Schema before, Schema after) {
    Repair repair = new Repair(before, after);
    List<Difference> left = new ArrayList<>();
    List<Difference> types = new ArrayList<>();
    for (Difference difference : differences) {
      if (difference instanceof Difference.Left) {
        (difference.thing().object() instanceof UserType ? types : left).add(difference);
      }
    }
    Collections.reverse(left);
    left.forEach(difference -> repair.drop(difference.thing()));
    for (Difference difference : differences) {
      if (difference instanceof Difference.Missing missing) {
        repair.bringBack(missing.thing());
      } else if (difference instanceof Difference.Renamed renamed) {
        repair.rename(renamed);
      } else if (difference instanceof Changed changed) {
        repair.change(changed);
      }
    }
    types.forEach(difference -> repair.drop(difference.thing()));
    return List.copyOf(repair.commands);
  }

  private void add(String sql) {
    commands.add(Command.sql(sql));
  }

  private void add(String sql, String alembic) {
    commands.add(new Command(sql, Optional.of(alembic), true));
  }

  private void remark(String words) {
    commands.add(Command.remark(words));
  }

  private void alter(Table table, String action) {
    add("ALTER TABLE " + table.sql() + " " + action);
  }

  private static String name(String value) {
    return Identifier.quoted(value);
  }

  private void drop(Thing thing) {
    if (thing instanceof Thing.OfColumn column) {
      String call =
          "op.drop_column(%s, %s%s)"
              .formatted(
                  quoted(column.table().name()),
                  quoted(column.column().name()),
                  schema(column.table(), "schema"));
      add(
          "ALTER TABLE %s DROP COLUMN %s"
              .formatted(column.table().sql(), name(column.column().name())),
          call);
    } else if (thing instanceof Thing.OfConstraint constraint) {
      Table table = constraint.table();
      add(
          "ALTER TABLE %s DROP CONSTRAINT %s"
              .formatted(table.sql(), name(constraint.constraint().name())),
          "op.drop_constraint(%s, %s%s)"
              .formatted(
                  quoted(constraint.constraint().name()),
                  quoted(table.name()),
                  schema(table, "schema")));
    } else {
      dropWhole(thing.object());
    }
  }

  private void dropWhole(SchemaObject object) {
    if (object instanceof Table table) {
      add(
          "DROP TABLE " + table.sql(),
          "op.drop_table(%s%s)".formatted(quoted(table.name()), schema(table, "schema")));
    } else if (object instanceof Index index) {
      String table =
          after.object(index.tableId()).map(of -> ", table_name=" + quoted(of.name())).orElse("");
      add(
          "DROP INDEX " + index.sql(),
          "op.drop_index(%s%s%s)".formatted(quoted(index.name()), table, schema(index, "schema")));
    } else if (object instanceof UserType type && type.form() instanceof EnumType) {
      String schema = schema(type, "schema");
      add(
          "DROP TYPE " + type.sql(),
          "sa.Enum(name=%s%s).drop(op.get_bind(), checkfirst=True)"
              .formatted(quoted(type.name()), schema));
    } else if (object instanceof OtherObject member
        && member.tableId().isPresent()
        && member.kind() != ObjectKind.STATISTICS) {
      String on = after.object(member.tableId().get()).map(SchemaObject::sql).orElse("");
      add("DROP %s %s ON %s".formatted(words(object), name(member.name()), on));
    } else if (object instanceof Routine routine) {
      add(
          "DROP %s %s(%s)"
              .formatted(words(object), routine.sql(), routine.signature().replace(",", ", ")));
    } else {
      add("DROP %s %s".formatted(words(object), object.sql()));
    }
  }

  private static String words(SchemaObject object) {
    return object.kind().words().toUpperCase(Locale.ROOT);
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String schema(SchemaObject object, String keyword) {
    return object.schema().equals(Schema.PUBLIC)
        ? ""
        : ", %s=%s".formatted(keyword, quoted(object.schema()));
  }

  private void rename(Difference.Renamed renamed) {
    if (renamed.thing() instanceof Thing.OfColumn was
        && renamed.now() instanceof Thing.OfColumn is) {
      alter(
          is.table(),
          "RENAME COLUMN %s TO %s".formatted(name(is.column().name()), name(was.column().name())));
    } else if (renamed.thing() instanceof Thing.OfConstraint was
        && renamed.now() instanceof Thing.OfConstraint is) {
      alter(
          is.table(),
          "RENAME CONSTRAINT %s TO %s"
              .formatted(name(is.constraint().name()), name(was.constraint().name())));
    } else {
      SchemaObject was = renamed.thing().object();
      SchemaObject is = renamed.now().object();
      String of = words(is) + " " + is.sql();
      if (!was.schema().equals(is.schema())) {
        add("ALTER %s SET SCHEMA %s".formatted(of, name(was.schema())));
      }
      if (!was.name().equals(is.name())) {
        String now = words(is) + " " + is.named(was.schema(), is.name()).sql();
        add("ALTER %s RENAME TO %s".formatted(now, name(was.name())));
      }
    }
  }

  private void bringBack(Thing thing) {
    if (thing instanceof Thing.OfColumn column) {
      addColumn(column.table(), column.column());
    } else if (thing instanceof Thing.OfConstraint constraint) {
      addConstraint(constraint.table(), constraint.constraint());
    } else if (thing.object() instanceof Table table) {
      createTable(table);
    } else if (thing.object() instanceof Index index) {
      createIndex(index);
    } else if (thing.object() instanceof View view && view.query().isPresent()) {
      createView(view);
    } else if (thing.object() instanceof Sequence sequence) {
      String as = sequence.type().equals("bigint") ? "" : " AS " + sequence.type();
      add("CREATE SEQUENCE " + sequence.sql() + as);
    } else if (thing.object() instanceof UserType type && type.form() instanceof EnumType labels) {
      add("CREATE TYPE %s AS ENUM (%s)".formatted(type.sql(), literals(labels.labels())));
    } else {
      again(thing.object());
    }
  }

  private static String literals(List<String> labels) {
    return labels.stream()
        .map(label -> "'" + label.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }

  /** As it was written, where that is SQL. */
  private void again(SchemaObject object) {
    Optional<Span> written =
        definition(object).or(() -> object.birth().map(Birth::span)).filter(Repair::isSql);
    if (written.isPresent()) {
      add(written.get().text());
    } else {
      remark("bring back the " + object.kind().words() + " " + object.sql());
    }
  }

  private static Optional<Span> definition(SchemaObject object) {
    if (object instanceof Routine routine) {
      return Optional.of(routine.definition().span());
    }
    return object instanceof OtherObject other
        ? other.definition().map(operation -> operation.span())
        : Optional.empty();
  }

  private static boolean isSql(Span span) {
    return span.file().path().endsWith(".sql");
  }

  private void createView(View view) {
    String columns =
        view.columns()
            .map(names -> names.stream().map(Repair::name).collect(Collectors.joining(", ")))
            .map(names -> " (" + names + ")")
            .orElse("");
    add(
        "CREATE %s %s%s AS %s"
            .formatted(words(view), view.sql(), columns, view.query().orElseThrow().text()));
  }

  private void createIndex(Index index) {
    Optional<SchemaObject> on = before.object(index.tableId());
    String include =
        index.include().isEmpty()
            ? ""
            : index.include().stream()
                .map(Repair::name)
                .collect(Collectors.joining(", ", " INCLUDE (", ")"));
    String sql =
        "CREATE %sINDEX %s ON %s%s (%s)%s%s%s"
            .formatted(
                index.unique() ? "UNIQUE " : "",
                name(index.name()),
                on.map(SchemaObject::sql).orElse(""),
                index.method().equals("btree") ? "" : " USING " + index.method(),
                SqlText.elements(index.elements()),
                include,
                index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "",
                index.where().map(where -> " WHERE " + where.text()).orElse(""));
    boolean isPlain =
        index.method().equals("btree")
            && include.isEmpty()
            && index.where().isEmpty()
            && !index.nullsNotDistinct()
            && index.elements().stream().allMatch(Repair::isPlain);
    if (isPlain && on.isPresent()) {
      add(
          sql,
          "op.create_index(%s, %s, %s%s%s)"
              .formatted(
                  quoted(index.name()),
                  quoted(on.get().name()),
                  listed(index.columns()),
                  index.unique() ? ", unique=True" : "",
                  schema(on.get(), "schema")));
    } else {
      add(sql);
    }
  }

  private static boolean isPlain(IndexElement element) {
    return element.column().isPresent()
        && element.order().isEmpty()
        && element.nulls().isEmpty()
        && element.collation().isEmpty()
        && element.operatorClass().isEmpty();
  }

  private void addConstraint(Table table, TableConstraint constraint) {
    if (constraint.indexId().isPresent()) {
      // Its index takes its name, which a plain one may have by now.
      before
          .index(constraint.indexId().get())
          .flatMap(after::namesake)
          .filter(now -> now instanceof Index index && !index.isOfConstraint())
          .ifPresent(this::dropWhole);
    }
    String notValid = constraint.validated().fails() ? " NOT VALID" : "";
    String sql =
        "ALTER TABLE %s ADD CONSTRAINT %s %s%s"
            .formatted(
                table.sql(),
                name(constraint.name()),
                SqlText.body(constraint.definition()),
                notValid);
    boolean isPlainKey =
        constraint.definition() instanceof Constraint.Unique unique
            && unique.usingIndex().isEmpty()
            && unique.include().isEmpty()
            && !unique.nullsNotDistinct()
            && unique.common().deferrable().isEmpty();
    if (isPlainKey) {
      add(
          sql,
          "op.create_unique_constraint(%s, %s, %s%s)"
              .formatted(
                  quoted(constraint.name()),
                  quoted(table.name()),
                  listed(constraint.columns()),
                  schema(table, "schema")));
    } else {
      add(sql);
    }
  }

  private static String listed(List<String> names) {
    return names.stream().map(Repair::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private void createTable(Table table) {
    if (!table.areColumnsKnown() || !table.areConstraintsKnown()) {
      remark("bring back the table " + table.sql());
      return;
    }
    List<String> parts = new ArrayList<>();
    table.columns().stream().filter(Column::local).forEach(c -> parts.add(column(table, c, true)));
    List<TableConstraint> keys = new ArrayList<>();
    for (TableConstraint constraint : table.constraints()) {
      if (constraint.isForeignKey()) {
        keys.add(constraint);
      } else if (constraint.local() && !constraint.definition().constraint().equals("not null")) {
        parts.add(
            "CONSTRAINT " + name(constraint.name()) + " " + SqlText.body(constraint.definition()));
      }
    }
    String persistence = table.isUnlogged() ? "UNLOGGED " : "";
    add(
        "CREATE %sTABLE %s (\n  %s\n)"
            .formatted(persistence, table.sql(), String.join(",\n  ", parts)));
    keys.forEach(key -> addConstraint(table, key));
    before.indexesOf(table).stream().filter(i -> !i.isOfConstraint()).forEach(this::createIndex);
    comment("TABLE " + table.sql(), before.commentOn(table).orElse(""), false);
    for (Column column : table.columns()) {
      comment(
          "COLUMN " + table.sql() + "." + name(column.name()),
          before.commentOn(table, column).orElse(""),
          false);
    }
    before.triggersOn(table).forEach(this::again);
    before.policiesOn(table).forEach(this::again);
    if (table.hasRowSecurity().holds()) {
      alter(table, "ENABLE ROW LEVEL SECURITY");
    }
  }

  private void comment(String on, String text, boolean always) {
    if (!text.isEmpty()) {
      add("COMMENT ON %s IS '%s'".formatted(on, text.replace("'", "''")));
    } else if (always) {
      add("COMMENT ON " + on + " IS NULL");
    }
  }

  /** A column's definition; of a serial one as it was written. */
  private String column(Table table, Column column, boolean notNull) {
    boolean isSerial =
        column.defaultValue().filter(d -> d.text().startsWith("nextval(")).isPresent()
            && before.sequencesOf(table).stream()
                .anyMatch(s -> s.ownerColumn().equals(Optional.of(column.id())));
    String type = column.type().map(TypeName::sql).orElse("text");
    StringBuilder sql = new StringBuilder(name(column.name())).append(' ');
    if (isSerial) {
      sql.append(
          type.equals("integer") ? "serial" : type.equals("bigint") ? "bigserial" : "smallserial");
      return sql.append(notNull && column.notNull().holds() ? " NOT NULL" : "").toString();
    }
    sql.append(type);
    column.collation().ifPresent(c -> sql.append(" COLLATE ").append(c.sql()));
    column.defaultValue().ifPresent(value -> sql.append(" DEFAULT ").append(value.text()));
    column
        .identity()
        .ifPresent(
            identity ->
                sql.append(" GENERATED ")
                    .append(identity.always() ? "ALWAYS" : "BY DEFAULT")
                    .append(" AS IDENTITY"));
    column.generated().ifPresent(generated -> sql.append(generated(generated)));
    return sql.append(notNull && column.notNull().holds() ? " NOT NULL" : "").toString();
  }

  private static String generated(Generated generated) {
    return " GENERATED ALWAYS AS "
        + SqlText.parenthesised(generated.expression().text())
        + generated.storage().map(storage -> " " + storage.name()).orElse("");
  }

  private void addColumn(Table table, Column column) {
    boolean isFilled =
        !column.notNull().holds()
            || column.hasDefault().holds()
            || column.identity().isPresent()
            || column.generated().isPresent();
    String definition = column(table, column, isFilled);
    Optional<String> call = AlembicColumn.add(table, column, isFilled);
    String sql = "ALTER TABLE %s ADD COLUMN %s".formatted(table.sql(), definition);
    commands.add(new Command(sql, call, true));
    if (!isFilled) {
      require(table, column);
    }
    comment(
        "COLUMN " + table.sql() + "." + name(column.name()),
        before.commentOn(table, column).orElse(""),
        false);
  }

  /** What the rows held is gone; something must stand in its place. */
  private void require(Table table, Column column) {
    String name = name(column.name());
    String zero =
        column
            .type()
            .filter(t -> t.dimensions() == 0)
            .map(t -> ZEROES.getOrDefault(t.name(), ""))
            .orElse("");
    String value = column.defaultValue().map(e -> "DEFAULT").orElse(zero);
    if (value.isEmpty()) {
      remark("give all rows a value in " + name + ", and then SET NOT NULL");
      return;
    }
    if (!value.equals("DEFAULT")) {
      remark("what rows without a value are to hold is yours to say");
    }
    commands.add(
        Command.harmless(
            "UPDATE %s SET %s = %s WHERE %s IS NULL".formatted(table.sql(), name, value, name)));
    alter(table, "ALTER COLUMN " + name + " SET NOT NULL");
  }

  private void change(Changed changed) {
    if (changed.thing() instanceof Thing.OfColumn was
        && changed.now() instanceof Thing.OfColumn is) {
      changeColumn(changed, was, is);
    } else if (changed.thing() instanceof Thing.OfConstraint was
        && changed.now() instanceof Thing.OfConstraint is) {
      changeConstraint(changed, was, is);
    } else {
      changeObject(changed, changed.thing().object(), changed.now().object());
    }
  }

  private void changeColumn(Changed changed, Thing.OfColumn was, Thing.OfColumn is) {
    Table table = is.table();
    Column column = was.column();
    String name = name(column.name());
    String alter = "ALTER COLUMN " + name + " ";
    switch (changed.facet()) {
      case TYPE ->
          alter(
              table,
              alter + "TYPE %s USING %s::%s".formatted(changed.from(), name, changed.from()));
      case NULLABILITY -> {
        if (changed.from().isEmpty()) {
          alter(table, alter + "DROP NOT NULL");
        } else {
          require(table, column);
        }
      }
      case DEFAULT ->
          alter(
              table,
              alter
                  + (changed.from().isEmpty() ? "DROP DEFAULT" : "SET DEFAULT " + changed.from()));
      case COLLATION ->
          alter(
              table,
              alter
                  + "TYPE "
                  + column.type().map(TypeName::sql).orElse("text")
                  + column.collation().map(c -> " COLLATE " + c.sql()).orElse(""));
      case IDENTITY -> {
        if (!changed.to().isEmpty()) {
          alter(table, alter + "DROP IDENTITY");
        }
        if (!changed.from().isEmpty()) {
          alter(table, alter + "ADD GENERATED " + changed.from() + " AS IDENTITY");
        }
      }
      case GENERATED -> {
        alter(table, "DROP COLUMN " + name);
        addColumn(table, column);
      }
      case COMMENT -> comment("COLUMN " + table.sql() + "." + name, changed.from(), true);
      default -> remark("bring back what " + was.sql() + " was");
    }
  }

  private void changeConstraint(Changed changed, Thing.OfConstraint was, Thing.OfConstraint is) {
    String name = name(is.constraint().name());
    if (changed.facet() == Difference.Facet.VALIDITY) {
      boolean isReplaced =
          commands.stream().anyMatch(c -> c.sql().contains("ADD CONSTRAINT " + name + " "));
      if (!isReplaced) {
        alter(is.table(), "VALIDATE CONSTRAINT " + name);
      }
      return;
    }
    alter(is.table(), "DROP CONSTRAINT " + name);
    addConstraint(was.table(), was.constraint());
  }

  private void changeObject(Changed changed, SchemaObject was, SchemaObject is) {
    switch (changed.facet()) {
      case COMMENT -> comment(words(is) + " " + is.sql(), changed.from(), true);
      case PERSISTENCE -> alter((Table) is, "SET " + changed.from().toUpperCase(Locale.ROOT));
      case ROW_SECURITY ->
          alter(
              (Table) is,
              (changed.from().equals("on") ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY");
      case FORCED_ROW_SECURITY ->
          alter(
              (Table) is,
              (changed.from().equals("on") ? "FORCE" : "NO FORCE") + " ROW LEVEL SECURITY");
      case TYPE -> add("ALTER SEQUENCE %s AS %s".formatted(is.sql(), changed.from()));
      case LABELS -> rebuild((UserType) was, (UserType) is);
      case VALIDITY -> add("REINDEX INDEX " + is.sql());
      case DEFINITION -> redefine(was, is);
      default -> remark("bring back what the " + was.kind().words() + " " + was.sql() + " was");
    }
  }

  private void redefine(SchemaObject was, SchemaObject is) {
    if (was instanceof Index index) {
      dropWhole(is);
      createIndex(index);
    } else if (was instanceof View view && view.query().isPresent()) {
      dropWhole(is);
      createView(view);
    } else if (was instanceof Routine routine && isSql(routine.definition().span())) {
      add(CREATE.matcher(routine.definition().span().text()).replaceFirst("CREATE OR REPLACE "));
    } else if (was instanceof OtherObject) {
      dropWhole(is);
      again(was);
    } else {
      remark("bring back what the " + was.kind().words() + " " + was.sql() + " was");
    }
  }

  /** The server takes no value out of an enum. */
  private void rebuild(UserType was, UserType is) {
    String name = is.sql();
    String old = is.named(is.schema(), is.name() + "_old").sql();
    remark("a row that holds another value makes this fail");
    add("ALTER TYPE %s RENAME TO %s".formatted(name, name(is.name() + "_old")));
    add("CREATE TYPE %s AS ENUM (%s)".formatted(name, literals(was.labels())));
    for (Schema.ColumnUse use : after.columnsOf(is)) {
      String column = name(use.column().name());
      String alter = "ALTER COLUMN " + column + " ";
      Optional<String> value = use.column().defaultValue().map(d -> d.text());
      value.ifPresent(v -> alter(use.table(), alter + "DROP DEFAULT"));
      alter(use.table(), alter + "TYPE %s USING %s::text::%s".formatted(name, column, name));
      value.ifPresent(v -> alter(use.table(), alter + "SET DEFAULT " + v));
    }
    add("DROP TYPE " + old);
  }
}
