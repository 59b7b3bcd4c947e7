package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.migration.Directive.DeclaredEnum;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.python.PythonExpression;
import dev.lockkeeper.reader.python.PythonStatement;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code sa.Enum} or PostgreSQL's own {@code ENUM}. */
final class EnumType {
  private final Span span;
  private final Arguments arguments;
  private final boolean ofPostgres;

  private EnumType(Invocation call) {
    this.span = call.span();
    this.arguments = new Arguments(call);
    this.ofPostgres = Names.sqlalchemy(call).equals("ENUM");
  }

  /** The type that a call of {@code Enum} or {@code ENUM} makes. */
  static Optional<EnumType> of(PythonValue value) {
    return value instanceof Invocation call
            && (Names.sqlalchemy(call).equals("Enum") || Names.sqlalchemy(call).equals("ENUM"))
        ? Optional.of(new EnumType(call))
        : Optional.empty();
  }

  Span span() {
    return span;
  }

  /**
   * A type as a table of a schema takes it: with {@code inherit_schema} an enum, or the items of an
   * array, move to the table's schema.
   */
  static PythonValue inSchema(PythonValue type, Optional<PythonValue> schema) {
    if (schema.isEmpty() || !(type instanceof Invocation call)) {
      return type;
    }
    Map<String, PythonValue> named = new LinkedHashMap<>(call.named());
    List<PythonValue> positional = new ArrayList<>(call.positional());
    if (of(type).isPresent() && new Arguments(call).flag("inherit_schema").orElse(false)) {
      named.put("schema", schema.get().placed(call.span()));
    } else if (Names.sqlalchemy(call).equals("ARRAY") && !positional.isEmpty()) {
      positional.set(0, inSchema(positional.get(0), schema));
    }
    return new Invocation(call.span(), call.callee(), positional, named, call.open());
  }

  /** What it says of itself; empty where the database has no type for it. */
  Optional<DeclaredEnum> declared() {
    return isNative()
        ? Optional.of(new DeclaredEnum(span, arguments.flag("create_type"), ofPostgres))
        : Optional.empty();
  }

  /** Whether the database has a type of its own for it, rather than a string. */
  boolean isNative() {
    return arguments.flag("native_enum").orElse(true);
  }

  /** Whether the table gets a CHECK that holds the string to the labels. */
  boolean isChecked(Dialect dialect) {
    boolean asString = !isNative() || dialect == Dialect.SQLITE;
    return asString && arguments.flag("create_constraint").orElse(false);
  }

  /** Writes that CHECK. */
  void check(PythonValue column, SqlText whole) {
    SqlText sql = whole.part(span);
    Optional<PythonValue> given = name();
    given.ifPresent(name -> sql.sql("CONSTRAINT ").name(name).sql(" "));
    sql.sql("CHECK (").name(column).sql(" IN (").list(labels(), sql::literal).sql("))");
    whole.append(sql);
  }

  /**
   * Whether creating a table creates the type: {@code create_type=False} is PostgreSQL's alone, and
   * a type of a MetaData is created with that.
   */
  boolean isCreatedWithTable() {
    boolean refused = ofPostgres && arguments.flag("create_type").map(is -> !is).orElse(false);
    return !refused && arguments.value("metadata").isEmpty();
  }

  /** Whether {@code create} and {@code drop} look first whether it is there. */
  boolean looksFirst(Arguments call) {
    return call.value(1, "checkfirst")
        .map(value -> !(value instanceof PythonValue.Truth truth) || truth.value())
        .orElse(ofPostgres);
  }

  /** What tells it from the other types of a table. */
  String key() {
    return schema().flatMap(Arguments::known).orElse("")
        + "."
        + name().flatMap(Arguments::known).orElse(span.start() + "");
  }

  /** The schema that it was given, or that of its MetaData. */
  private Optional<PythonValue> schema() {
    return arguments
        .value("schema")
        .or(
            () ->
                arguments
                    .value("metadata")
                    .filter(Invocation.class::isInstance)
                    .flatMap(metadata -> new Arguments((Invocation) metadata).value("schema")));
  }

