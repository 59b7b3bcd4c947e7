package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The arguments of a directive or of a construct of SQLAlchemy. */
final class Arguments {
  private final Invocation call;

  Arguments(Invocation call) {
    this.call = call;
  }

  Span span() {
    return call.span();
  }

  List<PythonValue> positional() {
    return call.positional();
  }

  /** An argument that was given and is not None. */
  Optional<PythonValue> value(int position, String keyword) {
    return call.argument(position, keyword)
        .filter(value -> !(value instanceof PythonValue.NoneValue));
  }

  /** A keyword argument that was given and is not None. */
  Optional<PythonValue> value(String keyword) {
    return value(-1, keyword);
  }

  /** An argument as it was given, None too. */
  Optional<PythonValue> given(String keyword) {
    return call.argument(keyword);
  }

  /** Where a keyword argument stands, its keyword included; the call where it was not given. */
  Span keyword(String keyword) {
    Optional<PythonValue> value = given(keyword);
    if (value.isEmpty() || !call.span().contains(value.get().span())) {
      return call.span();
    }
    Span written = value.get().span();
    String before = written.file().text().substring(call.span().start(), written.start());
    String stripped = before.stripTrailing();
    String left = stripped.endsWith("=") ? stripped.substring(0, stripped.length() - 1) : "";
    String name = left.stripTrailing();
    return name.endsWith(keyword)
        ? written.file().span(call.span().start() + name.length() - keyword.length(), written.end())
        : written;
  }

  /** A keyword argument of which a text is known. */
  Optional<String> text(String keyword) {
    return value(keyword).flatMap(Arguments::known);
  }

  /** Whether a flag is set; one that is not known is noted as a doubt and taken as not set. */
  boolean flag(String keyword, SqlText sql) {
    if (keyword.startsWith("postgresql_") && sql.dialect() != Dialect.POSTGRESQL) {
      return false;
    }
    return flag(keyword)
        .orElseGet(
            () -> {
              value(keyword).ifPresent(value -> sql.doubt(value.span()));
              return false;
            });
  }

  /** A flag; empty where it was not given or is not known. */
  Optional<Boolean> flag(String keyword) {
    return value(keyword)
        .filter(PythonValue.Truth.class::isInstance)
        .map(value -> ((PythonValue.Truth) value).value());
  }

  /** Notes keywords that belong to PostgreSQL or to all, and are not among those that were read. */
  void doubtOthers(Set<String> read, SqlText sql) {
    if (call.open()) {
      sql.doubt(call.span());
    }
    call.named()
        .forEach(
            (keyword, value) -> {
              boolean elsewhere =
                  keyword.startsWith("mysql_")
                      || keyword.startsWith("mariadb_")
                      || keyword.startsWith("mssql_")
                      || keyword.startsWith("sqlite_")
                      || keyword.startsWith("oracle_");
              if (!elsewhere && !read.contains(keyword)) {
                sql.doubt(value.span());
              }
            });
  }

  /** The text of a value; empty where it is no text or not known. */
  static Optional<String> known(PythonValue value) {
    if (Names.directive(value).equals("f") && value instanceof Invocation f) {
      return f.argument(0, "name").flatMap(Arguments::known);
    }
    return value instanceof PythonValue.Text text ? text.known() : Optional.empty();
  }

  /** The items of a list or tuple; a single value is one item, as SQLAlchemy takes it. */
  static Optional<List<PythonValue>> items(PythonValue value) {
    if (value instanceof PythonValue.Items items) {
      return Optional.of(items.items());
    }
    return value instanceof PythonValue.Unknown ? Optional.empty() : Optional.of(List.of(value));
  }
}
