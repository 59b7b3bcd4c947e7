package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.Span;
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
  private final Evaluation evaluation;
  private final Optional<String> stopped;

  private PythonEvaluator(Evaluation evaluation, Optional<String> stopped) {
    this.evaluation = evaluation;
    this.stopped = stopped;
  }

  /** An evaluator that has run the module's own statements, as an import does. */
  public static PythonEvaluator of(PythonFile.Module module, PythonHost host) {
    Evaluation evaluation = new Evaluation(host);
    Optional<String> stopped = evaluation.guarded(() -> evaluation.statements.run(module.body()));
    return new PythonEvaluator(evaluation, stopped);
  }

  /** Why the module's own statements were not followed to their end, when they were not. */
  public Optional<String> stopped() {
    return stopped;
  }

  /** What a name of the module stands for, after the module ran. */
  public Optional<PythonValue> global(String name) {
    return evaluation.globals.get(name);
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
    evaluation.startAnew();
    Optional<String> early =
        evaluation.guarded(
            () -> {
              evaluation.branches += function.decorated() ? 1 : 0;
              evaluation.functions.callFunction(function, CallArguments.NONE, function.span());
            });
    Optional<PythonStatement.Raise> raised = evaluation.raised;
    evaluation.startAnew();
    return new Ending(
        raised.map(PythonStatement.Raise::span), raised.flatMap(PythonEvaluator::message), early);
  }

  private static Optional<String> message(PythonStatement.Raise raise) {
    if (raise.exception().isPresent()
        && raise.exception().get() instanceof PythonExpression.Call call
        && !call.arguments().isEmpty()
        && call.arguments().get(0).value() instanceof PythonExpression.Text text) {
      return Optional.of(text.view().text());
    }
    return Optional.empty();
  }
}
