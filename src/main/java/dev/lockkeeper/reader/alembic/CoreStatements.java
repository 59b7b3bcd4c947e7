package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Statements written with SQLAlchemy's Core: {@code table.update().where(...).values(...)}, and the
 * schema constructs that {@code op.execute} takes.
 */
final class CoreStatements {
  private final List<Invocation> chain = new ArrayList<>();
  private final PythonValue start;
  private final String modelVerb;
  private final Span directive;
  private final Dialect dialect;

  private CoreStatements(PythonValue value, Span directive, Dialect dialect) {
    this.directive = directive;
    this.dialect = dialect;
    PythonValue current = value;
    while (current instanceof Invocation call
        && call.callee() instanceof PythonValue.Member member) {
      chain.add(0, call);
      current = member.owner();
    }
    this.start = current;
    this.modelVerb = modelVerb(current);
  }

  /** The statement that a value is, at the directive that runs it; empty when it is none. */
  static Optional<SqlText> of(PythonValue value, Span directive, Dialect dialect) {
    return new CoreStatements(value, directive, dialect).read();
  }

  private Optional<SqlText> read() {
    String verb = Names.sqlalchemy(start);
    Optional<PythonValue> table = Optional.empty();
    if (!modelVerb.isEmpty()) {
      verb = modelVerb;
      table = Optional.of(start);
    } else if (start instanceof Invocation call
        && Set.of("update", "delete", "insert", "select").contains(verb)) {
      table = new Arguments(call).value(0, "table");
    } else if (!chain.isEmpty() && TableArgument.is(start)) {
      verb = name(chain.remove(0));
      table = Optional.of(start);
    }
    return switch (verb) {
      case "update" -> Optional.of(update(table));
      case "delete" -> Optional.of(delete(table));
      case "insert" -> Optional.of(insert(table));
      case "select" -> Optional.of(text().sql("SELECT ").unknown(start.span()));
      case "CreateSchema", "DropSchema", "CreateSequence", "DropSequence" -> schemaObject(verb);
      default -> Optional.empty();
    };
  }

  /** What {@code Model.__table__.update()} of a model that is defined elsewhere calls. */
  private static String modelVerb(PythonValue start) {
    String path = start instanceof Invocation call ? call.path() : "";
    String table = ".__table__.";
    int at = path.lastIndexOf(table);
    return at < 0 ? "" : path.substring(at + table.length());
  }

  private static String name(Invocation call) {
    return call.callee() instanceof PythonValue.Member member ? member.name() : "";
  }

  private SqlText text() {
    return new SqlText(directive, directive, dialect);
  }

  private List<Invocation> calls(String method) {
    return chain.stream().filter(call -> name(call).equals(method)).toList();
  }

  private SqlText update(Optional<PythonValue> table) {
    SqlText sql = text().sql("UPDATE ");
    TableArgument.write(table, sql);
    sql.sql(" SET ");
    List<PythonValue.Mapping.Entry> values = values();
    if (values.isEmpty()) {
      sql.unknown(directive).sql(" = ").unknown(directive);
    } else {
      sql.list(
          values,
          entry -> {
            sql.name(entry.key()).sql(" = ");
            SqlClauses.expression(entry.value(), sql);
          });
    }
    return where(sql);
  }

  private SqlText delete(Optional<PythonValue> table) {
    SqlText sql = text().sql("DELETE FROM ");
    TableArgument.write(table, sql);
    return where(sql);
  }

  private SqlText insert(Optional<PythonValue> table) {
    SqlText sql = text().sql("INSERT INTO ");
    TableArgument.write(table, sql);
    List<Invocation> queries = calls("from_select");
    if (!queries.isEmpty()) {
      sql.names(new Arguments(queries.get(0)).value(0, "names"));
      return sql.sql(" SELECT ").unknown(queries.get(0).span());
    }
    List<PythonValue.Mapping.Entry> values = values();
    if (!values.isEmpty()) {
      sql.sql(" (").list(values, entry -> sql.name(entry.key())).sql(")");
    }
    return sql.sql(" VALUES (").unknown(directive).sql(")");
  }

  private SqlText where(SqlText sql) {
    List<Invocation> conditions = calls("where");
    if (!conditions.isEmpty()) {
      sql.sql(" WHERE ");
      boolean first = true;
      for (Invocation condition : conditions) {
        for (PythonValue value : condition.positional()) {
          sql.sql(!first, " AND ");
          SqlClauses.expression(value, sql);
          first = false;
        }
      }
      if (first) {
        sql.unknown(directive);
      }
    }
    return sql;
  }

  private List<PythonValue.Mapping.Entry> values() {
    List<PythonValue.Mapping.Entry> values = new ArrayList<>();
    for (Invocation call : calls("values")) {
      for (PythonValue value : call.positional()) {
        PythonValue row =
            value instanceof PythonValue.Items rows && !rows.items().isEmpty()
                ? rows.items().get(0)
                : value;
        if (row instanceof PythonValue.Mapping mapping) {
          values.addAll(mapping.entries());
        }
      }
      call.named()
          .forEach(
              (name, value) ->
                  values.add(
                      new PythonValue.Mapping.Entry(
                          new PythonValue.Text(
                              value.span(),
                              TextView.builder(value.span().file())
                                  .decoded(value.span(), name)
                                  .build()),
                          value)));
    }
    return values;
  }

  private Optional<SqlText> schemaObject(String verb) {
    Arguments arguments = new Arguments((Invocation) start);
    SqlText sql = text();
    boolean create = verb.startsWith("Create");
    String kind = verb.substring(create ? 6 : 4).toUpperCase(Locale.ROOT);
    sql.sql(create ? "CREATE " : "DROP ").sql(kind).sql(" ");
    sql.sql(arguments.flag("if_not_exists", sql), "IF NOT EXISTS ");
    sql.sql(arguments.flag("if_exists", sql), "IF EXISTS ");
    Optional<PythonValue> named = arguments.value(0, kind.equals("SCHEMA") ? "name" : "element");
    if (named.isPresent()
        && named.get() instanceof Invocation sequence
        && Names.sqlalchemy(sequence).equals("Sequence")) {
      Arguments inner = new Arguments(sequence);
      inner.value("schema").ifPresent(schema -> sql.name(schema).sql("."));
      sql.name(inner.value(0, "name"));
      if (create) {
        Identities.sequence(sequence, sql);
      }
    } else {
      sql.name(named);
    }
    return Optional.of(sql.sql(arguments.flag("cascade", sql), " CASCADE"));
  }
}
