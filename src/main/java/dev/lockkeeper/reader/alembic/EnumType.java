package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /** Whether the database has a type of its own for it, rather than a string. */
  boolean isNative() {
    return arguments.flag("native_enum").orElse(true);
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
    return arguments.text("schema").orElse("")
        + "."
        + name().flatMap(Arguments::known).orElse(span.start() + "");
  }

  /** Writes it as a column's type. */
  void write(SqlText sql) {
    if (isNative()) {
      writeName(sql);
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

  private void writeName(SqlText sql) {
    arguments.value("schema").ifPresent(schema -> sql.name(schema).sql("."));
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
      if (value instanceof PythonValue.ClassObject known
          && known.enumeration()
          && arguments.value("values_callable").isEmpty()) {
        for (PythonValue member : known.attributes().values()) {
          if (member instanceof PythonValue.EnumMember label) {
            labels.add(text(value.span(), label.name()));
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
