package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs statements: which of them run, in which order, and which of them perhaps. */
final class StatementEvaluator {
  private final Evaluation evaluation;

  StatementEvaluator(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Flow run(List<PythonStatement> statements) {
    for (PythonStatement statement : statements) {
      Flow flow = run(statement);
      if (flow != Flow.NEXT) {
        return flow;
      }
    }
    return Flow.NEXT;
  }

  Flow run(PythonStatement statement) {
    evaluation.spend(1);
    if (statement instanceof PythonStatement.ExpressionStatement s) {
      evaluation.statement = s.value().span();
      evaluation.expressions.evaluate(s.value());
    } else if (statement instanceof PythonStatement.Assign s) {
      PythonValue value = evaluation.expressions.evaluate(s.value());
      s.targets().forEach(target -> evaluation.assignments.assign(target, value));
    } else if (statement instanceof PythonStatement.AnnotatedAssign s) {
      s.value()
          .ifPresent(
              value ->
                  evaluation.assignments.assign(
                      s.target(), evaluation.expressions.evaluate(value)));
    } else if (statement instanceof PythonStatement.AugmentedAssign s) {
      PythonValue left = evaluation.expressions.evaluate(s.target());
      evaluation.assignments.assign(
          s.target(),
          evaluation.texts.binary(
              s.span(), left, s.operator(), evaluation.expressions.evaluate(s.value())));
    } else if (statement instanceof PythonStatement.FunctionDefinition s) {
      evaluation.scope.set(s.name(), evaluation.functions.function(s));
    } else if (statement instanceof PythonStatement.ClassDefinition s) {
      evaluation.scope.set(s.name(), evaluation.functions.classValue(s));
    } else if (statement instanceof PythonStatement.Import s) {
      s.names().forEach(evaluation.assignments::bind);
    } else if (statement instanceof PythonStatement.ImportFrom s) {
      evaluation.assignments.importFrom(s);
    } else if (statement instanceof PythonStatement.OuterNames s) {
      s.names().forEach(evaluation.scope::declareOuter);
    } else if (statement instanceof PythonStatement.Delete s) {
      for (PythonExpression target : s.targets()) {
        if (target instanceof PythonExpression.Name name) {
          evaluation.scope.remove(name.id());
        }
      }
    } else if (statement instanceof PythonStatement.Assert s) {
      evaluation.expressions.evaluate(s.test());
    } else if (statement instanceof PythonStatement.Return s) {
      evaluation.returned.add(
          s.value()
              .map(evaluation.expressions::evaluate)
              .orElseGet(() -> new PythonValue.NoneValue(s.span())));
      return Flow.RETURN;
    } else if (statement instanceof PythonStatement.Raise s) {
      s.exception().ifPresent(evaluation.expressions::evaluate);
      if (!evaluation.conditional()) {
        evaluation.raised = Optional.of(s);
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
      Optional<Boolean> test = PythonConstants.truth(evaluation.expressions.evaluate(s.test()));
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
      return evaluation.withs.with(s);
    }
    if (statement instanceof PythonStatement.Try s) {
      return tryAll(s);
    }
    if (statement instanceof PythonStatement.Match s) {
      evaluation.expressions.evaluate(s.subject());
      List<List<PythonStatement>> blocks = new ArrayList<>();
      s.cases().forEach(c -> blocks.add(c.body()));
      blocks.add(List.of());
      return alternatives(s.span(), blocks);
    }
    return Flow.NEXT;
  }

  /** Blocks of which one runs, nobody knows which. */
  private Flow alternatives(Span span, List<List<PythonStatement>> blocks) {
    Map<String, PythonValue> before = evaluation.scope.snapshot();
    List<Map<String, PythonValue>> after = new ArrayList<>();
    List<Flow> abrupt = new ArrayList<>();
    for (List<PythonStatement> block : blocks) {
      evaluation.scope.restore(before);
      evaluation.branches++;
      Flow flow = run(block);
      evaluation.branches--;
      if (flow == Flow.NEXT) {
        after.add(evaluation.scope.snapshot());
      } else {
        abrupt.add(flow);
      }
    }
    if (after.isEmpty()) {
      // Who raises ends the migration; the others decide how it goes on.
      return abrupt.stream().filter(flow -> flow != Flow.RAISE).findFirst().orElse(Flow.RAISE);
    }
    evaluation.scope.restore(after.get(0));
    for (Map<String, PythonValue> other : after.subList(1, after.size())) {
      evaluation.scope.merge(
          other, () -> new PythonValue.Unknown(span, "it is assigned under a condition"));
    }
    abrupt.forEach(this::maybe);
    return Flow.NEXT;
  }

  /** What follows may not run. */
  private void maybe(Flow flow) {
    switch (flow) {
      case RETURN -> evaluation.maybeReturned++;
      case BREAK -> evaluation.maybeBroken++;
      case CONTINUE -> evaluation.maybeContinued++;
      default -> {}
    }
  }

  private Flow forEach(PythonStatement.For loop) {
    PythonValue iterable = evaluation.expressions.evaluate(loop.iterable());
    Optional<List<PythonValue>> items = PythonSequences.items(iterable);
    int broken = evaluation.maybeBroken;
    int continued = evaluation.maybeContinued;
    Flow end = Flow.NEXT;
    if (items.isPresent()) {
      for (PythonValue item : items.get()) {
        evaluation.assignments.assign(loop.target(), item);
        end = run(loop.body());
        evaluation.maybeContinued = continued;
        if (end != Flow.NEXT && end != Flow.CONTINUE) {
          break;
        }
      }
    } else {
      end = runOnceForMany(loop.span(), loop.body(), Optional.of(loop));
    }
    evaluation.maybeBroken = broken;
    evaluation.maybeContinued = continued;
    if (end == Flow.RETURN || end == Flow.RAISE) {
      return end;
    }
    return end == Flow.BREAK ? Flow.NEXT : run(loop.otherwise());
  }

  /** A body that runs nobody knows how often. */
  private Flow runOnceForMany(
      Span span, List<PythonStatement> body, Optional<PythonStatement.For> loop) {
    for (String name : AssignedNames.of(body)) {
      evaluation.scope.set(name, new PythonValue.Unknown(span, "it is assigned in a loop"));
    }
    evaluation.branches++;
    loop.ifPresent(
        l ->
            evaluation.assignments.assign(
                l.target(),
                new PythonValue.Unknown(
                    l.iterable().span(), "what the loop runs over is unknown")));
    Flow flow = run(body);
    evaluation.branches--;
    for (String name : AssignedNames.of(body)) {
      evaluation.scope.set(name, new PythonValue.Unknown(span, "it is assigned in a loop"));
    }
    if (flow == Flow.RETURN) {
      maybe(flow);
    }
    return Flow.NEXT;
  }

  private Flow repeat(PythonStatement.While loop) {
    for (String name : AssignedNames.of(loop.body())) {
      evaluation.scope.set(name, new PythonValue.Unknown(loop.span(), "it is assigned in a loop"));
    }
    Optional<Boolean> test = PythonConstants.truth(evaluation.expressions.evaluate(loop.test()));
    int broken = evaluation.maybeBroken;
    int continued = evaluation.maybeContinued;
    Flow end = Flow.NEXT;
    if (test.isEmpty()) {
      end = runOnceForMany(loop.span(), loop.body(), Optional.empty());
    } else if (test.get()) {
      end = run(loop.body());
      for (String name : AssignedNames.of(loop.body())) {
        evaluation.scope.set(
            name, new PythonValue.Unknown(loop.span(), "it is assigned in a loop"));
      }
    }
    evaluation.maybeBroken = broken;
    evaluation.maybeContinued = continued;
    return end == Flow.RETURN || end == Flow.RAISE ? end : Flow.NEXT;
  }

  private Flow tryAll(PythonStatement.Try block) {
    boolean swallows =
        block.handlers().stream().anyMatch(handler -> !endsByRaising(handler.body()));
    Map<String, PythonValue> before = evaluation.scope.snapshot();
    evaluation.branches += swallows ? 1 : 0;
    Flow flow = run(block.body());
    if (flow == Flow.NEXT) {
      flow = run(block.otherwise());
    }
    evaluation.branches -= swallows ? 1 : 0;
    List<List<PythonStatement>> handlers = new ArrayList<>();
    for (PythonStatement.Try.Handler handler : block.handlers()) {
      handler
          .name()
          .ifPresent(
              name ->
                  evaluation.scope.set(
                      name, new PythonValue.Unknown(handler.span(), "an exception")));
      handlers.add(handler.body());
    }
    if (!handlers.isEmpty()) {
      Map<String, PythonValue> done = evaluation.scope.snapshot();
      evaluation.scope.merge(
          before,
          () -> new PythonValue.Unknown(block.span(), "it is assigned where a statement may fail"));
      if (flow != Flow.RAISE) {
        handlers.add(List.of());
      }
      Flow handled = alternatives(block.span(), handlers);
      if (flow == Flow.RAISE) {
        flow = handled;
      } else if (!swallows) {
        // Whoever comes by has run the whole of it.
        evaluation.scope.restore(done);
      }
    }
    Flow last = run(block.last());
    return last == Flow.NEXT ? flow : last;
  }

  private static boolean endsByRaising(List<PythonStatement> body) {
    return !body.isEmpty() && body.get(body.size() - 1) instanceof PythonStatement.Raise;
  }
}
