package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.python.PythonExpression;
import dev.lockkeeper.reader.python.PythonStatement;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.reader.python.PythonValue.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the {@code type_annotation_map} of a base says types of Python stand for. */
final class TypeMap {
  private static final String NAME = "type_annotation_map";

  private final Map<String, PythonValue> byText = new LinkedHashMap<>();
  private final Map<String, PythonValue> byPath = new LinkedHashMap<>();
  private boolean open;
  private boolean openForEnums;

  private TypeMap() {}

  /** What holds for a class. */
  static TypeMap of(ModelClass model, Linker linker) {
    TypeMap map = new TypeMap();
    for (ModelClass one : ModelClasses.lineage(model)) {
      one.definition().body().forEach(statement -> map.read(statement, one.module(), linker));
    }
    return map;
  }

  private void read(PythonStatement statement, PythonModule module, Linker linker) {
    Optional<PythonExpression> given = Optional.empty();
    Optional<String> name = Optional.empty();
    if (statement instanceof PythonStatement.Assign assign) {
      name = name(assign.targets().get(0));
      given = Optional.of(assign.value());
    } else if (statement instanceof PythonStatement.AnnotatedAssign assign) {
      name = name(assign.target());
      given = assign.value();
    }
    if (name.filter(NAME::equals).isPresent() && given.isPresent()) {
      PythonExpression value =
          given.get() instanceof PythonExpression.Name variable
              ? module.assigned(variable.id()).orElse(given.get())
              : given.get();
      if (value instanceof PythonExpression.Mapping mapping) {
        mapping.entries().forEach(entry -> entry(entry, module, linker));
      } else {
        open = true;
        openForEnums = true;
      }
    } else if (name.filter("registry"::equals).isPresent()) {
      open |=
          given.isPresent()
              && module.value(given.get()) instanceof Invocation call
              && call.argument(NAME).isPresent();
      openForEnums |= open;
    }
  }

  private static Optional<String> name(PythonExpression target) {
    return target instanceof PythonExpression.Name name ? Optional.of(name.id()) : Optional.empty();
  }

  private void entry(PythonExpression.Mapping.Entry entry, PythonModule module, Linker linker) {
    if (entry.key().isEmpty()) {
      open = true;
      return;
    }
    PythonExpression key = entry.key().get();
    PythonValue type = new ColumnTypes(linker).link(module, module.value(entry.value()));
    byText.putIfAbsent(key.span().text(), type);
    if (linker.link(module, module.value(key)) instanceof Reference reference) {
      byPath.putIfAbsent(reference.path(), type);
      openForEnums |= List.of("enum.Enum", "typing.Literal").contains(reference.path());
    }
  }

  /** What it says of a type; empty when it says nothing. */
  Optional<PythonValue> of(PythonModule module, PythonExpression type) {
    if (byText.isEmpty()) {
      return Optional.empty();
    }
    PythonValue written = byText.get(type.span().text());
    boolean isName =
        type instanceof PythonExpression.Name || type instanceof PythonExpression.Attribute;
    if (written != null || !isName) {
      return Optional.ofNullable(written);
    }
    return module.value(type) instanceof Reference reference
        ? Optional.ofNullable(byPath.get(reference.path()))
        : Optional.empty();
  }

  /** Whether it says more than was read. */
  boolean isOpen() {
    return open;
  }

  /** Whether it says something of all enums. */
  boolean isOpenForEnums() {
    return openForEnums;
  }
}
