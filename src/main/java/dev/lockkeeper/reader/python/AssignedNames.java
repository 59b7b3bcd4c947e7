package dev.lockkeeper.reader.python;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The variables that statements assign or change, found without running them. */
final class AssignedNames {
  /** The methods of lists, dicts and sets that change them. */
  static final Set<String> CHANGING_METHODS =
      Set.of(
          "append",
          "extend",
          "insert",
          "remove",
          "pop",
          "clear",
          "sort",
          "reverse",
          "update",
          "add",
          "discard",
          "setdefault",
          "popitem");

  private final Set<String> names = new LinkedHashSet<>();

  private AssignedNames() {}

  static Set<String> of(List<PythonStatement> statements) {
    AssignedNames assigned = new AssignedNames();
    assigned.collect(statements);
    return assigned.names;
  }

  private void collect(List<PythonStatement> statements) {
    statements.forEach(this::collect);
  }

  private void collect(PythonStatement statement) {
    if (statement instanceof PythonStatement.Assign s) {
      s.targets().forEach(this::target);
    } else if (statement instanceof PythonStatement.AnnotatedAssign s) {
      target(s.target());
    } else if (statement instanceof PythonStatement.AugmentedAssign s) {
      target(s.target());
    } else if (statement instanceof PythonStatement.For s) {
      target(s.target());
      collect(s.body());
      collect(s.otherwise());
    } else if (statement instanceof PythonStatement.While s) {
      collect(s.body());
      collect(s.otherwise());
    } else if (statement instanceof PythonStatement.If s) {
      collect(s.then());
      collect(s.otherwise());
    } else if (statement instanceof PythonStatement.With s) {
      s.items().forEach(item -> item.target().ifPresent(this::target));
      collect(s.body());
    } else if (statement instanceof PythonStatement.Try s) {
      collect(s.body());
      s.handlers().forEach(handler -> collect(handler.body()));
      collect(s.otherwise());
      collect(s.last());
    } else if (statement instanceof PythonStatement.Match s) {
      s.cases().forEach(c -> collect(c.body()));
    } else if (statement instanceof PythonStatement.ExpressionStatement s
        && s.value() instanceof PythonExpression.Call call
        && call.function() instanceof PythonExpression.Attribute method
        && CHANGING_METHODS.contains(method.name())) {
      target(method.value());
    }
  }

  private void target(PythonExpression target) {
    if (target instanceof PythonExpression.Name name) {
      names.add(name.id());
    } else if (target instanceof PythonExpression.Sequence sequence) {
      sequence.items().forEach(this::target);
    } else if (target instanceof PythonExpression.Starred starred) {
      target(starred.value());
    } else if (target instanceof PythonExpression.Subscript subscript) {
      target(subscript.value());
    }
  }
}
