package dev.lockkeeper.reader.python;

import dev.lockkeeper.reader.python.PythonExpression.Argument;
import dev.lockkeeper.reader.python.PythonExpression.Comprehension;
import dev.lockkeeper.reader.python.PythonExpression.Parameter;
import dev.lockkeeper.reader.python.PythonExpression.TextPart;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the constant part of a Python file: what is known is computed, what is not is unknown, and
 * every call of something outside the file is told to a {@link PythonHost}, once for each time it
 * would run.
 *
 * <p>Where a condition is unknown both branches run, their calls marked conditional; a loop over
 * unknown values runs once. Work is limited: a file that computes too much stops early and says so.
 */
public final class PythonEvaluator {
  private static final int MOST_WORK = 2_000_000;
  private static final int DEEPEST_CALL = 30;
  private static final Arguments NO_ARGUMENTS = new Arguments(List.of(), Map.of(), false);

  private final PythonHost host;
  private final PythonScope globals = PythonScope.ofModule();
  private PythonScope scope = globals;
  private final List<String> starModules = new ArrayList<>();
  private int work;
  private int callDepth;
  private int branches;
  private int maybeReturned;
  private int maybeBroken;
  private int maybeContinued;
  private List<PythonValue> returned = new ArrayList<>();
  private Generator generator = new Generator(() -> {});
  private Optional<PythonStatement.Raise> raised = Optional.empty();

  private Optional<String> stopped = Optional.empty();

  private PythonEvaluator(PythonHost host) {
    this.host = host;
  }

  /** An evaluator that has run the module's own statements, as an import does. */
  public static PythonEvaluator of(PythonFile.Module module, PythonHost host) {
    PythonEvaluator evaluator = new PythonEvaluator(host);
    evaluator.stopped = evaluator.guarded(() -> evaluator.run(module.body()));
    return evaluator;
  }

  /** Why the module's own statements were not followed to their end, when they were not. */
  public Optional<String> stopped() {
    return stopped;
  }

  /** What a name of the module stands for, after the module ran. */
  public Optional<PythonValue> global(String name) {
    return globals.get(name);
  }

  /**
   * How a function ended.
   *
   * @param raised the statement that ends it for sure, when one does
   * @param message the text that it raises, when that is known
   * @param stopped why evaluation gave up before the end, when it did
   */
  public record Ending(Optional<Span> raised, Optional<String> message, Optional<String> stopped) {}

  /** Runs a function of the module without arguments, as a tool would. */
  public Ending call(PythonValue.Function function) {
    work = 0;
    raised = Optional.empty();
    Optional<String> stopped =
        guarded(
            () -> {
              branches += function.decorated() ? 1 : 0;
              callFunction(function, NO_ARGUMENTS, function.span());
            });
    branches = 0;
    maybeReturned = 0;
    maybeBroken = 0;
    maybeContinued = 0;
    callDepth = 0;
    returned = new ArrayList<>();
    generator = new Generator(() -> {});
    scope = globals;
    return new Ending(
        raised.map(PythonStatement.Raise::span), raised.flatMap(this::message), stopped);
  }

  private Optional<String> message(PythonStatement.Raise raise) {
    if (raise.exception().isPresent()
        && raise.exception().get() instanceof PythonExpression.Call call
        && !call.arguments().isEmpty()
        && call.arguments().get(0).value() instanceof PythonExpression.Text text) {
      return Optional.of(text.view().text());
    }
    return Optional.empty();
  }

  private Optional<String> guarded(Runnable run) {
    try {
      run.run();
      return Optional.empty();
    } catch (TooMuchWork tooMuch) {
      return Optional.of("it computes too much to be followed");
    } catch (StackOverflowError tooDeep) {
      return Optional.of("it is nested too deeply to be followed");
    }
  }

