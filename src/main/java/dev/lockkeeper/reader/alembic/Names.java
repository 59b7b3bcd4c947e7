package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which construct a dotted Python name stands for. */
final class Names {
  private static final Pattern FUNCTION =
      Pattern.compile("sqlalchemy\\.(?:sql\\.)?(?:expression\\.|functions\\.)?func\\.([\\w.]+)");

  private Names() {}

  /**
   * The construct of SQLAlchemy that a name stands for, wherever it was imported from: {@code
   * Column} for {@code sqlalchemy.Column} and {@code sqlalchemy.sql.schema.Column}; empty for
   * others'.
   */
  static String sqlalchemy(PythonValue value) {
    String path = path(value);
    boolean known = path.startsWith("sqlalchemy.") || path.startsWith("sqlmodel.");
    return known && !path.contains(".func.") ? path.substring(path.lastIndexOf('.') + 1) : "";
  }

  /** The operation of Alembic that a name stands for: {@code add_column}; empty for others. */
  static String directive(PythonValue value) {
    String path = path(value);
    return path.startsWith("alembic.op.") ? path.substring("alembic.op.".length()) : "";
  }

  /** The name behind {@code sa.func}. */
  static Optional<String> function(PythonValue value) {
    Matcher matcher = FUNCTION.matcher(path(value));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The full name of a reference, or of what an invocation calls; empty for all else. */
  static String path(PythonValue value) {
    if (value instanceof PythonValue.Invocation invocation) {
      return invocation.path();
    }
    return value instanceof PythonValue.Reference reference ? reference.path() : "";
  }

  /** The full name of what a chain of attributes and calls starts with; empty if it has none. */
  static String root(PythonValue value) {
    PythonValue current = value;
    while (true) {
      if (current instanceof PythonValue.Member member) {
        current = member.owner();
      } else if (current instanceof PythonValue.Invocation invocation) {
        current = invocation.callee();
      } else {
        return path(current);
      }
    }
  }
}
