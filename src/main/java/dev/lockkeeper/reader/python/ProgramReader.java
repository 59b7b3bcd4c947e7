package dev.lockkeeper.reader.python;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Program;
import dev.lockkeeper.migration.Program.Handler;
import dev.lockkeeper.migration.Program.Import;
import dev.lockkeeper.migration.Program.Manner;
import dev.lockkeeper.migration.Program.Origin;
import dev.lockkeeper.reader.python.PythonExpression.Argument;
import dev.lockkeeper.reader.python.PythonExpression.Parameter;
import dev.lockkeeper.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a Python file does besides sending statements: its imports, its calls and where their
 * values go, the rows that it goes through, the errors that it takes.
 *
 * <p>Unlike {@link PythonEvaluator} it asks of a value not what it is but where it comes from. Both
 * sides of a condition are read and a loop is read once; what a name held before it was assigned
 * anew is forgotten.
 */
public final class ProgramReader {
  private static final int DEEPEST_CALL = 12;
  private static final int MOST_WORK = 500_000;

  private final ProgramExpressions expressions = new ProgramExpressions(this);
  private final Map<String, String> imported = new HashMap<>();
  private final Map<String, PythonStatement.FunctionDefinition> functions = new HashMap<>();
  private final Map<String, Trace> globals = new HashMap<>();
  private Map<String, Trace> locals = globals;

  private final List<Import> imports = new ArrayList<>();
  private final Map<Span, CallNote> calls = new LinkedHashMap<>();
  private final Map<Span, FetchNote> fetches = new LinkedHashMap<>();
  private final List<CallNote> allCalls = new ArrayList<>();
  private final List<FetchNote> allFetches = new ArrayList<>();
  private final List<Handler> handlers = new ArrayList<>();

  private Optional<Direction> direction = Optional.empty();
  private Optional<PythonStatement.FunctionDefinition> running = Optional.empty();
  private Trace returned = Trace.NONE;

  /** The loops and guarded blocks around what runs, each with the functions that it calls. */
  private final Deque<List<Span>> around = new ArrayDeque<>();

  private int rowLoops;
  private int depth;
  private int work;

  private ProgramReader() {}

  /**
   * Reads a file.
   *
   * @param entries the functions that the tool calls
   */
  public static Program read(PythonFile.Module module, Map<Direction, String> entries) {
    ProgramReader reader = new ProgramReader();
    try {
      reader.run(module.body());
      for (Direction each : Direction.values()) {
        PythonStatement.FunctionDefinition entry = reader.functions.get(entries.get(each));
        if (entry != null) {
          reader.enter(each);
          reader.call(entry, List.of());
        }
      }
    } catch (StackOverflowError tooDeep) {
      // The evaluator says so where it matters; what was found so far is true.
    }
    return reader.program();
  }

  private void enter(Direction next) {
    direction = Optional.of(next);
    calls.clear();
    fetches.clear();
    locals = globals;
    around.clear();
    rowLoops = 0;
    depth = 0;
    work = 0;
  }

  private Program program() {
    return new Program(
        imports,
        allCalls.stream().map(CallNote::call).toList(),
        allFetches.stream().map(FetchNote::fetch).flatMap(Optional::stream).toList(),
        handlers);
  }

  /** Notes a call, once for each direction in which it runs. */
  CallNote noteCall(Span span, String function, Optional<String> text, boolean inProject) {
    return calls.computeIfAbsent(
        span,
        key -> {
          CallNote note = new CallNote(span, function, text, inProject, direction);
          allCalls.add(note);
          return note;
        });
  }

  /** Notes a query, likewise. */
  FetchNote noteFetch(Span span, Trace built) {
    return fetches.computeIfAbsent(
        span,
        key -> {
          FetchNote note = new FetchNote(span, built, direction);
          allFetches.add(note);
          return note;
        });
  }

  Optional<Trace> variable(String name) {
    return Optional.ofNullable(locals.get(name)).or(() -> Optional.ofNullable(globals.get(name)));
  }

  Optional<String> imported(String name) {
    return Optional.ofNullable(imported.get(name));
  }

  Optional<PythonStatement.FunctionDefinition> function(String name) {
    return Optional.ofNullable(functions.get(name));
  }

