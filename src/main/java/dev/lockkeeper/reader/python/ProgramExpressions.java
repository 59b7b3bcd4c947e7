package dev.lockkeeper.reader.python;

import dev.lockkeeper.reader.python.PythonExpression.Argument;
import dev.lockkeeper.reader.python.PythonExpression.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where the value of an expression comes from. */
final class ProgramExpressions {
  /** What sends a query, on a connection or a session. */
  private static final Set<String> QUERYING =
      Set.of("execute", "exec_driver_sql", "scalars", "exec", "stream", "stream_scalars", "query");

  /** What yields the same rows in another form. */
  private static final Set<String> PASSING =
      Set.of(
          "scalars",
          "mappings",
          "tuples",
          "columns",
          "unique",
          "all",
          "fetchall",
          "yield_per",
          "partitions",
          "fetchmany",
          "execution_options",
          "filter",
          "filter_by",
          "where",
          "order_by",
          "limit",
          "offset",
          "join",
          "outerjoin",
          "options",
          "distinct",
          "group_by",
          "having",
          "select_from",
          "with_entities",
          "with_for_update",
          "enable_eagerloads",
          "values",
          "items",
          "keys",
          "itertuples",
          "iterrows",
          "to_dict");

  private static final Set<String> TAKING = Set.of("all", "fetchall");

  private static final Set<String> LISTING =
      Set.of("builtins.list", "builtins.tuple", "builtins.set", "builtins.dict", "builtins.sorted");

  private static final Set<String> ROW_KEEPING =
      Set.of(
          "builtins.enumerate",
          "builtins.zip",
          "builtins.iter",
          "builtins.reversed",
          "builtins.map",
          "builtins.filter",
          "tqdm.tqdm");

  private static final Set<String> READING_QUERIES =
      Set.of("pandas.read_sql", "pandas.read_sql_query", "pandas.read_sql_table");

  private static final Set<String> TABLES =
      Set.of("sqlalchemy.table", "sqlalchemy.Table", "sqlalchemy.sql.table");

  private static final Set<String> TABLE_CLASSES =
      Set.of("sqlalchemy.schema.Table", "sqlalchemy.sql.expression.table");

  private static final Set<String> CHANGING =
      Set.of("append", "extend", "add", "insert", "update", "setdefault", "add_all");

  /** What of SQLAlchemy asks the database by itself. */
  private static final Set<String> ASKING =
      Set.of("sqlalchemy.inspect", "sqlalchemy.orm.Session", "sqlalchemy.orm.sessionmaker");

  /** Values of modules that are noted like calls. */
  private static final Set<String> READINGS = Set.of("os.environ", "sys.argv", "sys.platform");

  /** Builtins that are noted; the others only compute. */
  private static final Set<String> NOTED_BUILTINS = Set.of("builtins.open", "builtins.input");

  private final ProgramReader reader;

  ProgramExpressions(ProgramReader reader) {
    this.reader = reader;
  }

  /** The full name of what an expression names; empty when it has none. */
  String path(PythonExpression expression) {
    if (expression instanceof PythonExpression.Name name) {
      Optional<Trace> variable = reader.variable(name.id());
      if (variable.isPresent()) {
        return variable.get().path();
      }
      if (reader.function(name.id()).isPresent()) {
        return "";
      }
      return reader.imported(name.id()).orElse("builtins." + name.id());
    }
    if (expression instanceof PythonExpression.Attribute attribute) {
      String owner = path(attribute.value());
      return owner.isEmpty() ? "" : owner + "." + attribute.name();
    }
    if (expression instanceof PythonExpression.Call call) {
      String function = path(call.function());
      return function.isEmpty() ? "" : function + "()";
    }
    return "";
  }

  Trace trace(PythonExpression expression) {
    if (expression instanceof PythonExpression.Text text) {
      return Trace.ofText(text.view().text());
    }
    if (expression instanceof PythonExpression.Name name) {
      return name.id().equals("__file__")
          ? Trace.NONE.with("__file__")
          : reader.variable(name.id()).orElse(Trace.NONE);
    }
    if (expression instanceof PythonExpression.Attribute attribute) {
      return attribute(attribute);
    }
    if (expression instanceof PythonExpression.Call call) {
      return call(call);
    }
    if (expression instanceof PythonExpression.FormattedText text) {
      return formatted(text.parts());
    }
    if (expression instanceof PythonExpression.Sequence sequence) {
      return all(sequence.items());
    }
    if (expression instanceof PythonExpression.Mapping mapping) {
      Trace whole = Trace.NONE;
      for (PythonExpression.Mapping.Entry entry : mapping.entries()) {
        if (entry.key().isPresent()) {
          whole = whole.and(trace(entry.key().get()));
        }
        whole = whole.and(trace(entry.value()));
      }
      return whole;
    }
    return computed(expression);
  }

