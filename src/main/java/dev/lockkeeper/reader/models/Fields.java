package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.reader.python.PythonValue.Mapping;
import dev.lockkeeper.reader.python.PythonValue.Reference;
import dev.lockkeeper.reader.python.PythonValue.Text;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields of SQLModel as the columns that they make (SQLModel manual, {@code Field}). */
final class Fields {
  private final ColumnCalls calls;
  private final Linker linker;

  Fields(ColumnCalls calls, Linker linker) {
    this.calls = calls;
    this.linker = linker;
  }

  /**
   * The column of a field.
   *
   * @param field the call of {@code Field}; empty where there is none
   * @param filled whether the class gives it a value where nobody sets one
   */
  Declaration column(
      PythonModule in,
      Text attribute,
      Optional<Invocation> field,
      Annotation annotation,
      boolean filled,
      Span place) {
    Optional<Invocation> given = field.or(annotation::template);
    Optional<PythonValue> whole =
        given.flatMap(call -> call.argument("sa_column")).map(value -> linker.link(in, value));
    if (whole.isPresent() && whole.get() instanceof Invocation column) {
      return calls.declared(in, attribute, column, Optional.empty(), place);
    }
    List<PythonValue> positional = new ArrayList<>();
    Map<String, PythonValue> named = new LinkedHashMap<>();
    Optional<PythonValue> type =
        given.flatMap(call -> call.argument("sa_type")).or(() -> sized(annotation, given, place));
    type.ifPresent(positional::add);
    for (String name : List.of("primary_key", "unique", "index", "nullable")) {
      given.flatMap(call -> call.argument(name)).ifPresent(value -> named.put(name, value));
    }
    if (filled) {
      named.put("default", new PythonValue.Unknown(place, "the class gives it a value"));
    }
    boolean open = given.filter(Invocation::open).isPresent();
    Optional<PythonValue> more = given.flatMap(call -> call.argument("sa_column_kwargs"));
    if (more.isPresent() && more.get() instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        Optional<String> key = Texts.known(entry.key());
        key.ifPresent(k -> named.put(k, linker.link(in, entry.value())));
        open |= key.isEmpty();
      }
    } else {
      open |= more.isPresent();
    }
    Optional<PythonValue> items = given.flatMap(call -> call.argument("sa_column_args"));
    if (items.isPresent() && items.get() instanceof PythonValue.Items list) {
      positional.addAll(list.items());
    }
    Annotation nullability = new Annotation(type, annotation.nullable(), Optional.empty());
    Invocation call =
        new Invocation(
            place, new Reference(place, "sqlalchemy.orm.mapped_column"), positional, named, open);
    return calls.declared(in, attribute, call, Optional.of(nullability), place);
  }

  /** The annotation's type with the length and the digits that the field gives. */
  private static Optional<PythonValue> sized(
      Annotation annotation, Optional<Invocation> field, Span place) {
    if (annotation.type().isEmpty() || !(annotation.type().get() instanceof Reference type)) {
      return annotation.type();
    }
    List<PythonValue> sizes = new ArrayList<>();
    if (type.path().equals("sqlalchemy.String")) {
      field.flatMap(call -> call.argument("max_length")).ifPresent(sizes::add);
    } else if (type.path().equals("sqlalchemy.Numeric")) {
      field.flatMap(call -> call.argument("max_digits")).ifPresent(sizes::add);
      field.flatMap(call -> call.argument("decimal_places")).ifPresent(sizes::add);
    }
    return sizes.isEmpty()
        ? annotation.type()
        : Optional.of(new Invocation(place, type, sizes, Map.of(), false));
  }
}
