package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.migration.Directive.DeclaredColumn;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A {@code sa.Column} and what its arguments ask for. */
final class ColumnArgument {
  private static final Set<String> READ =
      Set.of(
          "name",
          "type_",
          "nullable",
          "primary_key",
          "server_default",
          "default",
          "unique",
          "index",
          "comment",
          "autoincrement",
          "key",
          "info",
          "doc",
          "onupdate",
          "server_onupdate",
          "quote",
          "system",
          "insert_default",
          "sort_order");

  private final Span span;
  private final Arguments arguments;
  private final PythonValue name;
  private final Optional<PythonValue> type;
  private final List<Invocation> items = new ArrayList<>();
  private final List<Span> doubts = new ArrayList<>();

  private ColumnArgument(Invocation call, Optional<PythonValue> schema) {
    this.span = call.span();
    this.arguments = new Arguments(call);
    List<PythonValue> rest = new ArrayList<>(call.positional());
    Optional<PythonValue> givenName = arguments.value("name");
    if (givenName.isEmpty() && !rest.isEmpty()) {
      givenName = Optional.of(rest.remove(0));
    }
    this.name = givenName.orElseGet(() -> new PythonValue.Unknown(span, "it has no name"));
    Optional<PythonValue> givenType = arguments.value("type_");
    if (givenType.isEmpty() && !rest.isEmpty() && !isItem(rest.get(0))) {
      givenType = Optional.of(rest.remove(0));
    }
    this.type = givenType.map(given -> EnumType.inSchema(given, schema));
    for (PythonValue item : rest) {
      if (item instanceof Invocation invocation && isItem(item)) {
        items.add(invocation);
      } else {
        doubts.add(item.span());
      }
    }
  }

  /**
   * The column that a value is; empty when it is none.
   *
   * @param schema of its table
   */
  static Optional<ColumnArgument> of(PythonValue value, Optional<PythonValue> schema) {
    return value instanceof Invocation call && Names.sqlalchemy(call).equals("Column")
        ? Optional.of(new ColumnArgument(call, schema))
        : Optional.empty();
  }

  /** Whether an argument is a constraint or a default rather than the type. */
  static boolean isItem(PythonValue value) {
    return Set.of(
            "ForeignKey",
            "Sequence",
            "CheckConstraint",
            "Computed",
            "Identity",
            "DefaultClause",
            "FetchedValue",
            "ColumnDefault")
        .contains(Names.sqlalchemy(value));
  }

  Span span() {
    return span;
  }

  /** What it says and no statement shows. */
  DeclaredColumn declared() {
    Optional<PythonValue> value =
        arguments.value("default").or(() -> arguments.value("insert_default"));
    return new DeclaredColumn(
        Arguments.known(name),
        span,
        value.map(given -> DirectiveFacts.argument("default", given)),
        type.flatMap(EnumType::of).flatMap(EnumType::declared));
  }

  PythonValue name() {
    return name;
  }

  Optional<PythonValue> type() {
    return type;
  }

  Optional<PythonValue> comment() {
    return arguments.value("comment");
  }

  /** Its type when that is an enum which a CHECK of the table holds to its labels. */
  Optional<EnumType> labelCheck(Dialect dialect) {
    return type.flatMap(EnumType::of).filter(labels -> labels.isChecked(dialect));
  }

  /** Where a keyword argument stands. */
  Span keyword(String keyword) {
    return arguments.keyword(keyword);
  }

  boolean primaryKey() {
    return arguments.flag("primary_key").orElse(false);
  }

  boolean isUnique() {
    return arguments.flag("unique").orElse(false);
  }

  boolean isIndexed() {
    return arguments.flag("index").orElse(false);
  }

  /** Whether {@code autoincrement=True} asks for a SERIAL, whatever else the key holds. */
  boolean mustCountUp() {
    return arguments.flag("autoincrement").orElse(false);
  }

  List<Invocation> foreignKeys() {
    return items("ForeignKey");
  }

  private List<Invocation> items(String construct) {
    return items.stream().filter(item -> Names.sqlalchemy(item).equals(construct)).toList();
  }

  private Optional<Invocation> item(String construct) {
    return items(construct).stream().findFirst();
  }

  /**
   * Whether a column of the key is made a SERIAL (SQLAlchemy manual, Column.autoincrement).
   *
   * @param onlyKey whether it is all of the primary key
   * @param refers whether a foreign key of the table begins at it
   */
  boolean isSerial(boolean onlyKey, boolean refers, Dialect dialect) {
    boolean identity = item("Identity").isPresent() && dialect == Dialect.POSTGRESQL;
    return (onlyKey || mustCountUp()) && !identity && countsUp(refers, dialect);
  }

