package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import java.util.Set;

/** What stands as {@code server_default}. */
final class Defaults {
  private Defaults() {}

  /** Whether it is written in DDL: {@code FetchedValue()} says only that there is one. */
  static boolean isClause(PythonValue value) {
    return !Set.of("FetchedValue", "Computed", "Identity").contains(Names.sqlalchemy(value));
  }

  /**
   * Writes it: a string is a literal, a clause is SQL; what SQLAlchemy refuses (it takes a string
   * or a clause, nothing else) is a hole, noted as refused.
   */
  static void write(PythonValue value, SqlText sql) {
    if (isRefused(value)) {
      sql.refuse(value.span());
      sql.unknown(value.span());
    } else if (Names.sqlalchemy(value).equals("DefaultClause")
        && value instanceof Invocation call) {
      new Arguments(call)
          .value(0, "arg")
          .ifPresentOrElse(inner -> write(inner, sql), () -> sql.unknown(value.span()));
    } else {
      SqlClauses.expression(value, sql);
    }
  }

  private static boolean isRefused(PythonValue value) {
    boolean function =
        value instanceof PythonValue.Reference reference
            && (reference.path().startsWith("datetime.")
                || reference.path().startsWith("uuid.")
                || reference.path().startsWith("builtins.")
                || Names.function(value).isPresent());
    return function
        || value instanceof PythonValue.Truth
        || value instanceof PythonValue.IntegerNumber
        || value instanceof PythonValue.FloatNumber
        || value instanceof PythonValue.Items
        || value instanceof PythonValue.Mapping
        || value instanceof PythonValue.Function
        || value instanceof PythonValue.ClassObject;
  }
}
