package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.python.PythonExpression;
import dev.lockkeeper.reader.python.PythonStatement;
import dev.lockkeeper.reader.python.PythonStatement.FunctionDefinition;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.ClassObject;
import dev.lockkeeper.reader.python.PythonValue.Function;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.reader.python.PythonValue.Reference;
import dev.lockkeeper.reader.python.PythonValue.Text;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The columns that a class declares, those of its mixins and abstract bases included. */
final class Declarations {
  private final Linker linker;
  private final ModelClass model;
  private final boolean isSqlModel;
  private final ColumnCalls calls;
  private final Fields fields;
  private final Annotations annotations;
  private final Set<String> seen = new HashSet<>();
  private final List<Declaration> found = new ArrayList<>();
  private boolean open;

  private Declarations(Linker linker, ModelClass model) {
    this.linker = linker;
    this.model = model;
    this.isSqlModel = ModelClasses.isSqlModel(model);
    this.calls = new ColumnCalls(new ColumnTypes(linker));
    this.fields = new Fields(calls, linker);
    this.annotations = new Annotations(linker, TypeMap.of(model, linker));
  }

  /**
   * Reads a class.
   *
   * @param isMapped whether a class that it inherits from has a table of its own, whose columns
   *     stay there
   */
  static Declarations of(Linker linker, ModelClass model, Predicate<ModelClass> isMapped) {
    Declarations declarations = new Declarations(linker, model);
    for (ModelClass one : ModelClasses.lineage(model, base -> !isMapped.test(base))) {
      declarations.open |= ModelClasses.mayAddColumns(one);
      declarations.read(one);
    }
    return declarations;
  }

  List<Declaration> columns() {
    return List.copyOf(found);
  }

  /** Whether there may be more. */
  boolean open() {
    return open;
  }

  private void read(ModelClass one) {
    Map<String, PythonStatement> last = new LinkedHashMap<>();
    for (PythonStatement statement : one.definition().body()) {
      if (statement instanceof PythonStatement.AnnotatedAssign assign) {
        name(assign.target()).ifPresent(name -> last.put(name, statement));
      } else if (statement instanceof PythonStatement.Assign assign) {
        assign.targets().forEach(t -> name(t).ifPresent(name -> last.put(name, statement)));
      } else if (statement instanceof FunctionDefinition function) {
        last.put(function.name(), statement);
      }
    }
    last.forEach(
        (name, statement) -> {
          if (!name.startsWith("__") && seen.add(name)) {
            read(one, name, statement);
          }
        });
  }

  private static Optional<String> name(PythonExpression target) {
    return target instanceof PythonExpression.Name name ? Optional.of(name.id()) : Optional.empty();
  }

  private void read(ModelClass one, String name, PythonStatement statement) {
    if (statement instanceof FunctionDefinition function) {
      declaredAttribute(one, name, function);
    } else if (statement instanceof PythonStatement.AnnotatedAssign assign) {
      annotated(one, attribute(name, assign.target()), assign);
    } else {
      PythonStatement.Assign assign = (PythonStatement.Assign) statement;
      plain(one, attribute(name, assign.targets().get(0)), assign);
    }
  }

  private static Text attribute(String name, PythonExpression target) {
    return Texts.at(target.span(), name);
  }

  /** {@code name = Column(...)}. */
  private void plain(ModelClass one, Text attribute, PythonStatement.Assign assign) {
    if (isSqlModel) {
      return;
    }
    value(one, attribute, Optional.empty(), assign.span());
  }

  /** What the class gives a name, where that may be a column. */
  private void value(ModelClass one, Text attribute, Optional<Annotation> annotation, Span place) {
    PythonValue value =
        one.own(Texts.known(attribute).orElse(""))
            .orElseGet(() -> new PythonValue.Unknown(place, "it is not known"));
    take(one.module(), attribute, linker.link(one.module(), value), annotation, place);
  }

