package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.TextView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of {@code sa.text("... :name")} and what {@code bindparams} binds them to. */
final class TextParameters {
  /** As SQLAlchemy finds them: no cast, no escaped colon (sqlalchemy.sql.elements.TextClause). */
  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w\\\\]):(\\w+)(?!:)");

  private TextParameters() {}

  /** The literals of what a call of {@code bindparams} binds, as far as they are known. */
  static Map<String, String> of(Invocation bindparams) {
    Map<String, String> bound = new HashMap<>();
    bindparams
        .named()
        .forEach((name, value) -> literal(value).ifPresent(literal -> bound.put(name, literal)));
    for (PythonValue given : bindparams.positional()) {
      if (given instanceof Invocation call && Names.sqlalchemy(call).equals("bindparam")) {
        Arguments arguments = new Arguments(call);
        arguments
            .value(0, "key")
            .flatMap(Arguments::known)
            .ifPresent(
                key ->
                    arguments
                        .value(1, "value")
                        .flatMap(TextParameters::literal)
                        .ifPresent(literal -> bound.put(key, literal)));
      }
    }
    return bound;
  }

  private static Optional<String> literal(PythonValue value) {
    if (value instanceof PythonValue.Text) {
      return Arguments.known(value).map(text -> "'" + text.replace("'", "''") + "'");
    }
    if (value instanceof PythonValue.IntegerNumber number) {
      return Optional.of(number.value().toString());
    }
    if (value instanceof PythonValue.Truth truth) {
      return Optional.of(String.valueOf(truth.value()));
    }
    return value instanceof PythonValue.NoneValue ? Optional.of("NULL") : Optional.empty();
  }

  /** The text with the literals in the place of their parameters. */
  static TextView replaced(TextView view, Map<String, String> bound) {
    if (bound.isEmpty()) {
      return view;
    }
    TextView.Builder result = TextView.builder(view.file());
    Matcher parameter = PARAMETER.matcher(view.text());
    int copied = 0;
    while (parameter.find()) {
      String literal = bound.get(parameter.group(1));
      if (literal != null) {
        result
            .append(view, copied, parameter.start())
            .decoded(view.span(parameter.start(), parameter.end()), literal);
        copied = parameter.end();
      }
    }
    return result.append(view, copied, view.text().length()).build();
  }
}