  private Trace computed(PythonExpression expression) {
    if (expression instanceof PythonExpression.Binary binary) {
      Trace both = trace(binary.left()).and(trace(binary.right()));
      boolean joins =
          binary.operator().equals("/")
              || binary.left() instanceof PythonExpression.Text
              || binary.right() instanceof PythonExpression.Text;
      return joins ? both : both.computed();
    }
    if (expression instanceof PythonExpression.Unary unary) {
      return trace(unary.operand()).computed();
    }
    if (expression instanceof PythonExpression.Logical logical) {
      return all(logical.operands());
    }
    if (expression instanceof PythonExpression.Comparison comparison) {
      return trace(comparison.left()).and(all(comparison.rights()));
    }
    if (expression instanceof PythonExpression.Conditional choice) {
      return trace(choice.test())
          .computed()
          .and(trace(choice.then()))
          .and(trace(choice.otherwise()));
    }
    if (expression instanceof PythonExpression.Subscript subscript) {
      String path = path(subscript.value());
      if (READINGS.contains(path)) {
        Optional<String> key = trace(subscript.index()).text();
        return Trace.of(reader.noteCall(subscript.span(), path, key, false));
      }
      return trace(subscript.value()).and(trace(subscript.index()));
    }
    if (expression instanceof PythonExpression.Slice slice) {
      Trace whole = Trace.NONE;
      for (Optional<PythonExpression> part : List.of(slice.lower(), slice.upper(), slice.step())) {
        whole = part.isPresent() ? whole.and(trace(part.get())) : whole;
      }
      return whole;
    }
    if (expression instanceof PythonExpression.Named named) {
      Trace value = trace(named.value());
      reader.assign(named.target(), value);
      return value;
    }
    if (expression instanceof PythonExpression.Starred starred) {
      return trace(starred.value());
    }
    if (expression instanceof PythonExpression.Comprehension comprehension) {
      return comprehension(comprehension, 0);
    }
    if (expression instanceof PythonExpression.Lambda lambda) {
      return trace(lambda.body());
    }
    if (expression instanceof PythonExpression.Yield yielded) {
      return yielded.value().map(this::trace).orElse(Trace.NONE);
    }
    if (expression instanceof PythonExpression.Other other) {
      return all(other.parts());
    }
    return Trace.NONE;
  }

  private Trace all(List<PythonExpression> expressions) {
    Trace whole = Trace.NONE;
    for (PythonExpression one : expressions) {
      whole = whole.and(trace(one));
    }
    return whole;
  }

  private Trace formatted(List<TextPart> parts) {
    Trace whole = Trace.NONE;
    for (TextPart part : parts) {
      if (part instanceof TextPart.Field field) {
        whole = whole.and(trace(field.value()));
        if (field.format().isPresent()) {
          whole = whole.and(formatted(field.format().get()));
        }
      }
    }
    return whole;
  }

  private Trace comprehension(PythonExpression.Comprehension comprehension, int clause) {
    if (clause == comprehension.clauses().size()) {
      Trace element = trace(comprehension.element());
      return comprehension.value().isPresent()
          ? element.and(trace(comprehension.value().get()))
          : element;
    }
    PythonExpression.Comprehension.Clause each = comprehension.clauses().get(clause);
    Trace over = trace(each.iterable());
    Trace[] result = {Trace.NONE};
    reader.loop(
        comprehension.span(),
        over,
        each.iterable().span(),
        () -> {
          reader.assign(each.target(), over.bare());
          each.conditions().forEach(this::trace);
          result[0] = comprehension(comprehension, clause + 1);
        });
    return result[0].withRows(over.rows().or(result[0]::rows));
  }

  private Trace attribute(PythonExpression.Attribute attribute) {
    String path = path(attribute);
    if (READINGS.contains(path)) {
      return Trace.of(reader.noteCall(attribute.span(), path, Optional.empty(), false)).named(path);
    }
    Trace owner = trace(attribute.value());
    boolean part = Set.of("year", "month", "day", "hour", "minute").contains(attribute.name());
    return part ? owner.computed() : owner.bare();
  }

