package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final Optional<PythonValue> parameters;

  private CoreStatements(
      PythonValue value, Span directive, Dialect dialect, Optional<PythonValue> parameters) {
    this.directive = directive;
    this.dialect = dialect;
    this.parameters = parameters;
    PythonValue current = value;
    while (current instanceof Invocation call
        && call.callee() instanceof PythonValue.Member member) {
      chain.add(0, call);
      current = member.owner();
    }
    this.start = current;
    this.modelVerb = modelVerb(current);
  }

  /**
   * The statement that a value is, at the directive that runs it; empty when it is none.
   *
   * @param parameters what is passed beside it: the row or rows of an INSERT
   */
  static Optional<SqlText> of(
      PythonValue value, Span directive, Dialect dialect, Optional<PythonValue> parameters) {
    return new CoreStatements(value, directive, dialect, parameters).read();
  }

  /** {@code session.query(Model)...update(values)} or {@code delete()}; empty for other queries. */
  static Optional<SqlText> ofQuery(Invocation call, Dialect dialect) {
    return new CoreStatements(call, call.span(), dialect, Optional.empty()).readQuery();
  }

  private Optional<SqlText> readQuery() {
    Optional<PythonValue> queried =
        calls("query").stream()
            .findFirst()
            .flatMap(query -> query.argument(0, ""))
            .flatMap(TableArgument::queried);
    boolean limited = !calls("join").isEmpty() || !calls("limit").isEmpty();
    if (queried.isEmpty() || limited) {
      return Optional.empty();
    }
    return switch (name(chain.get(chain.size() - 1))) {
      case "update" -> Optional.of(update(queried));
      case "delete" -> Optional.of(delete(queried));
      default -> Optional.empty();
    };
  }

  /** {@code bulk_insert_mappings(Model, rows)} or {@code bulk_update_mappings}; else empty. */
  static Optional<SqlText> ofMappings(String method, Invocation call, Dialect dialect) {
    boolean updates = method.equals("bulk_update_mappings");
    Optional<PythonValue> model = call.argument(0, "mapper").filter(TableArgument::is);
    if (model.isEmpty() || !(updates || method.equals("bulk_insert_mappings"))) {
      return Optional.empty();
    }
    Span span = call.span();
    CoreStatements statement =
        new CoreStatements(call, span, dialect, call.argument(1, "mappings"));
    statement.chain.clear();
    return Optional.of(
        updates ? statement.update(model).sql(" WHERE ").unknown(span) : statement.insert(model));
  }

  /** The INSERT of an object that a session writes; empty where its table is not known. */
  static Optional<SqlText> ofObject(PythonValue object, Span directive, Dialect dialect) {
    if (!(object instanceof Invocation made)
        || !(made.callee() instanceof PythonValue.ClassObject model)
        || !TableArgument.is(model)
        || made.open()) {
      return Optional.empty();
    }
    SqlText sql = new SqlText(directive, directive, dialect).sql("INSERT INTO ");
    TableArgument.write(Optional.of(model), sql);
    List<PythonValue> columns = new ArrayList<>();
    made.named()
        .forEach((name, value) -> columns.add(new PythonValue.Member(value.span(), model, name)));
    sql.sql(!columns.isEmpty(), " (").list(columns, sql::name).sql(!columns.isEmpty(), ")");
    return Optional.of(sql.sql(" VALUES (").unknown(directive).sql(")"));
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
    List<PythonValue.Mapping.Entry> values = values(table);
    if (values.isEmpty()) {
      sql.unknown(directive).sql(" = ").unknown(directive);
    } else {
      sql.list(
          values,
          entry -> {
            sql.name(TableArgument.named(table, entry.key())).sql(" = ");
            SqlClauses.expression(entry.value(), sql);
          });
    }
    return where(table, sql);
  }

  private SqlText delete(Optional<PythonValue> table) {
    SqlText sql = text().sql("DELETE FROM ");
    TableArgument.write(table, sql);
    return where(table, sql);
  }

  private SqlText insert(Optional<PythonValue> table) {
    SqlText sql = text().sql("INSERT INTO ");
    TableArgument.write(table, sql);
    List<Invocation> queries = calls("from_select");
    if (!queries.isEmpty()) {
      sql.names(new Arguments(queries.get(0)).value(0, "names"));
      return sql.sql(" SELECT ").unknown(queries.get(0).span());
    }
    List<PythonValue.Mapping.Entry> values = values(table);
    if (!values.isEmpty()) {
      sql.sql(" (")
          .list(values, entry -> sql.name(TableArgument.named(table, entry.key())))
          .sql(")");
    }
    sql.sql(" VALUES (").unknown(directive).sql(")");
    boolean skips = !calls("on_conflict_do_nothing").isEmpty() || !calls("prefix_with").isEmpty();
    boolean replaces =
        !calls("on_conflict_do_update").isEmpty() || !calls("on_duplicate_key_update").isEmpty();
    if (sql.forMysql() && (skips || replaces)) {
      sql.sql(" ON DUPLICATE KEY UPDATE ").unknown(directive).sql(" = ").unknown(directive);
    } else if (skips) {
      sql.sql(" ON CONFLICT DO NOTHING");
    } else if (replaces) {
      sql.sql(" ON CONFLICT DO UPDATE SET ").unknown(directive).sql(" = ").unknown(directive);
    }
    return sql;
  }

  private SqlText where(Optional<PythonValue> table, SqlText sql) {
    boolean first = true;
    for (Invocation call : chain) {
      boolean narrows = Set.of("where", "filter", "filter_by", "whereclause").contains(name(call));
      if (!narrows) {
        continue;
      }
      for (PythonValue condition : call.positional()) {
        sql.sql(first ? " WHERE " : " AND ");
        SqlClauses.expression(condition, sql);
        first = false;
      }
      for (Map.Entry<String, PythonValue> equal : call.named().entrySet()) {
        PythonValue key = PythonValue.Text.of(equal.getValue().span(), equal.getKey());
        sql.sql(first ? " WHERE " : " AND ").name(TableArgument.named(table, key));
        sql.sql(" = ");
        SqlClauses.expression(equal.getValue(), sql);
        first = false;
      }
      if (call.open() || (call.positional().isEmpty() && call.named().isEmpty())) {
        sql.sql(first ? " WHERE " : " AND ").unknown(call.span());
        first = false;
      }
    }
    return sql;
  }

  /** What is given to the columns: in their order, unless an order is asked for. */
  private List<PythonValue.Mapping.Entry> values(Optional<PythonValue> table) {
    List<PythonValue.Mapping.Entry> values = values();
    return calls("ordered_values").isEmpty() ? TableArgument.inOrder(table, values) : values;
  }

  private List<PythonValue.Mapping.Entry> values() {
    List<PythonValue.Mapping.Entry> values = new ArrayList<>();
    boolean isQuery = !calls("query").isEmpty();
    for (Invocation call : isQuery ? calls("update") : calls("values")) {
      call.positional().forEach(value -> values.addAll(row(value)));
      if (!isQuery) {
        call.named()
            .forEach(
                (name, value) -> values.add(entry(PythonValue.Text.of(value.span(), name), value)));
      }
    }
    for (Invocation call : calls("ordered_values")) {
      for (PythonValue pair : call.positional()) {
        if (pair instanceof PythonValue.Items items && items.items().size() == 2) {
          values.add(entry(items.items().get(0), items.items().get(1)));
        }
      }
    }
    if (values.isEmpty()) {
      parameters.ifPresent(given -> values.addAll(row(given)));
    }
    return values;
  }

  private static PythonValue.Mapping.Entry entry(PythonValue key, PythonValue value) {
    return new PythonValue.Mapping.Entry(key, value);
  }

  /** The columns of a row, or of the first of several rows. */
  private static List<PythonValue.Mapping.Entry> row(PythonValue value) {
    PythonValue row =
        value instanceof PythonValue.Items rows && !rows.items().isEmpty()
            ? rows.items().get(0)
            : value;
    return row instanceof PythonValue.Mapping mapping ? mapping.entries() : List.of();
  }

  /** {@code sequence.create(connection)} or {@code drop}; empty for all else. */
  static Optional<SqlText> ofSequence(
      PythonValue value, String verb, Span directive, Dialect dialect) {
    if (!(value instanceof Invocation sequence) || !Names.sqlalchemy(value).equals("Sequence")) {
      return Optional.empty();
    }
    boolean create = verb.equals("create");
    PythonValue.Reference construct =
        new PythonValue.Reference(
            directive, "sqlalchemy.schema." + (create ? "CreateSequence" : "DropSequence"));
    Invocation element = new Invocation(directive, construct, List.of(sequence), Map.of(), false);
    return of(element, directive, dialect, Optional.empty());
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
