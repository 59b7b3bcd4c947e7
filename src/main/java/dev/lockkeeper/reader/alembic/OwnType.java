package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonExpression;
import dev.lockkeeper.reader.python.PythonStatement;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.TextView;
import java.util.List;
import java.util.Optional;

/**
 * A type that a revision's file defines (SQLAlchemy manual, "Custom Types"): a {@code
 * TypeDecorator} around another, or a {@code UserDefinedType} that says its own SQL.
 */
final class OwnType {
  private final PythonValue.ClassObject definition;
  private final Optional<Invocation> call;

  private OwnType(PythonValue.ClassObject definition, Optional<Invocation> call) {
    this.definition = definition;
    this.call = call;
  }

  /** The type that a class of the file, or a call of one, stands for. */
  static Optional<OwnType> of(PythonValue value) {
    if (value instanceof PythonValue.ClassObject known) {
      return Optional.of(new OwnType(known, Optional.empty()));
    }
    return value instanceof Invocation call
            && call.callee() instanceof PythonValue.ClassObject known
        ? Optional.of(new OwnType(known, Optional.of(call)))
        : Optional.empty();
  }

  /** What a decorator wraps, with the arguments that it hands on; empty where that is not known. */
  Optional<PythonValue> wrapped() {
    Optional<PythonValue> impl = Optional.ofNullable(definition.attributes().get("impl"));
    boolean decides =
        definition.attributes().containsKey("load_dialect_impl")
            || definition.attributes().containsKey("__init__");
    if (impl.isEmpty() || decides) {
      return Optional.empty();
    }
    PythonValue type = impl.get();
    if (call.isEmpty() || type instanceof Invocation) {
      return Optional.of(call.map(c -> type.placed(c.span())).orElse(type));
    }
    Invocation given = call.get();
    return Optional.of(
        new Invocation(
            given.span(),
            type.placed(given.span()),
            given.positional(),
            given.named(),
            given.open()));
  }

  /** What {@code get_col_spec} returns; empty where it is not a text. */
  Optional<TextView> spec() {
    if (!(definition.attributes().get("get_col_spec") instanceof PythonValue.Function function)) {
      return Optional.empty();
    }
    List<PythonStatement> body = function.body();
    return !body.isEmpty()
            && body.get(body.size() - 1) instanceof PythonStatement.Return last
            && body.stream().filter(PythonStatement.ExpressionStatement.class::isInstance).count()
                == body.size() - 1
            && last.value().isPresent()
            && last.value().get() instanceof PythonExpression.Text text
        ? Optional.of(text.view())
        : Optional.empty();
  }
}
