package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.python.PythonEvaluator;
import dev.lockkeeper.reader.python.PythonExpression;
import dev.lockkeeper.reader.python.PythonFile;
import dev.lockkeeper.reader.python.PythonStatement;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A module of the project after its import: its classes, and what its names stand for. */
final class PythonModule {
  private final PythonFile.Module syntax;
  private final PythonEvaluator evaluator;
  private final ModuleCalls calls;
  private final Map<String, PythonStatement.ClassDefinition> classes = new LinkedHashMap<>();
  private final Map<String, PythonExpression> assigned = new LinkedHashMap<>();

  PythonModule(PythonFile.Module syntax, ModuleCalls calls) {
    this.syntax = syntax;
    this.calls = calls;
    this.evaluator = PythonEvaluator.of(syntax, calls);
    for (PythonStatement statement : statements(syntax.body())) {
      if (statement instanceof PythonStatement.ClassDefinition definition) {
        classes.put(definition.name(), definition);
      } else if (statement instanceof PythonStatement.Assign assign
          && assign.targets().get(0) instanceof PythonExpression.Name name) {
        assigned.put(name.id(), assign.value());
      }
    }
  }

  SourceFile file() {
    return syntax.file();
  }

  PythonFile.Module syntax() {
    return syntax;
  }

  /** The classes of the module, in order. */
  List<PythonStatement.ClassDefinition> classes() {
    return List.copyOf(classes.values());
  }

  Optional<PythonStatement.ClassDefinition> definition(String name) {
    return Optional.ofNullable(classes.get(name));
  }

  /** What the module's own statements call outside of the project, in order. */
  List<PythonValue.Invocation> calls() {
    return calls.made();
  }

  /** The expression that was last assigned to a name of the module. */
  Optional<PythonExpression> assigned(String name) {
    return Optional.ofNullable(assigned.get(name));
  }

  /** What a name of the module stands for; a reference to another module when it comes from one. */
  PythonValue value(String name) {
    return evaluator
        .global(name)
        .orElseGet(() -> value(new PythonExpression.Name(file().span(0, 0), name)));
  }

  PythonValue value(PythonExpression expression) {
    return evaluator.value(expression);
  }

  PythonEvaluator evaluator() {
    return evaluator;
  }

  /** Whether a module binds a name, found without running it. */
  static boolean binds(PythonFile.Module module, String name) {
    return statements(module.body()).stream().anyMatch(statement -> binds(statement, name));
  }

  private static boolean binds(PythonStatement statement, String name) {
    if (statement instanceof PythonStatement.ClassDefinition s) {
      return s.name().equals(name);
    }
    if (statement instanceof PythonStatement.FunctionDefinition s) {
      return s.name().equals(name);
    }
    if (statement instanceof PythonStatement.Assign s) {
      return s.targets().stream().anyMatch(target -> isName(target, name));
    }
    if (statement instanceof PythonStatement.AnnotatedAssign s) {
      return isName(s.target(), name);
    }
    List<PythonStatement.Alias> aliases =
        statement instanceof PythonStatement.ImportFrom from
            ? from.names()
            : statement instanceof PythonStatement.Import all ? all.names() : List.of();
    return aliases.stream().anyMatch(alias -> alias.as().orElse(alias.name()).equals(name));
  }

  private static boolean isName(PythonExpression target, String name) {
    return target instanceof PythonExpression.Name known && known.id().equals(name);
  }

  /** The statements of a module, those under its conditions too. */
  private static List<PythonStatement> statements(List<PythonStatement> body) {
    List<PythonStatement> all = new ArrayList<>();
    for (PythonStatement statement : body) {
      all.add(statement);
      if (statement instanceof PythonStatement.If s) {
        all.addAll(statements(s.then()));
        all.addAll(statements(s.otherwise()));
      } else if (statement instanceof PythonStatement.Try s) {
        all.addAll(statements(s.body()));
        s.handlers().forEach(handler -> all.addAll(statements(handler.body())));
      }
    }
    return all;
  }
}
