package dev.lockkeeper.reader.python;

import dev.lockkeeper.reader.python.PythonExpression.Argument;
import dev.lockkeeper.reader.python.PythonExpression.Call;
import dev.lockkeeper.reader.python.PythonExpression.TextPart;
import java.util.ArrayList;
import java.util.List;

/** The calls that stand in a file, those of functions that nobody calls too. */
public final class PythonCalls {
  private final List<Call> calls = new ArrayList<>();

  private PythonCalls() {}

  /** The calls in a module, outer ones before those among their arguments. */
  public static List<Call> in(PythonFile.Module module) {
    PythonCalls found = new PythonCalls();
    found.block(module.body());
    return List.copyOf(found.calls);
  }

  private void block(List<PythonStatement> statements) {
    statements.forEach(this::statement);
  }

  private void statement(PythonStatement statement) {
    if (statement instanceof PythonStatement.FunctionDefinition s) {
      all(s.decorators());
      s.parameters().forEach(parameter -> parameter.defaultValue().ifPresent(this::expression));
      block(s.body());
    } else if (statement instanceof PythonStatement.ClassDefinition s) {
      all(s.decorators());
      block(s.body());
    } else if (statement instanceof PythonStatement.Return s) {
      s.value().ifPresent(this::expression);
    } else if (statement instanceof PythonStatement.Assign s) {
      expression(s.value());
    } else if (statement instanceof PythonStatement.AnnotatedAssign s) {
      s.value().ifPresent(this::expression);
    } else if (statement instanceof PythonStatement.AugmentedAssign s) {
      expression(s.value());
    } else if (statement instanceof PythonStatement.ExpressionStatement s) {
      expression(s.value());
    } else if (statement instanceof PythonStatement.Assert s) {
      expression(s.test());
    } else if (statement instanceof PythonStatement.Raise s) {
      s.exception().ifPresent(this::expression);
    } else {
      compound(statement);
    }
  }

  private void compound(PythonStatement statement) {
    if (statement instanceof PythonStatement.If s) {
      expression(s.test());
      block(s.then());
      block(s.otherwise());
    } else if (statement instanceof PythonStatement.For s) {
      expression(s.iterable());
      block(s.body());
      block(s.otherwise());
    } else if (statement instanceof PythonStatement.While s) {
      expression(s.test());
      block(s.body());
      block(s.otherwise());
    } else if (statement instanceof PythonStatement.With s) {
      s.items().forEach(item -> expression(item.context()));
      block(s.body());
    } else if (statement instanceof PythonStatement.Try s) {
      block(s.body());
      s.handlers().forEach(handler -> block(handler.body()));
      block(s.otherwise());
      block(s.last());
    } else if (statement instanceof PythonStatement.Match s) {
      expression(s.subject());
      s.cases().forEach(one -> block(one.body()));
    }
  }

  private void all(List<PythonExpression> expressions) {
    expressions.forEach(this::expression);
  }

  private void expression(PythonExpression expression) {
    if (expression instanceof Call e) {
      calls.add(e);
      expression(e.function());
      e.arguments().stream().map(Argument::value).forEach(this::expression);
    } else if (expression instanceof PythonExpression.Attribute e) {
      expression(e.value());
    } else if (expression instanceof PythonExpression.Subscript e) {
      expression(e.value());
      expression(e.index());
    } else if (expression instanceof PythonExpression.Sequence e) {
      all(e.items());
    } else if (expression instanceof PythonExpression.Mapping e) {
      e.entries().forEach(entry -> expression(entry.value()));
    } else if (expression instanceof PythonExpression.Binary e) {
      all(List.of(e.left(), e.right()));
    } else if (expression instanceof PythonExpression.Unary e) {
      expression(e.operand());
    } else if (expression instanceof PythonExpression.Logical e) {
      all(e.operands());
    } else if (expression instanceof PythonExpression.Comparison e) {
      expression(e.left());
      all(e.rights());
    } else if (expression instanceof PythonExpression.Conditional e) {
      all(List.of(e.test(), e.then(), e.otherwise()));
    } else if (expression instanceof PythonExpression.FormattedText e) {
      e.parts().stream()
          .filter(TextPart.Field.class::isInstance)
          .forEach(part -> expression(((TextPart.Field) part).value()));
    } else {
      other(expression);
    }
  }

  private void other(PythonExpression expression) {
    if (expression instanceof PythonExpression.Named e) {
      expression(e.value());
    } else if (expression instanceof PythonExpression.Starred e) {
      expression(e.value());
    } else if (expression instanceof PythonExpression.Comprehension e) {
      expression(e.element());
      e.value().ifPresent(this::expression);
      e.clauses().forEach(clause -> expression(clause.iterable()));
    } else if (expression instanceof PythonExpression.Lambda e) {
      expression(e.body());
    } else if (expression instanceof PythonExpression.Yield e) {
      e.value().ifPresent(this::expression);
    } else if (expression instanceof PythonExpression.Other e) {
      all(e.parts());
    }
  }
}
