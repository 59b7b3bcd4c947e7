package dev.lockkeeper.reader.python;

import dev.lockkeeper.reader.python.PythonExpression.Argument;
import dev.lockkeeper.reader.python.PythonExpression.Parameter;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the functions, methods and generators that the file defines. */
final class FunctionEvaluator {
  private final Evaluation evaluation;

  FunctionEvaluator(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  PythonValue.Function function(PythonStatement.FunctionDefinition definition) {
    return new PythonValue.Function(
        definition.span(),
        definition.name(),
        definition.parameters(),
        definition.body(),
        Optional.empty(),
        !definition.decorators().isEmpty(),
        evaluation.scope);
  }

  PythonValue classValue(PythonStatement.ClassDefinition definition) {
    boolean enumeration = false;
    List<PythonValue> bases = new ArrayList<>();
    Map<String, PythonValue> attributes = new LinkedHashMap<>();
    for (Argument base : definition.bases()) {
      PythonValue value = evaluation.expressions.evaluate(base.value());
      if (base instanceof Argument.Positional) {
        bases.add(value);
      }
      enumeration |=
          value instanceof PythonValue.Reference reference && reference.path().endsWith("Enum");
      if (value instanceof PythonValue.ClassObject outer) {
        enumeration |= outer.enumeration();
        outer.attributes().forEach(attributes::putIfAbsent);
      }
    }
    PythonScope outer = evaluation.scope;
    evaluation.scope = evaluation.scope.inner();
    evaluation.statements.run(definition.body());
    for (Map.Entry<String, PythonValue> entry : evaluation.scope.own().entrySet()) {
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
    evaluation.scope = outer;
    return new PythonValue.ClassObject(
        definition.span(),
        definition.name(),
        enumeration,
        bases,
        Collections.unmodifiableMap(attributes));
  }

  PythonValue callFunction(PythonValue.Function function, CallArguments arguments, Span span) {
    return callFunction(function, arguments, span, Generator.gathering());
  }

  PythonValue callFunction(
      PythonValue.Function function, CallArguments arguments, Span span, Generator own) {
    boolean tooDeep = evaluation.callDepth >= Evaluation.DEEPEST_CALL;
    if (tooDeep || evaluation.recursion(function) >= Evaluation.MOST_RECURSION) {
      String reason = function.name() + "() calls itself too often to be followed";
      evaluation.unfollowed(span, reason);
      return new PythonValue.Unknown(span, reason);
    }
    evaluation.spend(5);
    PythonScope outerScope = evaluation.scope;
    List<PythonValue> outerReturned = evaluation.returned;
    Generator outerGenerator = evaluation.generator;
    evaluation.generator = own;
    int returnedBefore = evaluation.maybeReturned;
    int brokenBefore = evaluation.maybeBroken;
    int continuedBefore = evaluation.maybeContinued;
    evaluation.callDepth++;
    Optional<Span> entrance = evaluation.enter(function, span);
    PythonScope inner = function.scope().inner();
    bindParameters(function, arguments, inner, span);
    evaluation.scope = inner;
    evaluation.returned = new ArrayList<>();
    PythonValue result;
    if (function.result().isPresent()) {
      result = evaluation.expressions.evaluate(function.result().get());
    } else {
      Flow flow = evaluation.statements.run(function.body());
      if (flow == Flow.NEXT) {
        evaluation.returned.add(new PythonValue.NoneValue(span));
      }
      result = common(evaluation.returned, span);
    }
    evaluation.generator = outerGenerator;
    if (own.unknown) {
      result = new PythonValue.Unknown(span, "what it yields is unknown");
    } else if (!own.values.isEmpty()) {
      result = new PythonValue.Items(span, own.values);
    }
    evaluation.callDepth--;
    evaluation.leave(entrance);
    evaluation.maybeReturned = returnedBefore;
    evaluation.maybeBroken = brokenBefore;
    evaluation.maybeContinued = continuedBefore;
    evaluation.returned = outerReturned;
    evaluation.scope = outerScope;
    return result;
  }

  private static PythonValue common(List<PythonValue> values, Span span) {
    PythonValue first = values.isEmpty() ? new PythonValue.NoneValue(span) : values.get(0);
    for (PythonValue value : values) {
      if (!PythonConstants.same(value, first)) {
        return new PythonValue.Unknown(
            span, "what it returns depends on a condition that is unknown");
      }
    }
    return first;
  }

  private void bindParameters(
      PythonValue.Function function, CallArguments arguments, PythonScope inner, Span span) {
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
                ? new PythonValue.Unknown(span, "an argument is unknown")
                : new PythonValue.Items(span, rest);
        next = arguments.positional().size();
      } else if (parameter.kind() == Parameter.Kind.REST_OF_KEYWORDS) {
        List<PythonValue.Mapping.Entry> rest = new ArrayList<>();
        named.forEach(
            (name, argument) ->
                rest.add(
                    new PythonValue.Mapping.Entry(
                        PythonValue.Text.of(argument.span(), name), argument)));
        value =
            arguments.open()
                ? new PythonValue.Unknown(span, "an argument is unknown")
                : new PythonValue.Mapping(span, rest);
      } else if (positional && next < arguments.positional().size()) {
        value = arguments.positional().get(next++);
      } else if (named.containsKey(parameter.name())) {
        value = named.remove(parameter.name());
      } else if (arguments.open() || parameter.defaultValue().isEmpty()) {
        value =
            new PythonValue.Unknown(
                parameter.span(), "no argument is known for " + parameter.name());
      } else {
        PythonScope here = evaluation.scope;
        evaluation.scope = function.scope();
        value = evaluation.expressions.evaluate(parameter.defaultValue().get());
        evaluation.scope = here;
      }
      inner.set(parameter.name(), value);
    }
  }

