package dev.lockkeeper.reader.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the evaluation of a file stands: the names in scope, what is uncertain, and how much work
 * is left; and the evaluators that share it.
 */
final class Evaluation {
  static final int MOST_WORK = 2_000_000;
  static final int DEEPEST_CALL = 30;

  final PythonHost host;
  final StatementEvaluator statements = new StatementEvaluator(this);
  final WithEvaluator withs = new WithEvaluator(this);
  final Assignments assignments = new Assignments(this);
  final ExpressionEvaluator expressions = new ExpressionEvaluator(this);
  final TextEvaluator texts = new TextEvaluator(this);
  final CallEvaluator calls = new CallEvaluator(this);
  final FunctionEvaluator functions = new FunctionEvaluator(this);

  final PythonScope globals = PythonScope.ofModule();
  PythonScope scope = globals;

  /** The modules of which all names were imported, in order. */
  final List<String> starModules = new ArrayList<>();

  /** How many unknown conditions, and functions that perhaps returned, stand around what runs. */
  int branches;

  int maybeReturned;
  int maybeBroken;
  int maybeContinued;

  /** What the running function has returned so far, and what it has yielded. */
  List<PythonValue> returned = new ArrayList<>();

  Generator generator = Generator.gathering();

  /** The statement that ends the function for sure. */
  Optional<PythonStatement.Raise> raised = Optional.empty();

  int callDepth;
  private int work;

  Evaluation(PythonHost host) {
    this.host = host;
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