  /** Writes it as a column's type. */
  void write(SqlText sql) {
    if (isNative() && sql.dialect() == Dialect.POSTGRESQL) {
      writeName(sql);
      return;
    }
    if (isNative() && sql.forMysql()) {
      sql.at(span, "ENUM(").list(labels(), sql::literal).at(span, ")");
      return;
    }
    int longest = 1;
    boolean known = true;
    for (PythonValue label : labels()) {
      Optional<String> text = Arguments.known(label);
      known &= text.isPresent();
      longest = Math.max(longest, text.map(String::length).orElse(0));
    }
    Optional<PythonValue> length = arguments.value("length");
    sql.at(span, "VARCHAR(");
    if (length.isPresent() && length.get() instanceof PythonValue.IntegerNumber number) {
      sql.at(length.get().span(), number.value().toString());
    } else if (known && length.isEmpty()) {
      sql.at(span, String.valueOf(longest));
    } else {
      sql.unknown(span);
    }
    sql.at(span, ")");
  }

  /** Writes its name, which is that of its CHECK too. */
  void writeName(SqlText sql) {
    schema().ifPresent(schema -> sql.name(schema).sql("."));
    Optional<PythonValue> name = name();
    if (name.isPresent()) {
      sql.name(name.get());
    } else {
      sql.unknown(span);
    }
  }

  /** Its name; that of the Python class in lower case where none was given. */
  private Optional<PythonValue> name() {
    Optional<PythonValue> given = arguments.value("name");
    if (given.isPresent() || arguments.positional().isEmpty()) {
      return given;
    }
    PythonValue first = arguments.positional().get(0);
    String of = "";
    if (first instanceof PythonValue.ClassObject known) {
      of = known.name();
    } else if (first instanceof PythonValue.Reference reference) {
      of = reference.path().substring(reference.path().lastIndexOf('.') + 1);
    }
    return of.isEmpty()
        ? Optional.empty()
        : Optional.of(text(first.span(), of.toLowerCase(Locale.ROOT)));
  }

  private List<PythonValue> labels() {
    List<PythonValue> labels = new ArrayList<>();
    for (PythonValue value : arguments.positional()) {
      if (value instanceof PythonValue.ClassObject known && known.enumeration()) {
        for (PythonValue member : known.attributes().values()) {
          if (member instanceof PythonValue.EnumMember label) {
            labels.add(label(label, value.span()));
          }
        }
      } else if (value instanceof PythonValue.Items items) {
        labels.addAll(items.items());
      } else {
        labels.add(value);
      }
    }
    return labels;
  }

  /** The name of a member, or what {@code values_callable} makes of it. */
  private PythonValue label(PythonValue.EnumMember member, Span place) {
    Optional<PythonValue> callable = arguments.value("values_callable");
    if (callable.isEmpty()) {
      return text(place, member.name());
    }
    return takesValues(callable.get())
        ? member.value().placed(place)
        : new PythonValue.Unknown(callable.get().span(), "values_callable is not followed");
  }

  /** {@code lambda members: [member.value for member in members]}, the usual one. */
  private static boolean takesValues(PythonValue callable) {
    Optional<PythonExpression> result = Optional.empty();
    if (callable instanceof PythonValue.Function function) {
      result = function.result();
      if (result.isEmpty()
          && !function.body().isEmpty()
          && function.body().get(function.body().size() - 1)
              instanceof PythonStatement.Return last) {
        result = last.value();
      }
    }
    return result.isPresent()
        && result.get() instanceof PythonExpression.Comprehension comprehension
        && comprehension.element() instanceof PythonExpression.Attribute attribute
        && attribute.name().equals("value");
  }

  private static PythonValue text(Span place, String value) {
    return new PythonValue.Text(
        place, TextView.builder(place.file()).decoded(place, value).build());
  }

  /** CREATE TYPE. */
  void create(SqlText sql) {
    sql.sql("CREATE TYPE ");
    writeName(sql);
    sql.sql(" AS ENUM (").list(labels(), sql::literal).sql(")");
  }

  /** DROP TYPE. */
  void drop(SqlText sql) {
    sql.sql("DROP TYPE ");
    writeName(sql);
  }
}
