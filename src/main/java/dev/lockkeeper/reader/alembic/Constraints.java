package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.TextView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Constraints as SQLAlchemy's compiler writes them. */
final class Constraints {
  private Constraints() {}

  /** {@code CONSTRAINT name}, where a name was given. */
  static void name(Arguments arguments, Optional<PythonValue> name, SqlText sql) {
    if (name.isPresent() && !(name.get() instanceof PythonValue.Member)) {
      sql.sql("CONSTRAINT ").name(name.get()).sql(" ");
    }
    if (name.isPresent() && name.get() instanceof PythonValue.Member) {
      sql.doubt(arguments.span());
    }
  }

  /** A constraint among the arguments of {@code create_table}; false when it is none. */
  static boolean write(PythonValue value, SqlText whole) {
    if (!(value instanceof Invocation call)) {
      return false;
    }
    SqlText sql = whole.part(call.span());
    Arguments arguments = new Arguments(call);
    Optional<PythonValue> name = arguments.value("name");
    switch (Names.sqlalchemy(call)) {
      case "PrimaryKeyConstraint" -> {
        name(arguments, name, sql);
        columns("PRIMARY KEY", arguments.positional(), sql);
        deferrable(arguments, sql);
      }
      case "UniqueConstraint" -> {
        name(arguments, name, sql);
        unique(arguments, arguments.positional(), sql);
      }
      case "CheckConstraint" -> {
        name(arguments, name.or(() -> arguments.value(1, "name")), sql);
        check(arguments, arguments.value(0, "sqltext"), sql);
      }
      case "ForeignKeyConstraint" -> {
        name(arguments, name.or(() -> arguments.value(2, "name")), sql);
        foreignKeyConstraint(arguments, sql);
      }
      case "ExcludeConstraint" -> {
        name(arguments, name, sql);
        exclude(arguments, arguments.positional(), sql);
      }
      default -> {
        return false;
      }
    }
    whole.append(sql);
    return true;
  }

  /** {@code UNIQUE (columns)} with its options. */
  static void unique(Arguments arguments, List<PythonValue> columns, SqlText sql) {
    boolean nullsNotDistinct = arguments.flag("postgresql_nulls_not_distinct", sql);
    columns(nullsNotDistinct ? "UNIQUE NULLS NOT DISTINCT" : "UNIQUE", columns, sql);
    arguments.value("postgresql_include").ifPresent(include -> include(include, sql));
    deferrable(arguments, sql);
  }

  /** {@code INCLUDE (columns)}; nothing for an empty list. */
  static void include(PythonValue columns, SqlText sql) {
    boolean none = columns instanceof PythonValue.Items items && items.items().isEmpty();
    if (!none) {
      sql.sql(" INCLUDE").names(Optional.of(columns));
    }
  }

  /** {@code PRIMARY KEY (columns)} and the like. */
  static void columns(String words, List<PythonValue> columns, SqlText sql) {
    sql.sql(words + " (").list(columns, sql::name).sql(")");
  }

  /** {@code CHECK (condition)}. */
  static void check(Arguments arguments, Optional<PythonValue> condition, SqlText sql) {
    sql.sql("CHECK (");
    condition.ifPresentOrElse(
        value -> SqlClauses.condition(value, sql), () -> sql.unknown(arguments.span()));
    sql.sql(")");
    deferrable(arguments, sql);
    sql.sql(arguments.flag("postgresql_not_valid", sql), " NOT VALID");
  }

  private static void foreignKeyConstraint(Arguments arguments, SqlText sql) {
    sql.sql("FOREIGN KEY").names(arguments.value(0, "columns"));
    Optional<PythonValue> references = arguments.value(1, "refcolumns");
    Optional<List<PythonValue>> targets = references.flatMap(Arguments::items);
    if (targets.isPresent() && !targets.get().isEmpty()) {
      sql.sql(" REFERENCES ");
      target(targets.get().get(0), sql);
      sql.sql(" (").list(targets.get(), target -> sql.name(lastPart(target))).sql(")");
    } else {
      sql.sql(" REFERENCES ").unknown(references.map(PythonValue::span).orElse(sql.directive()));
    }
    actions(arguments, sql);
  }

  /** The column of {@code schema.table.column}. */
  private static PythonValue lastPart(PythonValue target) {
    return part(target, true);
  }

  private static PythonValue part(PythonValue target, boolean last) {
    if (!(target instanceof PythonValue.Text text)) {
      return target;
    }
    TextView view = text.view();
    int dot = view.text().lastIndexOf('.');
    if (dot < 0) {
      return new PythonValue.Unknown(target.span(), "it names no column");
    }
    TextView slice = last ? view.slice(dot + 1, view.text().length()) : view.slice(0, dot);
    return new PythonValue.Text(target.span(), slice);
  }