  private static final class TooMuchWork extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TooMuchWork() {
      super(null, null, false, false);
    }
  }

  private void spend(int units) {
    work += units;
    if (work > MOST_WORK) {
      throw new TooMuchWork();
    }
  }

  private boolean conditional() {
    return branches + maybeReturned + maybeBroken + maybeContinued > 0;
  }

  /** How a block ends. */
  private enum Flow {
    NEXT,
    RETURN,
    BREAK,
    CONTINUE,
    RAISE
  }

  private Flow run(List<PythonStatement> statements) {
    for (PythonStatement statement : statements) {
      Flow flow = run(statement);
      if (flow != Flow.NEXT) {
        return flow;
      }
    }
    return Flow.NEXT;
  }

  private Flow run(PythonStatement statement) {
    spend(1);
    if (statement instanceof PythonStatement.ExpressionStatement s) {
      evaluate(s.value());
    } else if (statement instanceof PythonStatement.Assign s) {
      PythonValue value = evaluate(s.value());
      s.targets().forEach(target -> assign(target, value));
    } else if (statement instanceof PythonStatement.AnnotatedAssign s) {
      s.value().ifPresent(value -> assign(s.target(), evaluate(value)));
    } else if (statement instanceof PythonStatement.AugmentedAssign s) {
      PythonValue left = evaluate(s.target());
      assign(s.target(), binary(s.span(), left, s.operator(), evaluate(s.value())));
    } else if (statement instanceof PythonStatement.FunctionDefinition s) {
      scope.set(s.name(), function(s));
    } else if (statement instanceof PythonStatement.ClassDefinition s) {
      scope.set(s.name(), classValue(s));
    } else if (statement instanceof PythonStatement.Import s) {
      s.names().forEach(this::bind);
    } else if (statement instanceof PythonStatement.ImportFrom s) {
      importFrom(s);
    } else if (statement instanceof PythonStatement.OuterNames s) {
      s.names().forEach(scope::declareOuter);
    } else if (statement instanceof PythonStatement.Delete s) {
      for (PythonExpression target : s.targets()) {
        if (target instanceof PythonExpression.Name name) {
          scope.remove(name.id());
        }
      }
    } else if (statement instanceof PythonStatement.Assert s) {
      evaluate(s.test());
    } else if (statement instanceof PythonStatement.Return s) {
      returned.add(
          s.value().map(this::evaluate).orElseGet(() -> new PythonValue.NoneValue(s.span())));
      return Flow.RETURN;
    } else if (statement instanceof PythonStatement.Raise s) {
      s.exception().ifPresent(this::evaluate);
      if (!conditional()) {
        raised = Optional.of(s);
      }
      return Flow.RAISE;
    } else if (statement instanceof PythonStatement.Break) {
      return Flow.BREAK;
    } else if (statement instanceof PythonStatement.Continue) {
      return Flow.CONTINUE;
    } else {
      return runCompound(statement);
    }
    return Flow.NEXT;
  }

  private Flow runCompound(PythonStatement statement) {
    if (statement instanceof PythonStatement.If s) {
      Optional<Boolean> test = PythonConstants.truth(evaluate(s.test()));
      return test.isPresent()
          ? run(test.get() ? s.then() : s.otherwise())
          : alternatives(s.span(), List.of(s.then(), s.otherwise()));
    }
    if (statement instanceof PythonStatement.For s) {
      return forEach(s);
    }
    if (statement instanceof PythonStatement.While s) {
      return repeat(s);
    }
    if (statement instanceof PythonStatement.With s) {
      return with(s);
    }
    if (statement instanceof PythonStatement.Try s) {
      return tryAll(s);
    }
    if (statement instanceof PythonStatement.Match s) {
      evaluate(s.subject());
      List<List<PythonStatement>> blocks = new ArrayList<>();
      s.cases().forEach(c -> blocks.add(c.body()));
      blocks.add(List.of());
      return alternatives(s.span(), blocks);
    }
    return Flow.NEXT;
  }

  /** Blocks of which one runs, nobody knows which. */
  private Flow alternatives(Span span, List<List<PythonStatement>> blocks) {
    Map<String, PythonValue> before = scope.snapshot();
    List<Map<String, PythonValue>> after = new ArrayList<>();
    List<Flow> abrupt = new ArrayList<>();
    for (List<PythonStatement> block : blocks) {
      scope.restore(before);
      branches++;
      Flow flow = run(block);
      branches--;
      if (flow == Flow.NEXT) {
        after.add(scope.snapshot());
      } else {
        abrupt.add(flow);
      }
    }
    if (after.isEmpty()) {
      // Who raises ends the migration; the others decide how it goes on.
      return abrupt.stream().filter(flow -> flow != Flow.RAISE).findFirst().orElse(Flow.RAISE);
    }
    scope.restore(after.get(0));
    for (Map<String, PythonValue> other : after.subList(1, after.size())) {
      scope.merge(other, () -> unknown(span, "it is assigned under a condition"));
    }
    abrupt.forEach(this::maybe);
    return Flow.NEXT;
  }

  /** What follows may not run. */
  private void maybe(Flow flow) {
    switch (flow) {
      case RETURN -> maybeReturned++;
      case BREAK -> maybeBroken++;
      case CONTINUE -> maybeContinued++;
      default -> {}
    }
  }

  private Flow forEach(PythonStatement.For loop) {
    PythonValue iterable = evaluate(loop.iterable());
    Optional<List<PythonValue>> items = items(iterable);
    int broken = maybeBroken;
    int continued = maybeContinued;
    Flow end = Flow.NEXT;
    if (items.isPresent()) {
      for (PythonValue item : items.get()) {
        assign(loop.target(), item);
        end = run(loop.body());
        maybeContinued = continued;
        if (end != Flow.NEXT && end != Flow.CONTINUE) {
          break;
        }
      }
    } else {
      end = runOnceForMany(loop.span(), loop.body(), Optional.of(loop));
    }
    maybeBroken = broken;
    maybeContinued = continued;
    if (end == Flow.RETURN || end == Flow.RAISE) {
      return end;
    }
    return end == Flow.BREAK ? Flow.NEXT : run(loop.otherwise());
  }

  /** A body that runs nobody knows how often. */
  private Flow runOnceForMany(
      Span span, List<PythonStatement> body, Optional<PythonStatement.For> loop) {
    for (String name : AssignedNames.of(body)) {
      scope.set(name, unknown(span, "it is assigned in a loop"));
    }
    branches++;
    loop.ifPresent(
        l ->
            assign(l.target(), unknown(l.iterable().span(), "what the loop runs over is unknown")));
    Flow flow = run(body);
    branches--;
    for (String name : AssignedNames.of(body)) {
      scope.set(name, unknown(span, "it is assigned in a loop"));
    }
    if (flow == Flow.RETURN) {
      maybe(flow);
    }
    return Flow.NEXT;
  }

  private Flow repeat(PythonStatement.While loop) {
    for (String name : AssignedNames.of(loop.body())) {
      scope.set(name, unknown(loop.span(), "it is assigned in a loop"));
    }
    Optional<Boolean> test = PythonConstants.truth(evaluate(loop.test()));
    int broken = maybeBroken;
    int continued = maybeContinued;
    Flow end = Flow.NEXT;
    if (test.isEmpty()) {
      end = runOnceForMany(loop.span(), loop.body(), Optional.empty());
    } else if (test.get()) {
      end = run(loop.body());
      for (String name : AssignedNames.of(loop.body())) {
        scope.set(name, unknown(loop.span(), "it is assigned in a loop"));
      }
    }
    maybeBroken = broken;
    maybeContinued = continued;
    return end == Flow.RETURN || end == Flow.RAISE ? end : Flow.NEXT;
  }

  private Flow with(PythonStatement.With block) {
    return with(block, 0);
  }

  private Flow with(PythonStatement.With block, int index) {
    if (index == block.items().size()) {
      return run(block.body());
    }
    PythonStatement.With.Item item = block.items().get(index);
    if (item.context() instanceof PythonExpression.Call call
        && call.function() instanceof PythonExpression.Name name
        && scope.get(name.id()).isPresent()
        && scope.get(name.id()).get() instanceof PythonValue.Function function
        && function.decorated()) {
      return withGenerator(block, index, function, call);
    }
    PythonValue context = evaluate(item.context());
    PythonValue value = host.enter(context);
    PythonValue target = special(context, "__enter__", NO_ARGUMENTS).orElse(value);
    item.target().ifPresent(named -> assign(named, target));
    Flow flow = with(block, index + 1);
    PythonValue none = new PythonValue.NoneValue(item.context().span());
    special(context, "__exit__", new Arguments(List.of(none, none, none), Map.of(), false));
    host.leave(context);
    return flow;
  }

  /** A {@code contextlib.contextmanager} of the file: the block runs where it yields. */
  private Flow withGenerator(
      PythonStatement.With block,
      int index,
      PythonValue.Function function,
      PythonExpression.Call call) {
    PythonScope outerScope = scope;
    List<PythonValue> outerReturned = returned;
    Generator outerGenerator = generator;
    List<Flow> flow = new ArrayList<>();
    Generator own = new Generator(() -> {});
    own.onYield =
        () -> {
          PythonScope innerScope = scope;
          List<PythonValue> innerReturned = returned;
          scope = outerScope;
          returned = outerReturned;
          generator = outerGenerator;
          PythonValue value =
              own.values.isEmpty() ? unknown(call.span(), "nothing") : own.values.get(0);
          block.items().get(index).target().ifPresent(target -> assign(target, value));
          flow.add(with(block, index + 1));
          scope = innerScope;
          returned = innerReturned;
          generator = own;
        };
    Arguments arguments = arguments(call.arguments());
    callFunction(function, arguments, call.span(), own);
    return flow.isEmpty() ? with(block, index + 1) : flow.get(0);
  }

  /** What a function has yielded, and what happens when it does so for the first time. */
  private static final class Generator {
    private final List<PythonValue> values = new ArrayList<>();
    private boolean unknown;
    private Runnable onYield;

    private Generator(Runnable onYield) {
      this.onYield = onYield;
    }
  }

  private PythonValue yielded(PythonExpression.Yield expression) {
    Optional<PythonValue> value = expression.value().map(this::evaluate);
    Generator own = generator;
    boolean first = own.values.isEmpty() && !own.unknown;
    Optional<List<PythonValue>> all =
        expression.from()
            ? value.flatMap(PythonEvaluator::items)
            : Optional.of(
                List.of(value.orElseGet(() -> new PythonValue.NoneValue(expression.span()))));
    own.unknown |= conditional() || all.isEmpty();
    all.ifPresent(own.values::addAll);
    if (first) {
      own.onYield.run();
    }
    return unknown(expression.span(), "what is sent to a generator is unknown");
  }

  /** Calls a method of an object whose class the file defines; empty when it has none. */
  private Optional<PythonValue> special(PythonValue owner, String name, Arguments arguments) {
    return method(owner, name)
        .map(method -> callFunction(method, bound(method, owner, arguments), owner.span()));
  }

  /** A method of a class of the file, asked of the class or of an object of it. */
  private static Optional<PythonValue.Function> method(PythonValue owner, String name) {
    return classOf(owner)
        .filter(known -> known.attributes().get(name) instanceof PythonValue.Function)
        .map(known -> (PythonValue.Function) known.attributes().get(name));
  }

  private static Optional<PythonValue.ClassObject> classOf(PythonValue owner) {
    PythonValue type = owner instanceof PythonValue.Invocation made ? made.callee() : owner;
    return type instanceof PythonValue.ClassObject known ? Optional.of(known) : Optional.empty();
  }

  /** The arguments of a method, with the object or the class before them where it takes one. */
  private static Arguments bound(
      PythonValue.Function method, PythonValue owner, Arguments arguments) {
    String first = method.parameters().isEmpty() ? "" : method.parameters().get(0).name();
    boolean ofClass = method.decorated() && first.equals("cls");
    boolean ofObject =
        owner instanceof PythonValue.Invocation && (!method.decorated() || first.equals("self"));
    if (!ofClass && !ofObject) {
      return arguments;
    }
    List<PythonValue> positional = new ArrayList<>();
    positional.add(owner);
    positional.addAll(arguments.positional());
    return new Arguments(positional, arguments.named(), arguments.open());
  }

  private Flow tryAll(PythonStatement.Try block) {
    boolean swallows =
        block.handlers().stream().anyMatch(handler -> !endsByRaising(handler.body()));
    Map<String, PythonValue> before = scope.snapshot();
    branches += swallows ? 1 : 0;
    Flow flow = run(block.body());
    if (flow == Flow.NEXT) {
      flow = run(block.otherwise());
    }
    branches -= swallows ? 1 : 0;
    List<List<PythonStatement>> handlers = new ArrayList<>();
    for (PythonStatement.Try.Handler handler : block.handlers()) {
      handler.name().ifPresent(name -> scope.set(name, unknown(handler.span(), "an exception")));
      handlers.add(handler.body());
    }
    if (!handlers.isEmpty()) {
      scope.merge(before, () -> unknown(block.span(), "it is assigned where a statement may fail"));
      if (flow != Flow.RAISE) {
        handlers.add(List.of());
      }
      Flow handled = alternatives(block.span(), handlers);
      if (flow == Flow.RAISE) {
        flow = handled;
      }
    }
    Flow last = run(block.last());
    return last == Flow.NEXT ? flow : last;
  }

  private static boolean endsByRaising(List<PythonStatement> body) {
    return !body.isEmpty() && body.get(body.size() - 1) instanceof PythonStatement.Raise;
  }

  private void assign(PythonExpression target, PythonValue value) {
    if (target instanceof PythonExpression.Name name) {
      scope.set(name.id(), value);
    } else if (target instanceof PythonExpression.Sequence sequence) {
      unpack(sequence.items(), value);
    } else if (target instanceof PythonExpression.Starred starred) {
      assign(starred.value(), value);
    } else if (target instanceof PythonExpression.Subscript subscript) {
      assignElement(subscript, value);
    }
  }

  private void unpack(List<PythonExpression> targets, PythonValue value) {
    Optional<List<PythonValue>> items = items(value);
    int starred = -1;
    for (int i = 0; i < targets.size(); i++) {
      starred = targets.get(i) instanceof PythonExpression.Starred ? i : starred;
    }
    int count = items.map(List::size).orElse(-1);
    boolean fits = starred < 0 ? count == targets.size() : count >= targets.size() - 1;
    for (int i = 0; i < targets.size(); i++) {
      PythonExpression target = targets.get(i);
      if (!fits || items.isEmpty()) {
        assign(target, unknown(target.span(), "what is unpacked is unknown"));
      } else if (starred < 0 || i < starred) {
        assign(target, items.get().get(i));
      } else if (i > starred) {
        assign(target, items.get().get(count - targets.size() + i));
      } else {
        int rest = count - targets.size() + 1;
        assign(target, new PythonValue.Items(value.span(), items.get().subList(i, i + rest)));
      }
    }
  }

  private void assignElement(PythonExpression.Subscript target, PythonValue value) {
    if (!(target.value() instanceof PythonExpression.Name name)) {
      return;
    }
    PythonValue container = evaluate(target.value());
    PythonValue index = evaluate(target.index());
    if (container instanceof PythonValue.Mapping mapping) {
      List<PythonValue.Mapping.Entry> entries = new ArrayList<>();
      for (PythonValue.Mapping.Entry entry : mapping.entries()) {
        if (!PythonConstants.same(entry.key(), index)) {
          entries.add(entry);
        }
      }
      entries.add(new PythonValue.Mapping.Entry(index, value));
      spend(entries.size() / 16);
      scope.setWhereDefined(name.id(), new PythonValue.Mapping(mapping.span(), entries));
    } else {
      scope.setWhereDefined(name.id(), unknown(target.span(), "an element of it was assigned"));
    }
  }

  private PythonValue.Function function(PythonStatement.FunctionDefinition definition) {
    return new PythonValue.Function(
        definition.span(),
        definition.name(),
        definition.parameters(),
        definition.body(),
        Optional.empty(),
        !definition.decorators().isEmpty(),
        scope);
  }

  private PythonValue classValue(PythonStatement.ClassDefinition definition) {
    boolean enumeration = false;
    for (Argument base : definition.bases()) {
      PythonValue value = evaluate(base.value());
      enumeration |=
          value instanceof PythonValue.Reference reference && reference.path().endsWith("Enum");
      enumeration |= value instanceof PythonValue.ClassObject outer && outer.enumeration();
    }
    PythonScope outer = scope;
    scope = scope.inner();
    run(definition.body());
    Map<String, PythonValue> attributes = new LinkedHashMap<>();
    for (Map.Entry<String, PythonValue> entry : scope.own().entrySet()) {
      boolean member =
          enumeration
              && !(entry.getValue() instanceof PythonValue.Function)
              && !entry.getKey().startsWith("_");
      attributes.put(
          entry.getKey(),
          member
              ? new PythonValue.EnumMember(
                  entry.getValue().span(), entry.getKey(), entry.getValue())
              : entry.getValue());
    }
    scope = outer;
    return new PythonValue.ClassObject(
        definition.span(), definition.name(), enumeration, attributes);
  }

  private void bind(PythonStatement.Alias alias) {
    int dot = alias.name().indexOf('.');
    String first = dot < 0 ? alias.name() : alias.name().substring(0, dot);
    String bound = alias.as().orElse(first);
    String path = alias.as().isPresent() ? alias.name() : first;
    scope.set(bound, new PythonValue.Reference(alias.span(), path));
  }

  private void importFrom(PythonStatement.ImportFrom statement) {
    String module = ".".repeat(statement.level()) + statement.module();
    for (PythonStatement.Alias alias : statement.names()) {
      if (alias.name().equals("*")) {
        starModules.add(module);
      } else {
        scope.set(
            alias.as().orElse(alias.name()),
            new PythonValue.Reference(alias.span(), module + "." + alias.name()));
      }
    }
  }

  private static PythonValue.Unknown unknown(Span span, String reason) {
    return new PythonValue.Unknown(span, reason);
  }

  private PythonValue evaluate(PythonExpression expression) {
    spend(1);
    Span span = expression.span();
    if (expression instanceof PythonExpression.Text e) {
      return new PythonValue.Text(span, e.view());
    }
    if (expression instanceof PythonExpression.Name e) {
      return name(e);
    }
    if (expression instanceof PythonExpression.Attribute e) {
      return attribute(span, evaluate(e.value()), e.name());
    }
    if (expression instanceof PythonExpression.Call e) {
      return call(e);
    }
    if (expression instanceof PythonExpression.FormattedText e) {
      return new PythonValue.Text(span, formatted(e));
    }
    if (expression instanceof PythonExpression.IntegerNumber e) {
      return new PythonValue.IntegerNumber(span, e.value());
    }
    if (expression instanceof PythonExpression.FloatNumber e) {
      return new PythonValue.FloatNumber(span, e.value());
    }
    if (expression instanceof PythonExpression.Truth e) {
      return new PythonValue.Truth(span, e.value());
    }
    if (expression instanceof PythonExpression.NoneConstant) {
      return new PythonValue.NoneValue(span);
    }
    if (expression instanceof PythonExpression.Sequence e) {
      return sequence(e);
    }
    if (expression instanceof PythonExpression.Mapping e) {
      return mapping(e);
    }
    if (expression instanceof PythonExpression.Binary e) {
      return sum(e);
    }
    if (expression instanceof PythonExpression.Comprehension e) {
      return comprehension(e);
    }
    if (expression instanceof PythonExpression.Lambda e) {
      return new PythonValue.Function(
          span, "lambda", e.parameters(), List.of(), Optional.of(e.body()), false, scope);
    }
    if (expression instanceof PythonExpression.Subscript e) {
      PythonValue container = evaluate(e.value());
      return PythonConstants.placed(element(e, container), span);
    }
    return evaluateLogic(expression);
  }

  private PythonValue evaluateLogic(PythonExpression expression) {
    Span span = expression.span();
    if (expression instanceof PythonExpression.Comparison e) {
      return comparison(e);
    }
    if (expression instanceof PythonExpression.Logical e) {
      return logical(e);
    }
    if (expression instanceof PythonExpression.Unary e) {
      PythonValue operand = evaluate(e.operand());
      if (e.operator().equals("not")) {
        Optional<Boolean> truth = PythonConstants.truth(operand);
        return truth.isPresent()
            ? new PythonValue.Truth(span, !truth.get())
            : unknown(span, "the condition is unknown");
      }
      return PythonOperators.call(span, e.operator(), operand)
          .orElseGet(() -> PythonNumbers.unary(span, e.operator(), operand));
    }
    if (expression instanceof PythonExpression.Conditional e) {
      return choice(e);
    }
    if (expression instanceof PythonExpression.Named e) {
      PythonValue value = evaluate(e.value());
      assign(e.target(), value);
      return value;
    }
    if (expression instanceof PythonExpression.Starred e) {
      return evaluate(e.value());
    }
    if (expression instanceof PythonExpression.Yield e) {
      return yielded(e);
    }
    if (expression instanceof PythonExpression.Slice) {
      return unknown(span, "a slice");
    }
    if (expression instanceof PythonExpression.Other e) {
      e.parts().forEach(this::evaluate);
      return unknown(span, "it is computed at run time");
    }
    throw new IllegalStateException("unknown expression " + expression.getClass().getName());
  }

  private PythonValue name(PythonExpression.Name name) {
    Optional<PythonValue> value = scope.get(name.id());
    if (value.isPresent()) {
      if (value.get() instanceof PythonValue.Text text) {
        spend(text.view().text().length() / 64);
        return PythonConstants.placed(text, name.span());
      }
      return value.get();
    }
    String module =
        PythonBuiltins.knows(name.id()) || starModules.isEmpty()
            ? "builtins"
            : host.definedIn(name.id(), starModules);
    return new PythonValue.Reference(name.span(), module + "." + name.id());
  }

  private PythonValue attribute(Span span, PythonValue owner, String name) {
    if (owner instanceof PythonValue.Reference reference) {
      return new PythonValue.Reference(span, reference.path() + "." + name);
    }
    if (owner instanceof PythonValue.ClassObject known && known.attributes().containsKey(name)) {
      return PythonConstants.placed(known.attributes().getOrDefault(name, owner), span);
    }
    if (owner instanceof PythonValue.EnumMember member) {
      if (name.equals("value")) {
        return PythonConstants.placed(member.value(), span);
      }
      if (name.equals("name")) {
        return text(span, member.name());
      }
    }
    Optional<PythonValue.ClassObject> of = classOf(owner).filter(c -> owner != c);
    if (of.isPresent() && !of.get().attributes().containsKey("__init__")) {
      PythonValue value = of.get().attributes().get(name);
      if (value != null && !(value instanceof PythonValue.Function)) {
        return PythonConstants.placed(value, span);
      }
    }
    return host.attribute(new PythonValue.Member(span, owner, name));
  }

  private static PythonValue.Text text(Span span, String value) {
    return new PythonValue.Text(span, TextView.builder(span.file()).decoded(span, value).build());
  }

  private TextView formatted(PythonExpression.FormattedText text) {
    TextView.Builder builder = TextView.builder(text.span().file());
    int length = 0;
    for (TextPart part : text.parts()) {
      TextView view =
          part instanceof TextPart.Literal literal ? literal.view() : field((TextPart.Field) part);
      length += view.text().length();
      builder.append(view);
    }
    spend(length / 8);
    return builder.build();
  }

  private TextView field(TextPart.Field field) {
    PythonValue value = evaluate(field.value());
    char conversion = field.conversion().orElse('s');
    boolean plain = field.format().map(List::isEmpty).orElse(true);
    if (!plain || conversion == 'a') {
      return TextView.builder(field.span().file()).hole(field.span()).build();
    }
    return conversion == 'r'
        ? PythonConstants.representation(value, field.span())
        : PythonConstants.text(unwrapped(value), field.span());
  }

  /** A {@code sa.text("...")} prints as its text. */
  private static PythonValue unwrapped(PythonValue value) {
    return value instanceof PythonValue.Invocation invocation
            && invocation.path().equals("sqlalchemy.text")
            && invocation.argument(0, "text").isPresent()
        ? invocation.argument(0, "text").get()
        : value;
  }

  private PythonValue sequence(PythonExpression.Sequence sequence) {
    List<PythonValue> values = new ArrayList<>();
    for (PythonExpression item : sequence.items()) {
      PythonValue value = evaluate(item);
      if (!(item instanceof PythonExpression.Starred)) {
        values.add(value);
        continue;
      }
      Optional<List<PythonValue>> spread = items(value);
      if (spread.isEmpty()) {
        return unknown(sequence.span(), "a part of it is unknown");
      }
      spend(spread.get().size());
      spread.get().forEach(v -> values.add(PythonConstants.placed(v, item.span())));
    }
    return new PythonValue.Items(sequence.span(), values);
  }

  private PythonValue mapping(PythonExpression.Mapping mapping) {
    List<PythonValue.Mapping.Entry> entries = new ArrayList<>();
    for (PythonExpression.Mapping.Entry entry : mapping.entries()) {
      PythonValue value = evaluate(entry.value());
      if (entry.key().isPresent()) {
        entries.add(new PythonValue.Mapping.Entry(evaluate(entry.key().get()), value));
      } else if (value instanceof PythonValue.Mapping inner) {
        entries.addAll(inner.entries());
      } else {
        return unknown(mapping.span(), "a part of it is unknown");
      }
    }
    return new PythonValue.Mapping(mapping.span(), entries);
  }

  /** A chain of operators that leans to the left; texts are joined in one go. */
  private PythonValue sum(PythonExpression.Binary expression) {
    List<PythonExpression.Binary> spine = new ArrayList<>();
    PythonExpression left = expression;
    while (left instanceof PythonExpression.Binary binary) {
      spine.add(binary);
      left = binary.left();
    }
    PythonValue value = evaluate(left);
    for (int i = spine.size() - 1; i >= 0; i--) {
      PythonExpression.Binary operation = spine.get(i);
      if (operation.operator().equals("+") && value instanceof PythonValue.Text text) {
        TextView.Builder joined = TextView.builder(text.span().file()).append(text.view());
        int length = text.view().text().length();
        int last = i;
        for (; i >= 0 && spine.get(i).operator().equals("+"); i--) {
          TextView next = operand(spine.get(i).right());
          length += next.text().length();
          joined.append(next);
          last = i;
        }
        i = last;
        spend(length / 8);
        value = new PythonValue.Text(spine.get(last).span(), joined.build());
      } else {
        PythonValue right = evaluate(operation.right());
        value = binary(operation.span(), value, operation.operator(), right);
      }
    }
    return value;
  }

  /** What is added to a text is a text, known or not. */
  private TextView operand(PythonExpression expression) {
    PythonValue value = evaluate(expression);
    return value instanceof PythonValue.Text text
        ? PythonConstants.placed(text.view(), expression.span())
        : TextView.builder(expression.span().file()).hole(expression.span()).build();
  }

  private PythonValue binary(Span span, PythonValue left, String operator, PythonValue right) {
    if (left instanceof PythonValue.Text text) {
      return textBinary(span, text, operator, right);
    }
    if (right instanceof PythonValue.Text text && operator.equals("+")) {
      Span hole = span.contains(left.span()) ? left.span() : span;
      return new PythonValue.Text(
          span, TextView.builder(span.file()).hole(hole).append(text.view()).build());
    }
    if (left instanceof PythonValue.Items one
        && right instanceof PythonValue.Items other
        && operator.equals("+")) {
      spend((one.items().size() + other.items().size()) / 2);
      List<PythonValue> all = new ArrayList<>(one.items());
      all.addAll(other.items());
      return new PythonValue.Items(span, all);
    }
    return PythonOperators.call(span, left, operator, right)
        .orElseGet(() -> PythonNumbers.binary(span, left, operator, right));
  }

  private PythonValue textBinary(
      Span span, PythonValue.Text left, String operator, PythonValue right) {
    TextView view = left.view();
    if (operator.equals("+")) {
      TextView.Builder joined = TextView.builder(span.file()).append(view);
      if (right instanceof PythonValue.Text text) {
        joined.append(text.view());
      } else {
        joined.hole(span.contains(right.span()) ? right.span() : span);
      }
      TextView result = joined.build();
      spend(result.text().length() / 8);
      return new PythonValue.Text(span, result);
    }
    if (operator.equals("%")) {
      Optional<TextView> result = TextOperations.percent(view, right, span);
      result.ifPresent(text -> spend(text.text().length() / 8));
      return result.isPresent()
          ? new PythonValue.Text(span, result.get())
          : unknown(span, "its format is unknown");
    }
    if (operator.equals("*")
        && right instanceof PythonValue.IntegerNumber number
        && number.value().bitLength() < 16) {
      int times = Math.max(0, number.value().intValue());
      spend((int) Math.min(MOST_WORK, (long) view.text().length() * times / 8));
      TextView.Builder repeated = TextView.builder(span.file());
      for (int i = 0; i < times; i++) {
        repeated.append(view);
      }
      return new PythonValue.Text(span, repeated.build());
    }
    return unknown(span, "it is computed at run time");
  }

  private PythonValue comparison(PythonExpression.Comparison comparison) {
    PythonValue left = evaluate(comparison.left());
    if (comparison.rights().size() == 1) {
      PythonValue right = evaluate(comparison.rights().get(0));
      Span span = comparison.span();
      String operator = comparison.operators().get(0);
      Optional<Boolean> known = compare(left, operator, right);
      return known.isPresent()
          ? new PythonValue.Truth(span, known.get())
          : PythonOperators.call(span, left, operator, right)
              .orElseGet(() -> unknown(span, "the condition is unknown"));
    }
    Optional<Boolean> all = Optional.of(true);
    for (int i = 0; i < comparison.rights().size(); i++) {
      PythonValue right = evaluate(comparison.rights().get(i));
      Optional<Boolean> one = compare(left, comparison.operators().get(i), right);
      if (one.isPresent() && !one.get()) {
        return new PythonValue.Truth(comparison.span(), false);
      }
      all = one.isPresent() ? all : Optional.empty();
      left = right;
    }
    return all.isPresent()
        ? new PythonValue.Truth(comparison.span(), true)
        : unknown(comparison.span(), "the condition is unknown");
  }

  private static Optional<Boolean> compare(PythonValue left, String operator, PythonValue right) {
    return switch (operator) {
      case "==" -> PythonConstants.equal(left, right);
      case "!=" -> PythonConstants.equal(left, right).map(equal -> !equal);
      case "is" -> PythonConstants.equal(left, right);
      case "is not" -> PythonConstants.equal(left, right).map(equal -> !equal);
      case "in" -> PythonConstants.contains(right, left);
      case "not in" -> PythonConstants.contains(right, left).map(contained -> !contained);
      default -> PythonNumbers.compare(left, operator, right);
    };
  }

  private PythonValue logical(PythonExpression.Logical logical) {
    boolean known = true;
    PythonValue last = unknown(logical.span(), "the condition is unknown");
    int before = branches;
    for (PythonExpression operand : logical.operands()) {
      last = evaluate(operand);
      Optional<Boolean> truth = PythonConstants.truth(last);
      if (truth.isPresent() && truth.get() != logical.and()) {
        // It decides, whatever the others are: as a truth, if not as a value.
        branches = before;
        return known ? last : new PythonValue.Truth(logical.span(), truth.get());
      }
      if (truth.isEmpty()) {
        known = false;
        branches++;
      }
    }
    branches = before;
    return known ? last : unknown(logical.span(), "the condition is unknown");
  }

  private PythonValue choice(PythonExpression.Conditional choice) {
    Optional<Boolean> test = PythonConstants.truth(evaluate(choice.test()));
    if (test.isPresent()) {
      return evaluate(test.get() ? choice.then() : choice.otherwise());
    }
    branches++;
    PythonValue then = evaluate(choice.then());
    PythonValue otherwise = evaluate(choice.otherwise());
    branches--;
    return PythonConstants.same(then, otherwise)
        ? then
        : unknown(choice.span(), "it depends on a condition that is unknown");
  }

  private PythonValue comprehension(Comprehension comprehension) {
    PythonScope outer = scope;
    scope = scope.inner();
    List<PythonValue> keys = new ArrayList<>();
    List<PythonValue> values = new ArrayList<>();
    boolean known = comprehend(comprehension, 0, keys, values);
    scope = outer;
    if (!known) {
      return unknown(comprehension.span(), "what it runs over is unknown");
    }
    if (comprehension.kind() != Comprehension.Kind.DICT) {
      return new PythonValue.Items(comprehension.span(), keys);
    }
    List<PythonValue.Mapping.Entry> entries = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      entries.add(new PythonValue.Mapping.Entry(keys.get(i), values.get(i)));
    }
    return new PythonValue.Mapping(comprehension.span(), entries);
  }

  private boolean comprehend(
      Comprehension comprehension, int index, List<PythonValue> keys, List<PythonValue> values) {
    if (index == comprehension.clauses().size()) {
      keys.add(evaluate(comprehension.element()));
      comprehension.value().ifPresent(value -> values.add(evaluate(value)));
      return true;
    }
    Comprehension.Clause clause = comprehension.clauses().get(index);
    Optional<List<PythonValue>> items = items(evaluate(clause.iterable()));
    if (items.isEmpty()) {
      branches++;
      assign(clause.target(), unknown(clause.iterable().span(), "what it runs over is unknown"));
      clause.conditions().forEach(this::evaluate);
      comprehend(comprehension, index + 1, keys, values);
      branches--;
      return false;
    }
    boolean known = true;
    for (PythonValue item : items.get()) {
      spend(1);
      assign(clause.target(), item);
      Optional<Boolean> taken = Optional.of(true);
      for (PythonExpression condition : clause.conditions()) {
        Optional<Boolean> truth = PythonConstants.truth(evaluate(condition));
        taken = truth.isEmpty() || !truth.get() ? truth : taken;
      }
      if (taken.orElse(true)) {
        branches += taken.isEmpty() ? 1 : 0;
        known &= comprehend(comprehension, index + 1, keys, values) && taken.isPresent();
        branches -= taken.isEmpty() ? 1 : 0;
      }
    }
    return known;
  }

  private PythonValue element(PythonExpression.Subscript subscript, PythonValue container) {
    if (subscript.index() instanceof PythonExpression.Slice slice) {
      return PythonSequences.slice(
          subscript.span(),
          container,
          slice.lower().map(this::evaluate),
          slice.upper().map(this::evaluate),
          slice.step().map(this::evaluate));
    }
    PythonValue index = evaluate(subscript.index());
    return PythonSequences.element(subscript.span(), container, index);
  }

  private static Optional<List<PythonValue>> items(PythonValue value) {
    return PythonSequences.items(value);
  }

  /** The arguments of a call; {@code open} when there are more that nobody knows. */
  private record Arguments(
      List<PythonValue> positional, Map<String, PythonValue> named, boolean open) {}

  private Arguments arguments(List<Argument> arguments) {
    List<PythonValue> positional = new ArrayList<>();
    Map<String, PythonValue> named = new LinkedHashMap<>();
    boolean open = false;
    for (Argument argument : arguments) {
      Span place = argument.value().span();
      PythonValue value = evaluate(argument.value());
      if (argument instanceof Argument.Positional) {
        positional.add(PythonConstants.placed(value, place));
      } else if (argument instanceof Argument.Keyword keyword) {
        named.put(keyword.keyword(), PythonConstants.placed(value, place));
      } else if (argument instanceof Argument.Unpacked) {
        Optional<List<PythonValue>> items = items(value);
        items.ifPresent(
            all -> all.forEach(item -> positional.add(PythonConstants.placed(item, place))));
        open |= items.isEmpty();
      } else if (value instanceof PythonValue.Mapping mapping) {
        for (PythonValue.Mapping.Entry entry : mapping.entries()) {
          Optional<String> key =
              entry.key() instanceof PythonValue.Text text ? text.known() : Optional.empty();
          open |= key.isEmpty();
          key.ifPresent(k -> named.put(k, PythonConstants.placed(entry.value(), place)));
        }
      } else {
        open = true;
      }
    }
    spend(positional.size() + named.size());
    return new Arguments(positional, named, open);
  }

  private PythonValue call(PythonExpression.Call call) {
    Span span = call.span();
    if (call.function() instanceof PythonExpression.Attribute method) {
      PythonValue owner = evaluate(method.value());
      Optional<PythonValue> changed = change(call, method, owner);
      if (changed.isPresent()) {
        return changed.get();
      }
      Arguments arguments = arguments(call.arguments());
      Optional<PythonValue.Function> own = method(owner, method.name());
      if (own.isPresent()) {
        return call(span, own.get(), bound(own.get(), owner, arguments));
      }
      Optional<PythonValue> result =
          PythonMethods.call(owner, method.name(), invocation(span, owner, arguments));
      if (result.isPresent()) {
        spendText(result.get());
        return result.get();
      }
      if (owner instanceof PythonValue.Text) {
        return unknown(span, "it is computed at run time");
      }
      return call(span, attribute(method.span(), owner, method.name()), arguments);
    }
    PythonValue callee = evaluate(call.function());
    return call(span, callee, arguments(call.arguments()));
  }

  private void spendText(PythonValue value) {
    if (value instanceof PythonValue.Text text) {
      spend(text.view().text().length() / 2);
    } else if (value instanceof PythonValue.Items items) {
      spend(items.items().size() / 2);
    }
  }

  /** A call that changes a list or dict which a variable holds. */
  private Optional<PythonValue> change(
      PythonExpression.Call call, PythonExpression.Attribute method, PythonValue owner) {
    boolean container = owner instanceof PythonValue.Items || owner instanceof PythonValue.Mapping;
    if (!container
        || !(method.value() instanceof PythonExpression.Name variable)
        || !AssignedNames.CHANGING_METHODS.contains(method.name())) {
      return Optional.empty();
    }
    Arguments arguments = arguments(call.arguments());
    PythonValue changed = unknown(call.span(), "it was changed");
    if (owner instanceof PythonValue.Items items && arguments.positional().size() == 1) {
      PythonValue argument = arguments.positional().get(0);
      List<PythonValue> all = new ArrayList<>(items.items());
      spend(all.size() / 8);
      if (method.name().equals("append")) {
        all.add(argument);
        changed = new PythonValue.Items(items.span(), all);
      } else if (method.name().equals("extend") && items(argument).isPresent()) {
        all.addAll(items(argument).get());
        changed = new PythonValue.Items(items.span(), all);
      }
    }
    scope.setWhereDefined(variable.id(), changed);
    return Optional.of(new PythonValue.NoneValue(call.span()));
  }

  private PythonValue call(Span span, PythonValue callee, Arguments arguments) {
    if (callee instanceof PythonValue.Function function) {
      return PythonConstants.placed(callFunction(function, arguments, span), span);
    }
    PythonValue.Invocation invocation = invocation(span, callee, arguments);
    if (callee instanceof PythonValue.ClassObject) {
      special(invocation, "__init__", arguments);
    }
    if (callee instanceof PythonValue.Unknown unknown) {
      String reason = "what is called is not known: " + unknown.reason();
      host.unfollowed(span, reason, conditional());
      return unknown(span, reason);
    }
    Optional<PythonValue> known =
        reflective(invocation, arguments)
            .or(() -> applied(invocation, arguments))
            .or(() -> PythonBuiltins.call(invocation));
    if (known.isPresent()) {
      spendText(known.get());
      return known.get();
    }
    spend(10);
    return host.call(invocation, conditional());
  }

  /** Functions that name what they reach: {@code getattr(op, "drop_table")}. */
  private Optional<PythonValue> reflective(PythonValue.Invocation invocation, Arguments arguments) {
    Span span = invocation.span();
    List<PythonValue> given = arguments.positional();
    switch (invocation.path()) {
      case "builtins.getattr" -> {
        Optional<String> name =
            given.size() > 1 && given.get(1) instanceof PythonValue.Text text
                ? text.known()
                : Optional.empty();
        return Optional.of(
            name.isPresent()
                ? attribute(span, given.get(0), name.get())
                : unknown(span, "the attribute that getattr() takes is unknown"));
      }
      case "builtins.locals", "builtins.vars", "builtins.globals" -> {
        if (!given.isEmpty()) {
          return Optional.empty();
        }
        PythonScope asked = invocation.path().endsWith("globals") ? globals : scope;
        List<PythonValue.Mapping.Entry> entries = new ArrayList<>();
        asked
            .own()
            .forEach(
                (name, value) ->
                    entries.add(new PythonValue.Mapping.Entry(text(span, name), value)));
        spend(entries.size());
        return Optional.of(new PythonValue.Mapping(span, entries));
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  /** Functions that call what they are given: {@code map}, {@code filter}, a {@code partial}. */
  private Optional<PythonValue> applied(PythonValue.Invocation invocation, Arguments arguments) {
    Span span = invocation.span();
    List<PythonValue> given = arguments.positional();
    if (invocation.path().equals("functools.partial")) {
      return Optional.of(invocation);
    }
    if (invocation.callee() instanceof PythonValue.Invocation partial
        && partial.path().equals("functools.partial")
        && !partial.positional().isEmpty()) {
      List<PythonValue> positional =
          new ArrayList<>(partial.positional().subList(1, partial.positional().size()));
      positional.addAll(given);
      Map<String, PythonValue> named = new LinkedHashMap<>(partial.named());
      named.putAll(arguments.named());
      boolean open = partial.open() || arguments.open();
      return Optional.of(
          call(span, partial.positional().get(0), new Arguments(positional, named, open)));
    }
    boolean filters = invocation.path().equals("builtins.filter");
    if (given.size() != 2 || (!filters && !invocation.path().equals("builtins.map"))) {
      return Optional.empty();
    }
    Optional<List<PythonValue>> items = items(given.get(1));
    branches += items.isPresent() ? 0 : 1;
    List<PythonValue> results = new ArrayList<>();
    boolean known = items.isPresent();
    for (PythonValue item : items.orElse(List.of(unknown(span, "what it runs over is unknown")))) {
      spend(1);
      PythonValue result =
          given.get(0) instanceof PythonValue.NoneValue
              ? item
              : call(span, given.get(0), new Arguments(List.of(item), Map.of(), false));
      Optional<Boolean> taken = filters ? PythonConstants.truth(result) : Optional.of(true);
      known &= taken.isPresent();
      if (taken.orElse(false)) {
        results.add(filters ? item : result);
      }
    }
    branches -= items.isPresent() ? 0 : 1;
    return Optional.of(
        known
            ? new PythonValue.Items(span, results)
            : unknown(span, "what it runs over is unknown"));
  }

  private static PythonValue.Invocation invocation(
      Span span, PythonValue callee, Arguments arguments) {
    return new PythonValue.Invocation(
        span, callee, arguments.positional(), arguments.named(), arguments.open());
  }

  private PythonValue callFunction(PythonValue.Function function, Arguments arguments, Span span) {
    return callFunction(function, arguments, span, new Generator(() -> {}));
  }

  private PythonValue callFunction(
      PythonValue.Function function, Arguments arguments, Span span, Generator own) {
    if (callDepth >= DEEPEST_CALL) {
      String reason = function.name() + "() calls itself too often to be followed";
      host.unfollowed(span, reason, conditional());
      return unknown(span, reason);
    }
    spend(5);
    PythonScope outerScope = scope;
    List<PythonValue> outerReturned = returned;
    Generator outerGenerator = generator;
    generator = own;
    int returnedBefore = maybeReturned;
    int brokenBefore = maybeBroken;
    int continuedBefore = maybeContinued;
    callDepth++;
    PythonScope inner = function.scope().inner();
    bindParameters(function, arguments, inner, span);
    scope = inner;
    returned = new ArrayList<>();
    PythonValue result;
    if (function.result().isPresent()) {
      result = evaluate(function.result().get());
    } else {
      Flow flow = run(function.body());
      if (flow == Flow.NEXT) {
        returned.add(new PythonValue.NoneValue(span));
      }
      result = common(returned, span);
    }
    generator = outerGenerator;
    if (own.unknown) {
      result = unknown(span, "what it yields is unknown");
    } else if (!own.values.isEmpty()) {
      result = new PythonValue.Items(span, own.values);
    }
    callDepth--;
    maybeReturned = returnedBefore;
    maybeBroken = brokenBefore;
    maybeContinued = continuedBefore;
    returned = outerReturned;
    scope = outerScope;
    return result;
  }

  private static PythonValue common(List<PythonValue> values, Span span) {
    PythonValue first = values.isEmpty() ? new PythonValue.NoneValue(span) : values.get(0);
    for (PythonValue value : values) {
      if (!PythonConstants.same(value, first)) {
        return unknown(span, "what it returns depends on a condition that is unknown");
      }
    }
    return first;
  }

  private void bindParameters(
      PythonValue.Function function, Arguments arguments, PythonScope inner, Span span) {
    Map<String, PythonValue> named = new LinkedHashMap<>(arguments.named());
    int next = 0;
    for (Parameter parameter : function.parameters()) {
      PythonValue value;
      boolean positional =
          parameter.kind() == Parameter.Kind.POSITIONAL_ONLY
              || parameter.kind() == Parameter.Kind.POSITIONAL_OR_KEYWORD;
      if (parameter.kind() == Parameter.Kind.REST) {
        List<PythonValue> rest =
            arguments
                .positional()
                .subList(
                    Math.min(next, arguments.positional().size()), arguments.positional().size());
        value =
            arguments.open()
                ? unknown(span, "an argument is unknown")
                : new PythonValue.Items(span, rest);
        next = arguments.positional().size();
      } else if (parameter.kind() == Parameter.Kind.REST_OF_KEYWORDS) {
        List<PythonValue.Mapping.Entry> rest = new ArrayList<>();
        named.forEach(
            (name, argument) ->
                rest.add(new PythonValue.Mapping.Entry(text(argument.span(), name), argument)));
        value =
            arguments.open()
                ? unknown(span, "an argument is unknown")
                : new PythonValue.Mapping(span, rest);
      } else if (positional && next < arguments.positional().size()) {
        value = arguments.positional().get(next++);
      } else if (named.containsKey(parameter.name())) {
        value = named.remove(parameter.name());
      } else if (arguments.open() || parameter.defaultValue().isEmpty()) {
        value = unknown(parameter.span(), "no argument is known for " + parameter.name());
      } else {
        PythonScope here = scope;
        scope = function.scope();
        value = evaluate(parameter.defaultValue().get());
        scope = here;
      }
      inner.set(parameter.name(), value);
    }
  }
}
