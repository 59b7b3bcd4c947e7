package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * SQL as a directive's compiler writes it: its own words stand at the directive, names and texts at
 * the arguments that they come from.
 */
final class SqlText {
  private final Span directive;
  private final Span place;
  private final Dialect dialect;
  private final TextView.Builder builder;
  private final List<Span> doubts = new ArrayList<>();
  private final List<Span> refused = new ArrayList<>();
  private final List<Span> columns = new ArrayList<>();
  private final List<Span> finalNames = new ArrayList<>();

  /**
   * @param dialect the server that it is sent to
   * @param part the argument that asks for what is written; where a helper or a variable made it,
   *     outside the directive, the directive stands for it
   */
  SqlText(Span directive, Span part, Dialect dialect) {
    this.directive = directive;
    this.dialect = dialect;
    this.place = directive.contains(part) ? part : directive;
    this.builder = TextView.builder(directive.file());
  }

  /** The directive that sends what is written. */
  Span directive() {
    return directive;
  }

  /** The server that it is sent to. */
  Dialect dialect() {
    return dialect;
  }

  /** Whether it is sent to MySQL or MariaDB. */
  boolean forMysql() {
    return dialect == Dialect.MYSQL || dialect == Dialect.MARIADB;
  }

  /** The directive, or the argument inside it that asks for what is written. */
  Span place() {
    return place;
  }

  /** Starts what an argument of the same directive asks for. */
  SqlText part(Span argument) {
    return new SqlText(directive, argument, dialect);
  }

  /** The compiler's own words. */
  SqlText sql(String words) {
    builder.decoded(place, words);
    return this;
  }

  /** The compiler's own words where a condition holds. */
  SqlText sql(boolean condition, String words) {
    return condition ? sql(words) : this;
  }

  /** Words that a Python value is written as, at that value. */
  SqlText at(Span place, String words) {
    builder.decoded(here(place), words);
    return this;
  }

  /** SQL as somebody wrote it. */
  SqlText raw(TextView view) {
    builder.append(here(view));
    return this;
  }

  /** What another file holds stands, as part of a directive, at the directive. */
  private TextView here(TextView view) {
    return view.file() == directive.file()
        ? view
        : TextView.builder(directive.file()).decoded(place, view.text()).build();
  }

  /** A part that nobody knows. */
  SqlText unknown(Span place) {
    builder.hole(here(place));
    return this;
  }

  private Span here(Span part) {
    return part.file() == directive.file() ? part : place;
  }

  /** What another text says. */
  SqlText append(SqlText other) {
    builder.append(other.view());
    doubts.addAll(other.doubts);
    refused.addAll(other.refused);
    columns.addAll(other.columns);
    finalNames.addAll(other.finalNames);
    return this;
  }

  /** A name, quoted, so that the server keeps it as it is: SQLAlchemy quotes where it must. */
  SqlText name(PythonValue value) {
    Optional<PythonValue> column = TableArgument.column(value);
    if (column.isPresent()) {
      return name(column.get());
    }
    if (Names.directive(value).equals("f") && value instanceof PythonValue.Invocation call) {
      Optional<PythonValue> name = call.argument(0, "name");
      name.ifPresent(known -> finalNames.add(here(known.span())));
      return name.isPresent()
          ? quoted(GivenNames.shortened(name.get()), nameQuote())
          : unknown(place);
    }
    return quoted(value, nameQuote());
  }

  /** A name that stands at a place. */
  SqlText name(Span at, String name) {
    return name(PythonValue.Text.of(at, name));
  }

  /** A name, or a hole at the directive where none was given. */
  SqlText name(Optional<PythonValue> value) {
    return value.isPresent() ? name(value.get()) : unknown(place);
  }

  /** A string literal. */
  SqlText literal(PythonValue value) {
    return quoted(value, '\'');
  }

  private SqlText quoted(PythonValue value, char quote) {
    boolean isName = quote != '\'';
    if (!(value instanceof PythonValue.Text text)) {
      return isName
          ? unknown(value.span())
          : at(value.span(), "'").unknown(value.span()).at(value.span(), "'");
    }
    TextView view = here(text.view());
    if (isName && view.text().length() == 1 && view.isHole(0)) {
      return unknown(value.span());
    }
    at(value.span(), String.valueOf(quote));
    String characters = view.text();
    int copied = 0;
    for (int at = 0; at < characters.length(); at++) {
      char character = characters.charAt(at);
      boolean doubled = character == quote || (!isName && character == '\\' && forMysql());
      if (doubled) {
        builder
            .append(view, copied, at)
            .decoded(view.span(at, at + 1), String.valueOf(character).repeat(2));
        copied = at + 1;
      }
    }
    builder.append(view, copied, characters.length());
    return at(value.span(), String.valueOf(quote));
  }

  /** What stands around names: they are all quoted, so that none is folded. */
  private char nameQuote() {
    return forMysql() ? '`' : '"';
  }

  /** Parts with commas between them. */
  <T> SqlText list(List<T> parts, Consumer<T> write) {
    boolean first = true;
    for (T part : parts) {
      sql(!first, ", ");
      write.accept(part);
      first = false;
    }
    return this;
  }

  /** Names in parentheses; a hole where the value is not a list of which all is known. */
  SqlText names(Optional<PythonValue> value) {
    sql(" (");
    if (value.isPresent() && value.get() instanceof PythonValue.Items items) {
      list(items.items(), this::name);
    } else {
      unknown(value.map(PythonValue::span).orElse(place));
    }
    return sql(")");
  }

  /** Notes an argument that may change the statement and is not known. */
  void doubt(Span span) {
    doubts.add(here(span));
  }

  /** Notes an argument that SQLAlchemy would refuse; the hole at its place stands for it. */
  void refuse(Span span) {
    refused.add(here(span));
  }

  /** Notes that a column definition is written here. */
  void column() {
    columns.add(place);
  }

  /** Where column definitions were written, in order. */
  List<Span> columns() {
    return columns;
  }

  /** Where names stand that no convention changes ({@code op.f}). */
  List<Span> finalNames() {
    return finalNames;
  }

  List<Span> doubts() {
    return doubts;
  }

  List<Span> refused() {
    return refused;
  }

  TextView view() {
    return builder.build();
  }
}