  /** A method of a class of the file, asked of the class or of an object of it. */
  static Optional<PythonValue.Function> method(PythonValue owner, String name) {
    return classOf(owner)
        .flatMap(known -> Optional.ofNullable(known.attributes().get(name)))
        .filter(PythonValue.Function.class::isInstance)
        .map(PythonValue.Function.class::cast);
  }

  /** The class of the file that a value is, or is an object of. */
  static Optional<PythonValue.ClassObject> classOf(PythonValue owner) {
    if (owner instanceof PythonValue.ObjectValue object) {
      return Optional.of(object.type());
    }
    PythonValue type = owner instanceof PythonValue.Invocation made ? made.callee() : owner;
    return type instanceof PythonValue.ClassObject known ? Optional.of(known) : Optional.empty();
  }

  /** The arguments of a method, with the object or the class before them where it takes one. */
  static CallArguments bound(
      PythonValue.Function method, PythonValue owner, CallArguments arguments) {
    String first = method.parameters().isEmpty() ? "" : method.parameters().get(0).name();
    boolean ofClass = method.decorated() && first.equals("cls");
    boolean ofObject =
        !(owner instanceof PythonValue.ClassObject)
            && (!method.decorated() || first.equals("self"));
    if (!ofClass && !ofObject) {
      return arguments;
    }
    List<PythonValue> positional = new ArrayList<>();
    positional.add(owner);
    positional.addAll(arguments.positional());
    return new CallArguments(positional, arguments.named(), arguments.open());
  }

  /** An object of a class that has an {@code __init__}, which runs; empty for other classes. */
  Optional<PythonValue> made(PythonValue.ClassObject type, CallArguments arguments, Span span) {
    if (method(type, "__init__").isEmpty()) {
      return Optional.empty();
    }
    PythonValue object = new PythonValue.ObjectValue(span, type, new LinkedHashMap<>());
    special(object, "__init__", arguments);
    return Optional.of(object);
  }

  /** Calls a method of an object whose class the file defines; empty when it has none. */
  Optional<PythonValue> special(PythonValue owner, String name, CallArguments arguments) {
    return method(owner, name)
        .map(method -> callFunction(method, bound(method, owner, arguments), owner.span()));
  }

  /** {@code yield}: what a {@code with} block or a loop makes of it, happens here. */
  PythonValue yielded(PythonExpression.Yield expression) {
    Optional<PythonValue> value = expression.value().map(evaluation.expressions::evaluate);
    Generator own = evaluation.generator;
    boolean first = own.values.isEmpty() && !own.unknown;
    Optional<List<PythonValue>> all =
        expression.from()
            ? value.flatMap(PythonSequences::items)
            : Optional.of(
                List.of(value.orElseGet(() -> new PythonValue.NoneValue(expression.span()))));
    own.unknown |= evaluation.conditional() || all.isEmpty();
    all.ifPresent(own.values::addAll);
    if (first) {
      own.onYield.run();
    }
    return new PythonValue.Unknown(expression.span(), "what is sent to a generator is unknown");
  }
}