  private Trace call(PythonExpression.Call call) {
    if (call.function() instanceof PythonExpression.Name name
        && reader.variable(name.id()).isEmpty()) {
      Optional<PythonStatement.FunctionDefinition> own = reader.function(name.id());
      if (own.isPresent()) {
        return reader.call(own.get(), passed(call));
      }
    }
    Trace owner = Trace.NONE;
    String method = "";
    String path = path(call.function());
    if (call.function() instanceof PythonExpression.Attribute attribute) {
      boolean told = READINGS.contains(path(attribute.value()));
      owner = told ? Trace.NONE : trace(attribute.value());
      method = attribute.name();
    } else if (call.function() instanceof PythonExpression.Name name) {
      method = name.id();
    } else {
      owner = trace(call.function());
    }
    List<ProgramReader.Passed> passed = passed(call);
    Trace arguments = Trace.NONE;
    for (ProgramReader.Passed one : passed) {
      arguments = arguments.and(one.value());
      if (one.keyword().isPresent()) {
        arguments = arguments.with(one.keyword().get());
      }
    }
    if (CHANGING.contains(method)
        && call.function() instanceof PythonExpression.Attribute attribute) {
      reader.add(attribute.value(), arguments);
    }
    Trace value = owner.and(arguments).with(method);
    value = rows(call, owner, method, path, passed, value);
    boolean loadsTable = isNoted(path) && path.endsWith("load_table");
    if (TABLES.contains(path) || TABLE_CLASSES.contains(path) || loadsTable) {
      Optional<String> table = passed.isEmpty() ? Optional.empty() : passed.get(0).value().text();
      return table.map(Trace::ofTable).orElse(value);
    }
    if (isNoted(path)) {
      Optional<String> text =
          owner.text().or(() -> passed.isEmpty() ? Optional.empty() : passed.get(0).value().text());
      boolean inProject = value.words().contains("__file__");
      value = value.and(Trace.of(reader.noteCall(call.span(), path, text, inProject)));
    }
    return path.isEmpty() || path.startsWith("builtins.") ? value : value.named(path + "()");
  }

  /** Whether a call is one of a module that may do something besides the database. */
  private static boolean isNoted(String path) {
    return !path.isEmpty()
        && (!path.startsWith("sqlalchemy.") || ASKING.contains(path))
        && !path.startsWith("alembic.op.")
        && (!path.startsWith("builtins.") || NOTED_BUILTINS.contains(path));
  }

  /** The value with the rows that the call sends for, passes on or takes. */
  private Trace rows(
      PythonExpression.Call call,
      Trace owner,
      String method,
      String path,
      List<ProgramReader.Passed> passed,
      Trace value) {
    boolean isMethod = call.function() instanceof PythonExpression.Attribute;
    if (isMethod && owner.rows().isPresent()) {
      FetchNote rows = owner.rows().get();
      rows.word(method);
      value.words().forEach(rows::word);
      if (TAKING.contains(method)) {
        rows.take(call.span());
      }
      return value.withRows(PASSING.contains(method) ? owner.rows() : Optional.empty());
    }
    boolean queries = isMethod && QUERYING.contains(method) && !path.equals("alembic.op.execute");
    if ((queries && !passed.isEmpty()) || READING_QUERIES.contains(path)) {
      FetchNote rows = reader.noteFetch(call.span(), value);
      if (READING_QUERIES.contains(path)) {
        rows.take(call.span());
      }
      return value.withRows(Optional.of(rows));
    }
    if (value.rows().isPresent() && LISTING.contains(path)) {
      value.rows().get().take(call.span());
      return value;
    }
    return ROW_KEEPING.contains(path) ? value : value.withRows(Optional.empty());
  }

  private List<ProgramReader.Passed> passed(PythonExpression.Call call) {
    List<ProgramReader.Passed> passed = new ArrayList<>();
    for (Argument argument : call.arguments()) {
      Optional<String> keyword =
          argument instanceof Argument.Keyword named
              ? Optional.of(named.keyword())
              : Optional.empty();
      passed.add(new ProgramReader.Passed(keyword, trace(argument.value())));
    }
    return passed;
  }
}
