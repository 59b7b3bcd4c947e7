package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs the constant part of a Python file: what is known is computed, what is not is unknown, and
 * every call of something outside the file is told to a {@link PythonHost}, once for each time it
 * would run.
 *
 * <p>Functions and constants of other files of the project are followed into those; what their
 * functions call is told at the call that leads there.
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

  /** An evaluator of a file that stands alone. */
  public static PythonEvaluator of(PythonFile.Module module, PythonHost host) {
    return of(module, host, PythonModules.NONE);
  }

  /**
   * An evaluator that has run the module's own statements, as an import does.
   *
   * @param modules what the module can import
   */
  public static PythonEvaluator of(
      PythonFile.Module module, PythonHost host, PythonModules modules) {
    Evaluation evaluation = new Evaluation(module.file(), host, modules);
    Optional<String> stopped = evaluation.guarded(() -> evaluation.statements.run(module.body()));
    return new PythonEvaluator(evaluation, stopped);
  }

  /** Why the module's own statements were not followed to their end, when they were not. */
  public Optional<String> stopped() {
    return stopped;
  }

  /** What a name of the module stands for, after the module ran. */
  public Optional<PythonValue> global(String name) {
    return evaluation
        .globals
        .get(name)
        .map(
            value ->
                value instanceof PythonValue.Reference reference
                    ? evaluation.imports.value(reference).orElse(value)
                    : value);
  }

  /** The names of the module, in the order in which they were first set. */
  public List<String> globals() {
    return List.copyOf(evaluation.globals.own().keySet());
  }

  /** What an expression of the module yields, after the module ran. */
  public PythonValue value(PythonExpression expression) {
    return evaluated(() -> evaluation.expressions.evaluate(expression), expression.span());
  }

  /** What a function of the module returns. */
  public PythonValue value(PythonValue.Function function, List<PythonValue> arguments, Span place) {
    CallArguments given = new CallArguments(arguments, Map.of(), false);
    return evaluated(() -> evaluation.functions.callFunction(function, given, place), place);
  }

  private PythonValue evaluated(Supplier<PythonValue> work, Span place) {
    evaluation.startAnew();
    List<PythonValue> result = new ArrayList<>();
    Optional<String> early = evaluation.guarded(() -> result.add(work.get()));
    evaluation.startAnew();
    return result.isEmpty()
        ? new PythonValue.Unknown(place, early.orElse("it is not followed"))
        : result.get(0);
  }

  /**
   * How a function ended.
   *
   * @param raised the statement that ends it for sure, when one does
   * @param message the text that it raises, when that is known
   * @param stopped why evaluation gave up before the end, when it did
   */
  public record Ending(Optional<Span> raised, Optional<String> message, Optional<String> stopped) {}

  /** Where a function stands: in the module, or where the module imports it. */
  public Span place(String name, PythonValue.Function function) {
    Span own = function.span();
    return own.file() == evaluation.globals.file()
        ? own
        : Optional.ofNullable(evaluation.globals.own().get(name))
            .map(PythonValue::span)
            .filter(span -> span.file() == evaluation.globals.file())
            .orElseGet(() -> evaluation.globals.file().span(0, 0));
  }

  /**
   * Runs a function of the module without arguments, as a tool would.
   *
   * @param place where it stands in the module
   */
  public Ending call(PythonValue.Function function, Span place) {
    evaluation.startAnew();
    Optional<String> early =
        evaluation.guarded(
            () -> {
              evaluation.branches += function.decorated() ? 1 : 0;
              evaluation.functions.callFunction(function, CallArguments.NONE, place);
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
