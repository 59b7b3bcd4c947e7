package dev.lockkeeper.reader.python;

import dev.lockkeeper.reader.python.PythonExpression.Comprehension;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes expressions, but for texts, which {@link TextEvaluator} joins, and calls. */
final class ExpressionEvaluator {
  private final Evaluation evaluation;

  ExpressionEvaluator(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  PythonValue evaluate(PythonExpression expression) {
    return Evaluation.inFileOf(expression.span(), yielded(expression));
  }

  private PythonValue yielded(PythonExpression expression) {
    evaluation.spend(1);
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
      return evaluation.calls.call(e);
    }
    if (expression instanceof PythonExpression.FormattedText e) {
      return new PythonValue.Text(span, evaluation.texts.formatted(e));
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
      return evaluation.texts.sum(e);
    }
    if (expression instanceof PythonExpression.Comprehension e) {
      return comprehension(e);
    }
    if (expression instanceof PythonExpression.Lambda e) {
      return new PythonValue.Function(
          span,
          "lambda",
          e.parameters(),
          List.of(),
          Optional.of(e.body()),
          false,
          evaluation.scope);
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
            : new PythonValue.Unknown(span, "the condition is unknown");
      }
      return PythonOperators.call(span, e.operator(), operand)
          .orElseGet(() -> PythonNumbers.unary(span, e.operator(), operand));
    }
    if (expression instanceof PythonExpression.Conditional e) {
      return choice(e);
    }
    if (expression instanceof PythonExpression.Named e) {
      PythonValue value = evaluate(e.value());
      evaluation.assignments.assign(e.target(), value);
      return value;
    }
    if (expression instanceof PythonExpression.Starred e) {
      return evaluate(e.value());
    }
    if (expression instanceof PythonExpression.Yield e) {
      return evaluation.functions.yielded(e);
    }
    if (expression instanceof PythonExpression.Slice) {
      return new PythonValue.Unknown(span, "a slice");
    }
    if (expression instanceof PythonExpression.Other e) {
      e.parts().forEach(this::evaluate);
      return new PythonValue.Unknown(span, "it is computed at run time");
    }
    throw new IllegalStateException("unknown expression " + expression.getClass().getName());
  }

  private PythonValue name(PythonExpression.Name name) {
    Optional<PythonValue> value = evaluation.scope.get(name.id());
    if (value.isPresent()) {
      if (value.get() instanceof PythonValue.Text text) {
        evaluation.spend(text.view().text().length() / 64);
        return PythonConstants.placed(text, name.span());
      }
      return value.get() instanceof PythonValue.Reference reference
          ? evaluation.imports.value(reference).orElse(reference)
          : value.get();
    }
    if (name.id().equals("__file__")) {
      String path = PythonPaths.ROOT + name.span().file().path();
      return PythonValue.Text.of(name.span(), path);
    }
    List<String> starModules = evaluation.scope.starModules();
    if (starModules.isEmpty()) {
      String path = evaluation.host.unbound(name.id()).orElse("builtins." + name.id());
      return new PythonValue.Reference(name.span(), path);
    }
    if (PythonBuiltins.knows(name.id())) {
      return new PythonValue.Reference(name.span(), "builtins." + name.id());
    }
    for (int i = starModules.size() - 1; i >= 0; i--) {
      String path = Assignments.joined(starModules.get(i), name.id());
      Optional<PythonValue> known =
          evaluation.imports.value(new PythonValue.Reference(name.span(), path));
      if (known.isPresent()) {
        return known.get();
      }
    }
    String module = evaluation.host.definedIn(name.id(), starModules);
    return new PythonValue.Reference(name.span(), Assignments.joined(module, name.id()));
  }

  PythonValue attribute(Span span, PythonValue owner, String name) {
    if (owner instanceof PythonValue.Reference reference) {
      PythonValue.Reference inner =
          new PythonValue.Reference(span, Assignments.joined(reference.path(), name));
      return evaluation.imports.value(inner).orElse(inner);
    }
    if (owner instanceof PythonValue.ClassObject known && known.attributes().containsKey(name)) {
      if (known.isTable() && known.attributes().get(name) instanceof PythonValue.Invocation) {
        // A column of a model, which is known by its table and its name.
        return new PythonValue.Member(span, known, name);
      }
      return PythonConstants.placed(known.attributes().getOrDefault(name, owner), span);
    }
    if (owner instanceof PythonValue.ObjectValue object && object.state().containsKey(name)) {
      return PythonConstants.placed(object.state().getOrDefault(name, owner), span);
    }
    if (owner instanceof PythonValue.EnumMember member) {
      if (name.equals("value")) {
        return PythonConstants.placed(member.value(), span);
      }
      if (name.equals("name")) {
        return PythonValue.Text.of(span, member.name());
      }
    }
    Optional<PythonValue.ClassObject> of = FunctionEvaluator.classOf(owner).filter(c -> owner != c);
    if (of.isPresent()) {
      PythonValue value = of.get().attributes().get(name);
      if (value != null && !(value instanceof PythonValue.Function)) {
        return PythonConstants.placed(value, span);
      }
    }
    return evaluation.host.attribute(new PythonValue.Member(span, owner, name));
  }

  private PythonValue sequence(PythonExpression.Sequence sequence) {
    List<PythonValue> values = new ArrayList<>();
    for (PythonExpression item : sequence.items()) {
      PythonValue value = evaluate(item);
      if (!(item instanceof PythonExpression.Starred)) {
        values.add(value);
        continue;
      }
      Optional<List<PythonValue>> spread = PythonSequences.items(value);
      if (spread.isEmpty()) {
        return new PythonValue.Unknown(sequence.span(), "a part of it is unknown");
      }
      evaluation.spend(spread.get().size());
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
        return new PythonValue.Unknown(mapping.span(), "a part of it is unknown");
      }
    }
    return new PythonValue.Mapping(mapping.span(), entries);
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
              .orElseGet(() -> new PythonValue.Unknown(span, "the condition is unknown"));
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
        : new PythonValue.Unknown(comparison.span(), "the condition is unknown");
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
    PythonValue last = new PythonValue.Unknown(logical.span(), "the condition is unknown");
    int before = evaluation.branches;
    for (PythonExpression operand : logical.operands()) {
      last = evaluate(operand);
      Optional<Boolean> truth = PythonConstants.truth(last);
      if (truth.isPresent() && truth.get() != logical.and()) {
        // It decides, whatever the others are: as a truth, if not as a value.
        evaluation.branches = before;
        return known ? last : new PythonValue.Truth(logical.span(), truth.get());
      }
      if (truth.isEmpty()) {
        known = false;
        evaluation.branches++;
      }
    }
    evaluation.branches = before;
    return known ? last : new PythonValue.Unknown(logical.span(), "the condition is unknown");
  }

  private PythonValue choice(PythonExpression.Conditional choice) {
    Optional<Boolean> test = PythonConstants.truth(evaluate(choice.test()));
    if (test.isPresent()) {
      return evaluate(test.get() ? choice.then() : choice.otherwise());
    }
    evaluation.branches++;
    PythonValue then = evaluate(choice.then());
    PythonValue otherwise = evaluate(choice.otherwise());
    evaluation.branches--;
    return PythonConstants.same(then, otherwise)
        ? then
        : new PythonValue.Unknown(choice.span(), "it depends on a condition that is unknown");
  }

  private PythonValue comprehension(Comprehension comprehension) {
    PythonScope outer = evaluation.scope;
    evaluation.scope = evaluation.scope.inner();
    List<PythonValue> keys = new ArrayList<>();
    List<PythonValue> values = new ArrayList<>();
    boolean known = comprehend(comprehension, 0, keys, values);
    evaluation.scope = outer;
    if (!known) {
      return new PythonValue.Unknown(comprehension.span(), "what it runs over is unknown");
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
    Optional<List<PythonValue>> items = PythonSequences.items(evaluate(clause.iterable()));
    if (items.isEmpty()) {
      evaluation.branches++;
      evaluation.assignments.assign(
          clause.target(),
          new PythonValue.Unknown(clause.iterable().span(), "what it runs over is unknown"));
      clause.conditions().forEach(this::evaluate);
      comprehend(comprehension, index + 1, keys, values);
      evaluation.branches--;
      return false;
    }
    boolean known = true;
    for (PythonValue item : items.get()) {
      evaluation.spend(1);
      evaluation.assignments.assign(clause.target(), item);
      Optional<Boolean> taken = Optional.of(true);
      for (PythonExpression condition : clause.conditions()) {
        Optional<Boolean> truth = PythonConstants.truth(evaluate(condition));
        taken = truth.isEmpty() || !truth.get() ? truth : taken;
      }
      if (taken.orElse(true)) {
        evaluation.branches += taken.isEmpty() ? 1 : 0;
        known &= comprehend(comprehension, index + 1, keys, values) && taken.isPresent();
        evaluation.branches -= taken.isEmpty() ? 1 : 0;
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
    if (container instanceof PythonValue.Member columns
        && (columns.name().equals("c") || columns.name().equals("columns"))
        && index instanceof PythonValue.Text name
        && name.known().isPresent()) {
      return new PythonValue.Member(subscript.span(), columns, name.known().get());
    }
    if (container instanceof PythonValue.Member tables
        && tables.name().equals("tables")
        && index instanceof PythonValue.Text) {
      // metadata.tables["name"], as sa.table("name") would make it
      PythonValue table = new PythonValue.Reference(subscript.span(), "sqlalchemy.table");
      return new PythonValue.Invocation(subscript.span(), table, List.of(index), Map.of(), false);
    }
    if (container instanceof PythonValue.Member parents && parents.name().equals("parents")) {
      return PythonSequences.integer(index)
          .filter(levels -> levels >= 0 && levels < 20)
          .map(levels -> ancestor(subscript.span(), parents.owner(), levels))
          .orElseGet(() -> new PythonValue.Unknown(subscript.span(), "the element is unknown"));
    }
    return PythonSequences.element(subscript.span(), container, index);
  }

  private static PythonValue ancestor(Span span, PythonValue path, int levels) {
    PythonValue result = path;
    for (int i = 0; i <= levels; i++) {
      result = new PythonValue.Member(span, result, "parent");
    }
    return result;
  }
}
