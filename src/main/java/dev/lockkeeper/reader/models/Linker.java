package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.models.Modules.Found;
import dev.lockkeeper.reader.python.PythonExpression;
import dev.lockkeeper.reader.python.PythonStatement.ClassDefinition;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.ClassObject;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.reader.python.PythonValue.Member;
import dev.lockkeeper.reader.python.PythonValue.Reference;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows names through the modules of a project: to a class of it, a constant, or what a library
 * calls it, whatever module hands it on.
 */
final class Linker {
  private static final int DEEPEST = 20;

  private static final Set<String> FLASK =
      Set.of("flask_sqlalchemy.SQLAlchemy", "flask_sqlalchemy.extension.SQLAlchemy");

  /** What stands for the base class of Flask-SQLAlchemy's models. */
  static final String FLASK_MODEL = "flask_sqlalchemy.model.Model";

  private final Modules modules;

  Linker(Modules modules) {
    this.modules = modules;
  }

  /** A class of the project, with the module that defines it. */
  record ClassPlace(PythonModule module, ClassDefinition definition, ClassObject value) {}

  /** Where a class of the project is defined. */
  Optional<ClassPlace> place(ClassObject value) {
    return modules
        .of(value.span().file())
        .flatMap(
            module ->
                module
                    .definition(value.name())
                    .filter(definition -> definition.span().equals(value.span()))
                    .map(definition -> new ClassPlace(module, definition, value)));
  }

  /** An expression that a module gives a name, and that is no value: {@code Annotated[...]}. */
  record Alias(PythonModule module, PythonExpression expression) {}

  /** The expression of another module that a reference leads to. */
  Optional<Alias> alias(PythonModule in, PythonValue value) {
    return alias(in, value, 0);
  }

  private Optional<Alias> alias(PythonModule in, PythonValue value, int depth) {
    if (!(value instanceof Reference reference) || depth > DEEPEST) {
      return Optional.empty();
    }
    Optional<Found> found = modules.find(in, reference.path()).filter(f -> f.rest().size() == 1);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    PythonModule module = found.get().module();
    String name = found.get().rest().get(0);
    return module
        .assigned(name)
        .filter(PythonExpression.Subscript.class::isInstance)
        .map(expression -> new Alias(module, expression))
        .or(() -> alias(module, module.value(name), depth + 1));
  }

  /** What a value of a module is, at its place; a class stays where it is defined. */
  PythonValue link(PythonModule in, PythonValue value) {
    return link(in, value, 0);
  }

  private PythonValue link(PythonModule in, PythonValue value, int depth) {
    if (depth > DEEPEST) {
      return new PythonValue.Unknown(value.span(), "its imports lead in a circle");
    }
    if (value instanceof Reference reference) {
      return reference(in, reference, depth);
    }
    if (value instanceof Member member) {
      PythonValue owner = link(in, member.owner(), depth + 1);
      return attribute(owner, member.name(), value.span()).orElse(value);
    }
    return value instanceof Invocation call ? call(in, call, depth) : value;
  }

  private PythonValue reference(PythonModule in, Reference reference, int depth) {
    String path = reference.path();
    if (path.startsWith("builtins.") || path.startsWith("sqlalchemy.")) {
      return reference;
    }
    Optional<Found> found = modules.find(in, path);
    if (found.isEmpty()) {
      return path.startsWith(".")
          ? new PythonValue.Unknown(reference.span(), "its module is not found")
          : reference;
    }
    Span place = reference.span();
    List<String> rest = found.get().rest();
    if (rest.isEmpty()) {
      return reference;
    }
    PythonModule module = found.get().module();
    PythonValue value = link(module, module.value(rest.get(0)), depth + 1);
    if (value instanceof Reference other && other.path().equals("builtins." + rest.get(0))) {
      return new PythonValue.Unknown(place, "its module does not define it");
    }
    for (String name : rest.subList(1, rest.size())) {
      Optional<PythonValue> next = attribute(value, name, place);
      if (next.isEmpty()) {
        return new PythonValue.Unknown(place, "it is an attribute that is not followed");
      }
      value = next.get();
    }
    return value.placed(place);
  }

  /** {@code owner.name}, where the owner is known well enough. */
  private static Optional<PythonValue> attribute(PythonValue owner, String name, Span place) {
    if (isFlask(owner)) {
      String path = name.equals("Model") ? FLASK_MODEL : "sqlalchemy." + name;
      return Optional.of(new Reference(place, path));
    }
    if (owner instanceof Reference reference) {
      return Optional.of(new Reference(place, reference.path() + "." + name));
    }
    return owner instanceof ClassObject known
        ? Optional.ofNullable(known.attributes().get(name))
        : Optional.empty();
  }

  /** Whether a value is the {@code db} of Flask-SQLAlchemy. */
  static boolean isFlask(PythonValue value) {
    return value instanceof Invocation call && FLASK.contains(call.path());
  }

  /** A call whose callee is followed; the project's own functions are run. */
  private PythonValue call(PythonModule in, Invocation call, int depth) {
    PythonValue callee = link(in, call.callee(), depth + 1);
    if (callee instanceof PythonValue.Function function) {
      Optional<PythonModule> module = modules.of(function.span().file());
      boolean simple = call.named().isEmpty() && !call.open();
      return module.isPresent() && simple
          ? link(
                  module.get(),
                  module.get().evaluator().value(function, call.positional(), function.span()),
                  depth + 1)
              .placed(call.span())
          : new PythonValue.Unknown(call.span(), "what it returns is not followed");
    }
    return callee == call.callee()
        ? call
        : new Invocation(call.span(), callee, call.positional(), call.named(), call.open());
  }
}