  void assign(PythonExpression target, Trace value) {
    if (target instanceof PythonExpression.Name name) {
      locals.put(name.id(), value);
    } else if (target instanceof PythonExpression.Sequence sequence) {
      sequence.items().forEach(item -> assign(item, value.bare()));
    } else if (target instanceof PythonExpression.Starred starred) {
      assign(starred.value(), value.bare());
    } else if (target instanceof PythonExpression.Subscript part) {
      add(part.value(), value.and(expressions.trace(part.index())));
    } else if (target instanceof PythonExpression.Attribute part) {
      add(part.value(), value);
    }
  }

  /** A value becomes part of what a variable holds. */
  void add(PythonExpression holder, Trace value) {
    PythonExpression root = holder;
    while (true) {
      if (root instanceof PythonExpression.Attribute attribute) {
        root = attribute.value();
      } else if (root instanceof PythonExpression.Subscript subscript) {
        root = subscript.value();
      } else {
        break;
      }
    }
    if (root instanceof PythonExpression.Name name) {
      Trace part = value.withRows(Optional.empty());
      Trace whole = variable(name.id()).orElse(Trace.NONE);
      if (locals.containsKey(name.id()) || !globals.containsKey(name.id())) {
        locals.put(name.id(), whole.and(part));
      } else {
        globals.put(name.id(), whole.and(part));
      }
    }
  }

  /** What a function of the file returns; it is gone through with these arguments. */
  Trace call(PythonStatement.FunctionDefinition function, List<Passed> arguments) {
    around.forEach(places -> places.add(function.span()));
    if (depth >= DEEPEST_CALL || work > MOST_WORK) {
      return Trace.NONE;
    }
    Map<String, Trace> caller = locals;
    Trace callerReturned = returned;
    Optional<PythonStatement.FunctionDefinition> callerRunning = running;
    locals = new HashMap<>();
    returned = Trace.NONE;
    running = Optional.of(function);
    depth++;
    bind(function.parameters(), arguments);
    run(function.body());
    Trace result = returned;
    depth--;
    locals = caller;
    returned = callerReturned;
    running = callerRunning;
    return result;
  }

  /** An argument: what is passed, and under which name. */
  record Passed(Optional<String> keyword, Trace value) {}

  private void bind(List<Parameter> parameters, List<Passed> arguments) {
    int next = 0;
    for (Parameter parameter : parameters) {
      Trace value = Trace.NONE;
      boolean positional =
          parameter.kind() == Parameter.Kind.POSITIONAL_ONLY
              || parameter.kind() == Parameter.Kind.POSITIONAL_OR_KEYWORD;
      Optional<Passed> named =
          arguments.stream()
              .filter(a -> a.keyword().filter(parameter.name()::equals).isPresent())
              .findFirst();
      if (named.isPresent()) {
        value = named.get().value();
      } else if (positional && next < arguments.size() && arguments.get(next).keyword().isEmpty()) {
        value = arguments.get(next++).value();
      } else if (parameter.defaultValue().isPresent()) {
        value = expressions.trace(parameter.defaultValue().get());
      }
      locals.put(parameter.name(), value);
    }
  }

  void run(List<PythonStatement> statements) {
    statements.forEach(this::run);
  }

  private void run(PythonStatement statement) {
    if (++work > MOST_WORK) {
      return;
    }
    if (statement instanceof PythonStatement.ExpressionStatement s) {
      used(s.span(), expressions.trace(s.value()));
    } else if (statement instanceof PythonStatement.Assign s) {
      Trace value = used(s.span(), expressions.trace(s.value()));
      s.targets().forEach(target -> assign(target, value));
    } else if (statement instanceof PythonStatement.AnnotatedAssign s) {
      s.value().ifPresent(v -> assign(s.target(), used(s.span(), expressions.trace(v))));
    } else if (statement instanceof PythonStatement.AugmentedAssign s) {
      Trace sum = expressions.trace(s.target()).and(expressions.trace(s.value()));
      assign(s.target(), used(s.span(), sum));
    } else if (statement instanceof PythonStatement.Return s) {
      s.value().ifPresent(v -> returned = returned.and(used(s.span(), expressions.trace(v))));
    } else if (statement instanceof PythonStatement.Assert s) {
      expressions.trace(s.test());
    } else if (statement instanceof PythonStatement.FunctionDefinition s) {
      functions.put(s.name(), s);
    } else if (statement instanceof PythonStatement.ClassDefinition s) {
      define(s);
    } else if (statement instanceof PythonStatement.Import s) {
      importModules(s);
    } else if (statement instanceof PythonStatement.ImportFrom s) {
      importNames(s);
    } else {
      runCompound(statement);
    }
  }

