package dev.lockkeeper.reader.python;

import dev.lockkeeper.reader.python.PythonExpression.Argument;
import dev.lockkeeper.reader.python.PythonExpression.Parameter;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/** A statement; a compound one spans its whole body. */
public sealed interface PythonStatement {
  /** Where it stands. */
  Span span();

  /** {@code def}, {@code async def} too. */
  record FunctionDefinition(
      Span span,
      String name,
      List<Parameter> parameters,
      List<PythonExpression> decorators,
      List<PythonStatement> body)
      implements PythonStatement {
    public FunctionDefinition {
      parameters = List.copyOf(parameters);
      decorators = List.copyOf(decorators);
      body = List.copyOf(body);
    }
  }

  /** {@code class}. */
  record ClassDefinition(
      Span span,
      String name,
      List<Argument> bases,
      List<PythonExpression> decorators,
      List<PythonStatement> body)
      implements PythonStatement {
    public ClassDefinition {
      bases = List.copyOf(bases);
      decorators = List.copyOf(decorators);
      body = List.copyOf(body);
    }
  }

  /** {@code return}. */
  record Return(Span span, Optional<PythonExpression> value) implements PythonStatement {}

  /** {@code target = target = value}. */
  record Assign(Span span, List<PythonExpression> targets, PythonExpression value)
      implements PythonStatement {
    public Assign {
      targets = List.copyOf(targets);
    }
  }

  /** {@code target: annotation = value}. */
  record AnnotatedAssign(
      Span span,
      PythonExpression target,
      PythonExpression annotation,
      Optional<PythonExpression> value)
      implements PythonStatement {}

  /** {@code target operator= value}; the operator without its equals sign. */
  record AugmentedAssign(
      Span span, PythonExpression target, String operator, PythonExpression value)
      implements PythonStatement {}

  /** {@code for}, {@code async for} too. */
  record For(
      Span span,
      PythonExpression target,
      PythonExpression iterable,
      List<PythonStatement> body,
      List<PythonStatement> otherwise)
      implements PythonStatement {
    public For {
      body = List.copyOf(body);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** {@code while}. */
  record While(
      Span span, PythonExpression test, List<PythonStatement> body, List<PythonStatement> otherwise)
      implements PythonStatement {
    public While {
      body = List.copyOf(body);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** {@code if}; an {@code elif} is an if that stands alone in {@code otherwise}. */
  record If(
      Span span, PythonExpression test, List<PythonStatement> then, List<PythonStatement> otherwise)
      implements PythonStatement {
    public If {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** {@code with}, {@code async with} too. */
  record With(Span span, List<Item> items, List<PythonStatement> body) implements PythonStatement {
    public With {
      items = List.copyOf(items);
      body = List.copyOf(body);
    }

    /** {@code context as target}. */
    public record Item(PythonExpression context, Optional<PythonExpression> target) {}
  }

  /** {@code try}, with {@code except*} too. */
  record Try(
      Span span,
      List<PythonStatement> body,
      List<Handler> handlers,
      List<PythonStatement> otherwise,
      List<PythonStatement> last)
      implements PythonStatement {
    public Try {
      body = List.copyOf(body);
      handlers = List.copyOf(handlers);
      otherwise = List.copyOf(otherwise);
      last = List.copyOf(last);
    }

    /** {@code except type as name}. */
    public record Handler(
        Span span,
        Optional<PythonExpression> type,
        Optional<String> name,
        List<PythonStatement> body) {
      public Handler {
        body = List.copyOf(body);
      }
    }
  }

  /** {@code match}; of each case only its guard and body are kept. */
  record Match(Span span, PythonExpression subject, List<Case> cases) implements PythonStatement {
    public Match {
      cases = List.copyOf(cases);
    }

    /** {@code case pattern if guard}. */
    public record Case(Span span, Optional<PythonExpression> guard, List<PythonStatement> body) {
      public Case {
        body = List.copyOf(body);
      }
    }
  }

  /** {@code raise exception from cause}. */
  record Raise(Span span, Optional<PythonExpression> exception, Optional<PythonExpression> cause)
      implements PythonStatement {}

  /** {@code assert test, message}. */
  record Assert(Span span, PythonExpression test, Optional<PythonExpression> message)
      implements PythonStatement {}

  /** {@code import module as name}. */
  record Import(Span span, List<Alias> names) implements PythonStatement {
    public Import {
      names = List.copyOf(names);
    }
  }

  /**
   * {@code from module import name as name}.
   *
   * @param module empty in {@code from . import name}
   * @param level how many dots stand before it
   */
  record ImportFrom(Span span, String module, int level, List<Alias> names)
      implements PythonStatement {
    public ImportFrom {
      names = List.copyOf(names);
    }
  }

  /** An imported name, {@code *} too, and what it is called here. */
  record Alias(Span span, String name, Optional<String> as) {}

  /** An expression alone. */
  record ExpressionStatement(Span span, PythonExpression value) implements PythonStatement {}

  /** {@code global} or {@code nonlocal}. */
  record OuterNames(Span span, List<String> names) implements PythonStatement {
    public OuterNames {
      names = List.copyOf(names);
    }
  }

  /** {@code del}. */
  record Delete(Span span, List<PythonExpression> targets) implements PythonStatement {
    public Delete {
      targets = List.copyOf(targets);
    }
  }

  /** {@code pass}, and {@code type x = ...}, which do nothing when they run. */
  record Pass(Span span) implements PythonStatement {}

  /** {@code break}. */
  record Break(Span span) implements PythonStatement {}

  /** {@code continue}. */
  record Continue(Span span) implements PythonStatement {}
}