  private void take(
      PythonModule in,
      Text attribute,
      PythonValue linked,
      Optional<Annotation> annotation,
      Span place) {
    PythonValue value =
        ColumnCalls.inside(linked).map(inner -> linker.link(in, inner)).orElse(linked);
    if (ColumnCalls.isColumn(value) && value instanceof Invocation call) {
      found.add(calls.declared(in, attribute, call, annotation, place));
    } else if (value instanceof PythonValue.Unknown
        || (value instanceof Invocation && !ColumnCalls.isNoColumn(value) && !isMade(value))) {
      open = true;
    }
  }

  /** Whether a call makes an object of a class that is no column: its name has a capital. */
  private static boolean isMade(PythonValue value) {
    return value instanceof Invocation call
        && (call.callee() instanceof ClassObject
            || Character.isUpperCase((ColumnCalls.nameOf(call) + "_").charAt(0)));
  }

  /** {@code name: Mapped[type] = mapped_column(...)}, with any of its parts. */
  private void annotated(ModelClass one, Text attribute, PythonStatement.AnnotatedAssign assign) {
    PythonModule module = one.module();
    if (Annotations.isOfClass(module, assign.annotation())) {
      return;
    }
    if (isSqlModel) {
      field(one, attribute, assign);
      return;
    }
    Optional<PythonExpression> mapped = Annotations.mapped(module, assign.annotation());
    if (assign.value().isPresent()) {
      value(one, attribute, mapped.map(type -> annotations.of(module, type)), assign.span());
      return;
    }
    if (mapped.isEmpty()) {
      return;
    }
    Annotation annotation = annotations.of(module, mapped.get());
    if (annotation.type().isPresent() || annotation.template().isPresent()) {
      Invocation call =
          new Invocation(
              assign.span(),
              new Reference(assign.span(), "sqlalchemy.orm.mapped_column"),
              List.of(),
              Map.of(),
              false);
      found.add(calls.declared(module, attribute, call, Optional.of(annotation), assign.span()));
    } else {
      open = true;
    }
  }

  private void field(ModelClass one, Text attribute, PythonStatement.AnnotatedAssign assign) {
    PythonModule module = one.module();
    Optional<PythonValue> value =
        assign.value().isEmpty()
            ? Optional.empty()
            : one.own(Texts.known(attribute).orElse("")).map(v -> linker.link(module, v));
    if (value.isPresent() && ColumnCalls.isNoColumn(value.get())) {
      return;
    }
    Optional<Invocation> field = value.filter(ColumnCalls::isField).map(Invocation.class::cast);
    boolean filled =
        field.isPresent()
            ? field
                .filter(
                    call ->
                        call.argument("default_factory").isPresent()
                            || call.argument(0, "default")
                                .filter(v -> !(v instanceof PythonValue.NoneValue))
                                .filter(v -> !(v instanceof PythonValue.Unknown))
                                .isPresent())
                .isPresent()
            : value.isPresent();
    Annotation annotation = annotations.of(module, assign.annotation());
    found.add(fields.column(module, attribute, field, annotation, filled, assign.span()));
  }

  /** A function under {@code declared_attr}, asked for this class. */
  private void declaredAttribute(ModelClass one, String name, FunctionDefinition definition) {
    boolean declares =
        definition.decorators().stream()
            .map(decorator -> linker.link(one.module(), one.module().value(decorator)))
            .anyMatch(Declarations::isDeclaredAttribute);
    if (!declares || !(one.own(name).orElse(null) instanceof Function function)) {
      return;
    }
    PythonValue value =
        one.module().evaluator().value(function, List.of(model.place().value()), definition.span());
    int at = definition.span().text().indexOf(name);
    int start = definition.span().start() + Math.max(0, at);
    Span place = definition.span().file().span(start, start + name.length());
    PythonValue linked = linker.link(one.module(), value);
    // Its nullability may come from what the function is annotated to return.
    take(one.module(), Texts.at(place, name), linked, Optional.of(Annotation.UNKNOWN), place);
  }

  private static boolean isDeclaredAttribute(PythonValue decorator) {
    PythonValue named = decorator instanceof PythonValue.Member member ? member.owner() : decorator;
    return named instanceof Reference reference
        && (reference.path().endsWith(".declared_attr")
            || reference.path().contains(".declared_attr."));
  }
}
