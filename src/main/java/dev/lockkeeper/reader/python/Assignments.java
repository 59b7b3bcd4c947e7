package dev.lockkeeper.reader.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives names their values: assignments, imports and changes of a list or dict. */
final class Assignments {
  private final Evaluation evaluation;

  Assignments(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  void assign(PythonExpression target, PythonValue value) {
    if (target instanceof PythonExpression.Name name) {
      evaluation.scope.set(name.id(), value);
    } else if (target instanceof PythonExpression.Sequence sequence) {
      unpack(sequence.items(), value);
    } else if (target instanceof PythonExpression.Starred starred) {
      assign(starred.value(), value);
    } else if (target instanceof PythonExpression.Subscript subscript) {
      assignElement(subscript, value);
    } else if (target instanceof PythonExpression.Attribute attribute) {
      PythonValue owner = evaluation.expressions.evaluate(attribute.value());
      if (owner instanceof PythonValue.ObjectValue object) {
        assignAttribute(object, attribute, value);
      } else {
        evaluation.host.assigned(owner, attribute.name(), value);
      }
    }
  }

  private void assignAttribute(
      PythonValue.ObjectValue object, PythonExpression.Attribute target, PythonValue value) {
    boolean changes =
        object.state().containsKey(target.name())
            && evaluation.conditional()
            && !PythonConstants.same(value, object.state().getOrDefault(target.name(), value));
    object
        .state()
        .put(
            target.name(),
            changes
                ? new PythonValue.Unknown(target.span(), "it is assigned under a condition")
                : value);
  }

  private void unpack(List<PythonExpression> targets, PythonValue value) {
    Optional<List<PythonValue>> items = PythonSequences.items(value);
    int starred = -1;
    for (int i = 0; i < targets.size(); i++) {
      starred = targets.get(i) instanceof PythonExpression.Starred ? i : starred;
    }
    int count = items.map(List::size).orElse(-1);
    boolean fits = starred < 0 ? count == targets.size() : count >= targets.size() - 1;
    for (int i = 0; i < targets.size(); i++) {
      PythonExpression target = targets.get(i);
      if (!fits || items.isEmpty()) {
        assign(target, new PythonValue.Unknown(target.span(), "what is unpacked is unknown"));
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
    PythonValue container = evaluation.expressions.evaluate(target.value());
    PythonValue index = evaluation.expressions.evaluate(target.index());
    if (container instanceof PythonValue.Mapping mapping) {
      List<PythonValue.Mapping.Entry> entries = new ArrayList<>();
      for (PythonValue.Mapping.Entry entry : mapping.entries()) {
        if (!PythonConstants.same(entry.key(), index)) {
          entries.add(entry);
        }
      }
      entries.add(new PythonValue.Mapping.Entry(index, value));
      evaluation.spend(entries.size() / 16);
      evaluation.scope.setWhereDefined(name.id(), new PythonValue.Mapping(mapping.span(), entries));
    } else {
      evaluation.scope.setWhereDefined(
          name.id(), new PythonValue.Unknown(target.span(), "an element of it was assigned"));
    }
  }

  void bind(PythonStatement.Alias alias) {
    int dot = alias.name().indexOf('.');
    String first = dot < 0 ? alias.name() : alias.name().substring(0, dot);
    String bound = alias.as().orElse(first);
    String path = alias.as().isPresent() ? alias.name() : first;
    evaluation.scope.set(bound, new PythonValue.Reference(alias.span(), path));
  }

  void importFrom(PythonStatement.ImportFrom statement) {
    String module = ".".repeat(statement.level()) + statement.module();
    for (PythonStatement.Alias alias : statement.names()) {
      if (alias.name().equals("*")) {
        evaluation.scope.starModules().add(module);
      } else {
        evaluation.scope.set(
            alias.as().orElse(alias.name()),
            new PythonValue.Reference(alias.span(), joined(module, alias.name())));
      }
    }
  }

  /** The full name of what a module defines; a package of dots alone needs no other. */
  static String joined(String module, String name) {
    return module.endsWith(".") ? module + name : module + "." + name;
  }

  /** A call that changes a list or dict which a variable holds. */
  Optional<PythonValue> change(
      PythonExpression.Call call, PythonExpression.Attribute method, PythonValue owner) {
    boolean container = owner instanceof PythonValue.Items || owner instanceof PythonValue.Mapping;
    if (!container
        || !(method.value() instanceof PythonExpression.Name variable)
        || !AssignedNames.CHANGING_METHODS.contains(method.name())) {
      return Optional.empty();
    }
    CallArguments arguments = evaluation.calls.arguments(call.arguments());
    PythonValue changed = new PythonValue.Unknown(call.span(), "it was changed");
    if (owner instanceof PythonValue.Items items && arguments.positional().size() == 1) {
      PythonValue argument = arguments.positional().get(0);
      List<PythonValue> all = new ArrayList<>(items.items());
      evaluation.spend(all.size() / 8);
      if (method.name().equals("append")) {
        all.add(argument);
        changed = new PythonValue.Items(items.span(), all);
      } else if (method.name().equals("extend") && PythonSequences.items(argument).isPresent()) {
        all.addAll(PythonSequences.items(argument).get());
        changed = new PythonValue.Items(items.span(), all);
      }
    }
    evaluation.scope.setWhereDefined(variable.id(), changed);
    return Optional.of(new PythonValue.NoneValue(call.span()));
  }
}