  /** A value goes into the statements that stand at a place. */
  private Trace used(Span place, Trace value) {
    value.calls().forEach((call, manner) -> call.use(place, manner, rowLoops > 0));
    return value;
  }

  private void decides(Span place, Trace test) {
    test.calls().keySet().forEach(call -> call.use(place, Manner.CONDITION, rowLoops > 0));
  }

  private void runCompound(PythonStatement statement) {
    if (statement instanceof PythonStatement.If s) {
      Trace test = expressions.trace(s.test());
      if (isForTypesOnly(s.test())) {
        return;
      }
      boolean returns = isReturn(s.then()) || (isReturn(s.otherwise()) && !s.otherwise().isEmpty());
      decides(returns ? toEnd(s.span()) : s.span(), test);
      run(s.then());
      run(s.otherwise());
    } else if (statement instanceof PythonStatement.While s) {
      decides(s.span(), expressions.trace(s.test()));
      run(s.body());
      run(s.otherwise());
    } else if (statement instanceof PythonStatement.For s) {
      Trace over = expressions.trace(s.iterable());
      loop(
          s.span(),
          over,
          s.iterable().span(),
          () -> {
            assign(s.target(), over.bare());
            run(s.body());
          });
      run(s.otherwise());
    } else if (statement instanceof PythonStatement.With s) {
      with(s);
    } else if (statement instanceof PythonStatement.Try s) {
      attempt(s);
    } else if (statement instanceof PythonStatement.Match s) {
      decides(s.span(), expressions.trace(s.subject()));
      s.cases().forEach(c -> run(c.body()));
    } else if (statement instanceof PythonStatement.Raise s) {
      s.exception().ifPresent(expressions::trace);
    }
  }

  /** What follows in the running function, with the statement itself. */
  private Span toEnd(Span statement) {
    return running
        .map(function -> statement.file().span(statement.start(), function.span().end()))
        .orElse(statement);
  }

  private static boolean isForTypesOnly(PythonExpression test) {
    String name =
        test instanceof PythonExpression.Name plain
            ? plain.id()
            : test instanceof PythonExpression.Attribute attribute ? attribute.name() : "";
    return name.equals("TYPE_CHECKING");
  }

  private static boolean isReturn(List<PythonStatement> block) {
    return !block.isEmpty() && block.get(block.size() - 1) instanceof PythonStatement.Return;
  }

  /** Goes through a loop's body; over rows, what it calls runs once for each of them. */
  void loop(Span place, Trace over, Span iterable, Runnable body) {
    Optional<FetchNote> rows = over.rows();
    rows.ifPresent(fetch -> fetch.take(iterable));
    List<Span> places = new ArrayList<>();
    places.add(place);
    around.push(places);
    rowLoops += rows.isPresent() ? 1 : 0;
    body.run();
    rowLoops -= rows.isPresent() ? 1 : 0;
    around.pop();
    rows.ifPresent(fetch -> places.forEach(fetch::perRow));
  }

  private void with(PythonStatement.With block) {
    List<String> suppressed = new ArrayList<>();
    Optional<Span> suppressing = Optional.empty();
    for (PythonStatement.With.Item item : block.items()) {
      Trace context = used(item.context().span(), expressions.trace(item.context()));
      item.target().ifPresent(target -> assign(target, context));
      if (item.context() instanceof PythonExpression.Call call
          && expressions.path(call.function()).equals("contextlib.suppress")) {
        suppressing = Optional.of(call.span());
        call.arguments().stream().map(Argument::value).map(this::error).forEach(suppressed::add);
      }
    }
    if (suppressing.isPresent()) {
      List<Span> guarded = guarded(block.body());
      handlers.add(
          new Handler(
              suppressing.get(), suppressed, guarded, hasSavepoint(guarded.get(0)), direction));
    } else {
      run(block.body());
    }
  }

