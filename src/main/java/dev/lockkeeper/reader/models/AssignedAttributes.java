package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.python.PythonExpression;
import dev.lockkeeper.reader.python.PythonStatement;
import dev.lockkeeper.reader.python.PythonStatement.ClassDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names that the body of a class gives a value, functions included. */
final class AssignedAttributes {
  private AssignedAttributes() {}

  static Set<String> of(ClassDefinition definition) {
    Set<String> names = new LinkedHashSet<>();
    collect(definition.body(), names);
    return names;
  }

  private static void collect(List<PythonStatement> body, Set<String> names) {
    for (PythonStatement statement : body) {
      if (statement instanceof PythonStatement.FunctionDefinition s) {
        names.add(s.name());
      } else if (statement instanceof PythonStatement.Assign s) {
        s.targets().forEach(target -> add(target, names));
      } else if (statement instanceof PythonStatement.AnnotatedAssign s && s.value().isPresent()) {
        add(s.target(), names);
      } else if (statement instanceof PythonStatement.If s) {
        collect(s.then(), names);
        collect(s.otherwise(), names);
      }
    }
  }

  private static void add(PythonExpression target, Set<String> names) {
    if (target instanceof PythonExpression.Name name) {
      names.add(name.id());
    }
  }
}