  private boolean countsUp(boolean refers, Dialect dialect) {
    Optional<PythonValue> autoincrement = arguments.given("autoincrement");
    Optional<Boolean> wanted = arguments.flag("autoincrement");
    boolean evenWithForeignKey =
        wanted.orElse(false)
            || autoincrement.flatMap(Arguments::known).filter("ignore_fk"::equals).isPresent();
    boolean pythonDefault =
        arguments.value("default").isPresent() || arguments.value("insert_default").isPresent();
    return type.filter(given -> SqlTypes.countsUp(given, dialect)).isPresent()
        && wanted.orElse(true)
        && ((foreignKeys().isEmpty() && !refers) || evenWithForeignKey)
        && (wanted.orElse(false)
            || (arguments.value("server_default").isEmpty()
                && !pythonDefault
                && item("Sequence").isEmpty()
                && item("DefaultClause").isEmpty()
                && item("FetchedValue").isEmpty()));
  }

  /**
   * The definition as {@code CREATE TABLE} and {@code ADD COLUMN} write it, with its CHECKs.
   *
   * @param inKey whether it belongs to the table's primary key
   * @param serial whether it is written as a SERIAL
   */
  void write(boolean inKey, boolean serial, SqlText sql) {
    SqlText own = sql.part(span);
    own.column();
    own.name(name).sql(" ");
    boolean onPostgres = sql.dialect() == Dialect.POSTGRESQL;
    Optional<Invocation> identity = onPostgres ? item("Identity") : Optional.empty();
    if (serial && onPostgres) {
      own.at(type.map(PythonValue::span).orElse(span), type.map(SqlTypes::serial).orElse("SERIAL"));
    } else {
      type.ifPresentOrElse(t -> SqlTypes.write(t, own), () -> own.unknown(span));
      own.sql(serial && sql.forMysql(), " AUTO_INCREMENT");
      if (!serial) {
        writeDefault(own);
      }
    }
    item("Computed").ifPresent(computed -> computed(new Arguments(computed), own));
    identity.ifPresent(call -> Identities.define(call, own.sql(" GENERATED ")));
    writeNullability(inKey, identity.isPresent(), own);
    for (Invocation check : items("CheckConstraint")) {
      own.sql(" ");
      Constraints.write(check, own);
    }
    doubts.forEach(own::doubt);
    arguments.flag("unique", own);
    arguments.flag("index", own);
    arguments.flag("primary_key", own);
    arguments.doubtOthers(READ, own);
    sql.append(own);
  }

  private void writeNullability(boolean inKey, boolean identity, SqlText sql) {
    Optional<PythonValue> given =
        arguments
            .value("nullable")
            .filter(value -> !Names.sqlalchemy(value).equals("NULL_UNSPECIFIED"));
    Optional<Boolean> nullable = arguments.flag("nullable");
    if (given.isPresent() && nullable.isEmpty()) {
      sql.doubt(given.get().span());
      return;
    }
    Span place = given.map(PythonValue::span).orElse(span);
    boolean isNullable = nullable.orElse(!inKey && item("Identity").isEmpty());
    if (!isNullable && !identity) {
      sql.at(place, " NOT NULL");
    } else if (isNullable && (identity || (isTimestamp() && sql.forMysql()))) {
      sql.at(place, " NULL");
    }
  }

  private boolean isTimestamp() {
    return type.map(Names::sqlalchemy).filter("TIMESTAMP"::equals).isPresent();
  }

  private void writeDefault(SqlText sql) {
    Optional<PythonValue> value =
        arguments
            .value("server_default")
            .or(() -> item("DefaultClause").flatMap(d -> new Arguments(d).value(0, "arg")));
    if (value.isEmpty() || !Defaults.isClause(value.get())) {
      return;
    }
    sql.sql(" DEFAULT ");
    Defaults.write(value.get(), sql);
  }

  private static void computed(Arguments computed, SqlText sql) {
    sql.sql(" GENERATED ALWAYS AS (");
    computed
        .value(0, "sqltext")
        .ifPresentOrElse(
            text -> SqlClauses.condition(text, sql), () -> sql.unknown(computed.span()));
    if (sql.dialect() != Dialect.POSTGRESQL && computed.value("persisted").isEmpty()) {
      sql.sql(")");
      return;
    }
    // Left open, it is STORED before SQLAlchemy 2.1, and which one runs cannot be seen here.
    boolean isVirtual = computed.flag("persisted").map(is -> !is).orElse(false);
    sql.sql(isVirtual ? ") VIRTUAL" : ") STORED");
  }
}