  private void attempt(PythonStatement.Try block) {
    List<Span> guarded = guarded(block.body());
    for (PythonStatement.Try.Handler handler : block.handlers()) {
      if (!mayEnd(handler.body())) {
        List<String> errors = new ArrayList<>();
        handler
            .type()
            .ifPresent(
                type -> {
                  if (type instanceof PythonExpression.Sequence several) {
                    several.items().forEach(one -> errors.add(error(one)));
                  } else {
                    errors.add(error(type));
                  }
                });
        handlers.add(
            new Handler(head(handler), errors, guarded, hasSavepoint(guarded.get(0)), direction));
      }
      run(handler.body());
    }
    run(block.otherwise());
    run(block.last());
  }

  private List<Span> guarded(List<PythonStatement> body) {
    List<Span> places = new ArrayList<>();
    places.add(body.get(0).span().to(body.get(body.size() - 1).span()));
    around.push(places);
    run(body);
    around.pop();
    return places;
  }

  private static boolean hasSavepoint(Span guarded) {
    String text = guarded.text();
    return text.contains("begin_nested") || text.contains("SAVEPOINT");
  }

  private String error(PythonExpression type) {
    String path = expressions.path(type);
    return path.isEmpty() ? type.span().text() : path.replaceFirst("^builtins\\.", "");
  }

  /** {@code except ... as ...}, without its colon. */
  private static Span head(PythonStatement.Try.Handler handler) {
    Span whole = handler.span();
    int end = handler.body().isEmpty() ? whole.end() : handler.body().get(0).span().start();
    String text = whole.file().text();
    int colon = text.lastIndexOf(':', Math.max(whole.start(), end - 1));
    int comment = text.indexOf('#', whole.start());
    if (comment >= 0 && comment < colon) {
      colon = text.lastIndexOf(':', comment);
    }
    return colon > whole.start() ? whole.file().span(whole.start(), colon) : whole;
  }

  /** Whether a handler may raise, or end the program. */
  private boolean mayEnd(List<PythonStatement> body) {
    for (PythonStatement statement : body) {
      boolean ends =
          statement instanceof PythonStatement.Raise
              || (statement instanceof PythonStatement.If s
                  && (mayEnd(s.then()) || mayEnd(s.otherwise())))
              || (statement instanceof PythonStatement.With w && mayEnd(w.body()))
              || (statement instanceof PythonStatement.For f && mayEnd(f.body()))
              || (statement instanceof PythonStatement.Try t
                  && (mayEnd(t.body())
                      || mayEnd(t.last())
                      || t.handlers().stream().anyMatch(h -> mayEnd(h.body()))))
              || (statement instanceof PythonStatement.ExpressionStatement e
                  && e.value() instanceof PythonExpression.Call call
                  && List.of("sys.exit", "builtins.exit", "os._exit", "os.abort", "pytest.fail")
                      .contains(expressions.path(call.function())));
      if (ends) {
        return true;
      }
    }
    return false;
  }

  /** A class: a model names its table. */
  private void define(PythonStatement.ClassDefinition definition) {
    Trace table = Trace.NONE;
    Map<String, Trace> outside = locals;
    locals = new HashMap<>();
    for (PythonStatement statement : definition.body()) {
      if (statement instanceof PythonStatement.Assign assign
          && assign.targets().get(0) instanceof PythonExpression.Name name
          && name.id().equals("__tablename__")
          && assign.value() instanceof PythonExpression.Text text) {
        table = Trace.ofTable(text.view().text());
      }
      if (!(statement instanceof PythonStatement.FunctionDefinition)) {
        run(statement);
      }
    }
    locals = outside;
    locals.put(definition.name(), table);
  }

  private void importModules(PythonStatement.Import statement) {
    for (PythonStatement.Alias alias : statement.names()) {
      int dot = alias.name().indexOf('.');
      String first = dot < 0 ? alias.name() : alias.name().substring(0, dot);
      imported.put(alias.as().orElse(first), alias.as().isPresent() ? alias.name() : first);
      note(new Import(statement.span(), alias.name(), List.of(), Origin.ELSEWHERE));
    }
  }

  private void importNames(PythonStatement.ImportFrom statement) {
    String module = ".".repeat(statement.level()) + statement.module();
    List<String> names = new ArrayList<>();
    for (PythonStatement.Alias alias : statement.names()) {
      names.add(alias.name());
      imported.put(
          alias.as().orElse(alias.name()),
          module.endsWith(".") ? module + alias.name() : module + "." + alias.name());
    }
    note(new Import(statement.span(), module, names, Origin.ELSEWHERE));
  }

  private void note(Import one) {
    if (!imports.contains(one)) {
      imports.add(one);
    }
  }
}
