package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Where the evaluation of a file stands: the names in scope, what is uncertain, and how much work
 * is left; and the evaluators that share it.
 */
final class Evaluation {
  static final int MOST_WORK = 2_000_000;
  static final int DEEPEST_CALL = 30;

  /** How often a function of another file may call itself: its work is not the revision's. */
  static final int MOST_RECURSION = 2;

  private static final int MOST_WORK_APART = 200_000;

  final PythonHost host;
  final StatementEvaluator statements = new StatementEvaluator(this);
  final WithEvaluator withs = new WithEvaluator(this);
  final Assignments assignments = new Assignments(this);
  final ExpressionEvaluator expressions = new ExpressionEvaluator(this);
  final TextEvaluator texts = new TextEvaluator(this);
  final CallEvaluator calls = new CallEvaluator(this);
  final FunctionEvaluator functions = new FunctionEvaluator(this);

  final ImportedModules imports;
  final PythonScope globals;
  PythonScope scope;

  /** The call in the first file that led into another file, while that one's function runs. */
  private Optional<Span> entrance = Optional.empty();

  /** How many unknown conditions, and functions that perhaps returned, stand around what runs. */
  int branches;

  /** The expression that is a statement of its own, while it is evaluated. */
  Span statement;

  int maybeReturned;
  int maybeBroken;
  int maybeContinued;

  /** What the running function has returned so far, and what it has yielded. */
  List<PythonValue> returned = new ArrayList<>();

  Generator generator = Generator.gathering();

  /** The statement that ends the function for sure. */
  Optional<PythonStatement.Raise> raised = Optional.empty();

  /** The functions that run now, the innermost first. */
  private Deque<PythonValue.Function> running = new ArrayDeque<>();

  int callDepth;
  private int work;

  Evaluation(SourceFile file, PythonHost host, PythonModules modules) {
    this.host = host;
    this.imports = new ImportedModules(this, modules);
    this.globals = PythonScope.ofModule(file);
    this.scope = globals;
    this.statement = file.span(0, 0);
  }

  /** What a call of something outside the files yields. */
  PythonValue call(PythonValue.Invocation invocation) {
    if (imports.areRunning()) {
      return invocation;
    }
    PythonValue.Invocation told = (PythonValue.Invocation) shown(invocation);
    return invocation.span().equals(statement)
        ? host.statement(told, conditional())
        : host.call(told, conditional());
  }

  /** Tells the host of a call that is not followed. */
  void unfollowed(Span span, String reason) {
    if (!imports.areRunning()) {
      host.unfollowed(entrance.orElse(span), reason, conditional());
    }
  }

  /** A value as the host sees it: in the first file, whichever file makes it. */
  PythonValue shown(PythonValue value) {
    return entrance.map(place -> PythonConstants.placed(value, place)).orElse(value);
  }

  /** A value where an expression stands, when it was made in another file. */
  static PythonValue inFileOf(Span place, PythonValue value) {
    return value.span().file() == place.file() ? value : PythonConstants.placed(value, place);
  }

  /** How often a function of another file runs already; 0 for one of the first file. */
  int recursion(PythonValue.Function function) {
    return function.file() == globals.file()
        ? 0
        : (int) running.stream().filter(other -> other.span().equals(function.span())).count();
  }

  /**
   * Notes that a function is entered, until it is left.
   *
   * @return what {@link #leave} takes
   */
  Optional<Span> enter(PythonValue.Function function, Span call) {
    Optional<Span> before = entrance;
    running.push(function);
    if (before.isEmpty() && function.file() != globals.file() && call.file() == globals.file()) {
      entrance = Optional.of(call);
    }
    return before;
  }

  void leave(Optional<Span> before) {
    entrance = before;
    running.pop();
  }

  /**
   * Runs something with names and limits of its own, and comes back to what was.
   *
   * @return whether it ran to its end
   */
  boolean apart(PythonScope names, Runnable run) {
    PythonScope scopeBefore = scope;
    List<PythonValue> returnedBefore = returned;
    Generator generatorBefore = generator;
    Optional<PythonStatement.Raise> raisedBefore = raised;
    Optional<Span> entranceBefore = entrance;
    Deque<PythonValue.Function> runningBefore = running;
    int[] before = {branches, maybeReturned, maybeBroken, maybeContinued, callDepth, work};
    startAnew();
    entrance = Optional.empty();
    scope = names;
    work = MOST_WORK - MOST_WORK_APART;
    Optional<String> stopped = guarded(run);
    int spent = work - (MOST_WORK - MOST_WORK_APART);
    scope = scopeBefore;
    returned = returnedBefore;
    generator = generatorBefore;
    raised = raisedBefore;
    entrance = entranceBefore;
    running = runningBefore;
    branches = before[0];
    maybeReturned = before[1];
    maybeBroken = before[2];
    maybeContinued = before[3];
    callDepth = before[4];
    work = before[5] + Math.min(spent, MOST_WORK_APART / 10);
    return stopped.isEmpty();
  }

  /** Whether what runs now may be skipped at run time. */
  boolean conditional() {
    return branches + maybeReturned + maybeBroken + maybeContinued > 0;
  }

  /** Notes work that was done; ends the evaluation where it is too much. */
  void spend(int units) {
    work += units;
    if (work > MOST_WORK) {
      throw new TooMuchWork();
    }
  }

  /** Runs something that may stop early, and says why it did. */
  Optional<String> guarded(Runnable run) {
    try {
      run.run();
      return Optional.empty();
    } catch (TooMuchWork tooMuch) {
      return Optional.of("it computes too much to be followed");
    } catch (StackOverflowError tooDeep) {
      return Optional.of("it is nested too deeply to be followed");
    }
  }

  /** Forgets all but the module's names. */
  void startAnew() {
    work = 0;
    raised = Optional.empty();
    branches = 0;
    maybeReturned = 0;
    maybeBroken = 0;
    maybeContinued = 0;
    callDepth = 0;
    entrance = Optional.empty();
    running = new ArrayDeque<>();
    returned = new ArrayList<>();
    generator = Generator.gathering();
    scope = globals;
  }

  private static final class TooMuchWork extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TooMuchWork() {
      super(null, null, false, false);
    }
  }
}