  /** The table of {@code schema.table.column}. */
  private static void target(PythonValue target, SqlText sql) {
    dotted(part(target, false), sql);
  }

  /** {@code schema.table}; the schema may have dots itself. */
  private static void dotted(PythonValue value, SqlText sql) {
    if (value instanceof PythonValue.Text text && text.view().text().indexOf('.') >= 0) {
      int dot = text.view().text().lastIndexOf('.');
      TextView view = text.view();
      dotted(new PythonValue.Text(text.span(), view.slice(0, dot)), sql);
      sql.sql(".");
      sql.name(new PythonValue.Text(text.span(), view.slice(dot + 1, view.text().length())));
    } else {
      sql.name(value);
    }
  }

  /** A {@code sa.ForeignKey} of a column, as a constraint of its table. */
  static void foreignKey(Invocation call, PythonValue column, SqlText whole) {
    SqlText sql = whole.part(call.span());
    Arguments arguments = new Arguments(call);
    name(arguments, arguments.value("name"), sql);
    sql.sql("FOREIGN KEY (").name(column).sql(")");
    references(arguments, sql);
    whole.append(sql);
  }

  /** A {@code sa.ForeignKey} of a column, written inside the column, where it loses its name. */
  static void inlineForeignKey(Invocation call, SqlText whole) {
    SqlText sql = whole.sql(" ").part(call.span());
    references(new Arguments(call), sql);
    whole.append(sql);
  }

  private static void references(Arguments arguments, SqlText sql) {
    Optional<PythonValue> target = arguments.value(0, "column");
    sql.sql(" REFERENCES ");
    if (target.isPresent() && target.get() instanceof PythonValue.Text) {
      target(target.get(), sql);
      sql.sql(" (").name(lastPart(target.get())).sql(")");
    } else {
      sql.unknown(target.map(PythonValue::span).orElse(arguments.span()));
    }
    actions(arguments, sql);
  }

  /** MATCH, ON DELETE, ON UPDATE, DEFERRABLE and NOT VALID of a foreign key. */
  static void actions(Arguments arguments, SqlText sql) {
    phrase(arguments.value("match"), " MATCH ", sql);
    phrase(arguments.value("ondelete"), " ON DELETE ", sql);
    phrase(arguments.value("onupdate"), " ON UPDATE ", sql);
    deferrable(arguments, sql);
    sql.sql(arguments.flag("postgresql_not_valid", sql), " NOT VALID");
  }

  private static void phrase(Optional<PythonValue> value, String words, SqlText sql) {
    value.ifPresent(
        phrase -> {
          Optional<String> known = Arguments.known(phrase);
          if (known.isPresent()) {
            sql.sql(words).sql(known.get());
          } else {
            sql.doubt(phrase.span());
          }
        });
  }

  /** DEFERRABLE and INITIALLY. */
  static void deferrable(Arguments arguments, SqlText sql) {
    arguments
        .value("deferrable")
        .ifPresent(
            value -> {
              if (value instanceof PythonValue.Truth truth) {
                sql.sql(truth.value() ? " DEFERRABLE" : " NOT DEFERRABLE");
              } else {
                sql.doubt(value.span());
              }
            });
    phrase(arguments.value("initially"), " INITIALLY ", sql);
  }

  /** {@code EXCLUDE USING method (element WITH operator)}. */
  static void exclude(Arguments arguments, List<PythonValue> elements, SqlText sql) {
    String method = arguments.text("using").orElse("gist").toLowerCase(Locale.ROOT);
    sql.sql("EXCLUDE USING " + method + " (");
    sql.list(
        elements,
        element -> {
          if (element instanceof PythonValue.Items pair && pair.items().size() == 2) {
            SqlClauses.element(pair.items().get(0), sql);
            sql.sql(" WITH ");
            PythonValue operator = pair.items().get(1);
            Arguments.known(operator)
                .ifPresentOrElse(
                    known -> sql.at(operator.span(), known), () -> sql.unknown(operator.span()));
          } else {
            sql.unknown(element.span());
          }
        });
    sql.sql(")");
    arguments
        .value("where")
        .ifPresent(
            where -> {
              sql.sql(" WHERE (");
              SqlClauses.condition(where, sql);
              sql.sql(")");
            });
    deferrable(arguments, sql);
  }

  /** Whether a value is a constraint of SQLAlchemy. */
  static boolean is(PythonValue value) {
    return Set.of(
            "PrimaryKeyConstraint",
            "UniqueConstraint",
            "CheckConstraint",
            "ForeignKeyConstraint",
            "ExcludeConstraint")
        .contains(Names.sqlalchemy(value));
  }
}
