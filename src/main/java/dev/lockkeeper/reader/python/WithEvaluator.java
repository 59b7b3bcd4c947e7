package dev.lockkeeper.reader.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs {@code with} blocks: those of the host, of classes and of generators of the file. */
final class WithEvaluator {
  private final Evaluation evaluation;

  WithEvaluator(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Flow with(PythonStatement.With block) {
    return with(block, 0);
  }

  Flow with(PythonStatement.With block, int index) {
    if (index == block.items().size()) {
      return evaluation.statements.run(block.body());
    }
    PythonStatement.With.Item item = block.items().get(index);
    if (item.context() instanceof PythonExpression.Call call
        && call.function() instanceof PythonExpression.Name name
        && evaluation.scope.get(name.id()).isPresent()
        && evaluation.scope.get(name.id()).get() instanceof PythonValue.Function function
        && function.decorated()) {
      return withGenerator(block, index, function, call);
    }
    return entered(block, index, evaluation.expressions.evaluate(item.context()));
  }

  private Flow entered(PythonStatement.With block, int index, PythonValue context) {
    PythonStatement.With.Item item = block.items().get(index);
    PythonValue value = evaluation.host.enter(evaluation.shown(context));
    PythonValue target =
        evaluation.functions.special(context, "__enter__", CallArguments.NONE).orElse(value);
    item.target().ifPresent(named -> evaluation.assignments.assign(named, target));
    Flow flow = with(block, index + 1);
    PythonValue none = new PythonValue.NoneValue(item.context().span());
    evaluation.functions.special(
        context, "__exit__", new CallArguments(List.of(none, none, none), Map.of(), false));
    evaluation.host.leave(evaluation.shown(context));
    return flow;
  }

  /** A {@code contextlib.contextmanager} of the file: the block runs where it yields. */
  private Flow withGenerator(
      PythonStatement.With block,
      int index,
      PythonValue.Function function,
      PythonExpression.Call call) {
    PythonScope outerScope = evaluation.scope;
    List<PythonValue> outerReturned = evaluation.returned;
    Generator outerGenerator = evaluation.generator;
    List<Flow> flow = new ArrayList<>();
    Generator own = Generator.gathering();
    own.onYield =
        () -> {
          PythonScope innerScope = evaluation.scope;
          List<PythonValue> innerReturned = evaluation.returned;
          evaluation.scope = outerScope;
          evaluation.returned = outerReturned;
          evaluation.generator = outerGenerator;
          PythonValue value =
              own.values.isEmpty()
                  ? new PythonValue.Unknown(call.span(), "nothing")
                  : own.values.get(0);
          block
              .items()
              .get(index)
              .target()
              .ifPresent(target -> evaluation.assignments.assign(target, value));
          flow.add(with(block, index + 1));
          evaluation.scope = innerScope;
          evaluation.returned = innerReturned;
          evaluation.generator = own;
        };
    CallArguments arguments = evaluation.calls.arguments(call.arguments());
    PythonValue result = evaluation.functions.callFunction(function, arguments, call.span(), own);
    return flow.isEmpty() ? entered(block, index, result) : flow.get(0);
  }
}
