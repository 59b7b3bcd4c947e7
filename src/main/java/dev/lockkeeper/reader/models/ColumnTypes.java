package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.ClassObject;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.reader.python.PythonValue.Member;
import dev.lockkeeper.reader.python.PythonValue.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types of columns, in the terms of SQLAlchemy whatever class of the project stands for them. */
final class ColumnTypes {
  private static final int DEEPEST = 10;

  private final Linker linker;

  ColumnTypes(Linker linker) {
    this.linker = linker;
  }

  /** A type that stands in a module; unknown where a class of the project decides what it is. */
  PythonValue link(PythonModule in, PythonValue type) {
    return link(in, type, 0);
  }

  /** Another argument of a column, such as a default. */
  PythonValue linkPlain(PythonModule in, PythonValue argument) {
    return argument(in, argument, 0);
  }

  private PythonValue link(PythonModule in, PythonValue type, int depth) {
    PythonValue value = linker.link(in, type);
    if (depth > DEEPEST) {
      return unknown(type);
    }
    if (value instanceof ClassObject known) {
      return implementation(known, Optional.empty(), type, depth);
    }
    if (!(value instanceof Invocation call)) {
      return value;
    }
    if (call.callee() instanceof ClassObject known) {
      return implementation(known, Optional.of(call), type, depth);
    }
    List<PythonValue> positional = new ArrayList<>();
    call.positional().forEach(argument -> positional.add(argument(in, argument, depth)));
    Map<String, PythonValue> named = new LinkedHashMap<>();
    call.named().forEach((name, argument) -> named.put(name, argument(in, argument, depth)));
    PythonValue callee =
        call.callee() instanceof Member member
            ? new Member(member.span(), link(in, member.owner(), depth + 1), member.name())
            : call.callee();
    return new Invocation(call.span(), callee, positional, named, call.open());
  }

  private PythonValue argument(PythonModule in, PythonValue argument, int depth) {
    PythonValue value = linker.link(in, argument);
    if (value instanceof ClassObject known && known.enumeration()) {
      return new ClassObject(argument.span(), known.name(), true, List.of(), known.attributes());
    }
    return value instanceof ClassObject || value instanceof Invocation
        ? link(in, argument, depth + 1)
        : value;
  }

  /** What a TypeDecorator of the project stores its values as. */
  private PythonValue implementation(
      ClassObject known, Optional<Invocation> call, PythonValue type, int depth) {
    Optional<ModelClass> model = new ModelClasses(linker).of(known);
    if (model.isEmpty()) {
      return unknown(type);
    }
    List<ModelClass> lineage = ModelClasses.lineage(model.get());
    boolean decides = lineage.stream().anyMatch(c -> c.own("load_dialect_impl").isPresent());
    boolean decorates =
        lineage.stream()
            .flatMap(c -> c.libraries().stream())
            .anyMatch(path -> ModelClasses.lastOf(path).equals("TypeDecorator"));
    Optional<ModelClass> owner =
        lineage.stream().filter(c -> c.own("impl").isPresent()).findFirst();
    if (decides || !decorates || owner.isEmpty()) {
      return unknown(type);
    }
    PythonValue impl = link(owner.get().module(), owner.get().own("impl").orElseThrow(), depth + 1);
    boolean passesArguments =
        lineage.stream().noneMatch(c -> c.own("__init__").isPresent())
            && impl instanceof Reference
            && call.isPresent();
    PythonValue stored =
        passesArguments
            ? new Invocation(
                type.span(), impl, call.get().positional(), call.get().named(), call.get().open())
            : impl;
    return stored.placed(type.span());
  }

  private static PythonValue unknown(PythonValue type) {
    return new PythonValue.Unknown(type.span(), "a class of the project decides its type");
  }
}
