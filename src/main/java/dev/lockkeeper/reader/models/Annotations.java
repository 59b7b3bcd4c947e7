package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.python.PythonExpression;
import dev.lockkeeper.reader.python.PythonFile;
import dev.lockkeeper.reader.python.PythonParser;
import dev.lockkeeper.reader.python.PythonStatement;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.ClassObject;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.reader.python.PythonValue.Reference;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which type of SQLAlchemy a type of Python stands for (SQLAlchemy manual, "Declarative Table with
 * mapped_column", "Mapped Column Derives the Datatype and Nullability from the Mapped Annotation").
 */
final class Annotations {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("builtins.int", "Integer"),
          Map.entry("builtins.str", "String"),
          Map.entry("builtins.bool", "Boolean"),
          Map.entry("builtins.float", "Float"),
          Map.entry("builtins.bytes", "LargeBinary"),
          Map.entry("datetime.datetime", "DateTime"),
          Map.entry("datetime.date", "Date"),
          Map.entry("datetime.time", "Time"),
          Map.entry("datetime.timedelta", "Interval"),
          Map.entry("decimal.Decimal", "Numeric"),
          Map.entry("uuid.UUID", "Uuid"),
          Map.entry("pydantic.EmailStr", "String"),
          Map.entry("pydantic.networks.EmailStr", "String"));

  private static final Set<String> WRAPPERS = Set.of("Mapped", "MappedColumn", "ClassVar", "Final");

  private static final int DEEPEST = 20;

  private final Linker linker;
  private final TypeMap overrides;

  Annotations(Linker linker, TypeMap overrides) {
    this.linker = linker;
    this.overrides = overrides;
  }

  /** What is inside {@code Mapped[...]}; empty for another annotation. */
  static Optional<PythonExpression> mapped(PythonModule module, PythonExpression annotation) {
    return annotation instanceof PythonExpression.Subscript subscript
            && nameOf(module, subscript.value()).equals("Mapped")
        ? Optional.of(subscript.index())
        : Optional.empty();
  }

  /** Whether an annotation is of a class, and no column: {@code ClassVar[...]}. */
  static boolean isOfClass(PythonModule module, PythonExpression annotation) {
    PythonExpression outer =
        annotation instanceof PythonExpression.Subscript subscript ? subscript.value() : annotation;
    String name = nameOf(module, outer);
    return WRAPPERS.contains(name) && !name.startsWith("Mapped");
  }

  private static String nameOf(PythonModule module, PythonExpression expression) {
    return module.value(expression) instanceof Reference reference
        ? ModelClasses.lastOf(reference.path())
        : "";
  }

  /** What a type says that stands in a module. */
  Annotation of(PythonModule module, PythonExpression type) {
    return of(module, type, type.span(), 0);
  }

  private Annotation of(PythonModule module, PythonExpression type, Span place, int depth) {
    Optional<PythonValue> given = overrides.of(module, type);
    if (depth > DEEPEST) {
      return Annotation.UNKNOWN;
    }
    if (given.isPresent()) {
      return new Annotation(
          given.map(value -> value.placed(place)), Optional.of(false), Optional.empty());
    }
    if (type instanceof PythonExpression.Text text) {
      return parsed(module, text)
          .map(inner -> of(module, inner, place, depth + 1))
          .orElse(Annotation.UNKNOWN);
    }
    if (type instanceof PythonExpression.Binary union && union.operator().equals("|")) {
      return union(module, List.of(union.left(), union.right()), place, depth);
    }
    if (type instanceof PythonExpression.Subscript subscript) {
      return generic(module, subscript, place, depth);
    }
    if (type instanceof PythonExpression.Name name && module.assigned(name.id()).isPresent()) {
      return of(module, module.assigned(name.id()).get(), place, depth + 1);
    }
    return plain(module, type, place, depth);
  }

  private Annotation plain(PythonModule module, PythonExpression type, Span place, int depth) {
    PythonValue written = module.value(type);
    Optional<Linker.Alias> alias = linker.alias(module, written);
    if (alias.isPresent()) {
      return of(alias.get().module(), alias.get().expression(), place, depth + 1);
    }
    PythonValue value = linker.link(module, written);
    Optional<PythonValue> known = Optional.empty();
    if (value instanceof Reference reference && TYPES.containsKey(reference.path())) {
      known =
          overrides.isOpen()
              ? Optional.empty()
              : Optional.of(new Reference(place, "sqlalchemy." + TYPES.get(reference.path())));
    } else if (value instanceof ClassObject object && object.enumeration()) {
      known = overrides.isOpenForEnums() ? Optional.empty() : Optional.of(enumOf(object, place));
    }
    return new Annotation(known, Optional.of(false), Optional.empty());
  }

  private static PythonValue enumOf(ClassObject object, Span place) {
    return new Invocation(
        place,
        new Reference(place, "sqlalchemy.Enum"),
        List.of(new ClassObject(place, object.name(), true, List.of(), object.attributes())),
        Map.of(),
        false);
  }

  private Annotation union(
      PythonModule module, List<PythonExpression> members, Span place, int depth) {
    List<PythonExpression> types =
        members.stream().filter(m -> !(m instanceof PythonExpression.NoneConstant)).toList();
    boolean takesNone = types.size() < members.size();
    if (types.size() != 1) {
      return new Annotation(Optional.empty(), Optional.empty(), Optional.empty());
    }
    Annotation only = of(module, types.get(0), place, depth + 1);
    return takesNone ? only.orNull() : only;
  }

  private Annotation generic(
      PythonModule module, PythonExpression.Subscript subscript, Span place, int depth) {
    List<PythonExpression> items =
        subscript.index() instanceof PythonExpression.Sequence sequence
            ? sequence.items()
            : List.of(subscript.index());
    switch (nameOf(module, subscript.value())) {
      case "Optional" -> {
        return of(module, items.get(0), place, depth + 1).orNull();
      }
      case "Union" -> {
        return union(module, items, place, depth);
      }
      case "Mapped", "Final" -> {
        return of(module, items.get(0), place, depth + 1);
      }
      case "Annotated" -> {
        Annotation inner = of(module, items.get(0), place, depth + 1);
        Optional<Invocation> template =
            items.stream()
                .skip(1)
                .map(item -> linker.link(module, module.value(item)))
                .filter(Invocation.class::isInstance)
                .map(Invocation.class::cast)
                .filter(ColumnCalls::isTemplate)
                .findFirst();
        return new Annotation(inner.type(), inner.nullable(), template);
      }
      case "Literal" -> {
        return literal(module, items, place);
      }
      default -> {
        return new Annotation(Optional.empty(), Optional.of(false), Optional.empty());
      }
    }
  }

  /** Some texts, kept as a string. */
  private Annotation literal(PythonModule module, List<PythonExpression> items, Span place) {
    List<PythonValue> labels = new ArrayList<>();
    for (PythonExpression item : items) {
      PythonValue value = module.value(item);
      if (Texts.known(value).isEmpty() || overrides.isOpenForEnums()) {
        return new Annotation(Optional.empty(), Optional.of(false), Optional.empty());
      }
      labels.add(value.placed(place));
    }
    Map<String, PythonValue> named = new LinkedHashMap<>();
    named.put("native_enum", new PythonValue.Truth(place, false));
    PythonValue type =
        new Invocation(place, new Reference(place, "sqlalchemy.Enum"), labels, named, false);
    return new Annotation(Optional.of(type), Optional.of(false), Optional.empty());
  }

  /** A type that stands in quotes. */
  private static Optional<PythonExpression> parsed(
      PythonModule module, PythonExpression.Text quoted) {
    String text = quoted.view().text();
    PythonFile file = PythonParser.parse(new SourceFile(module.file().path(), text));
    return file instanceof PythonFile.Module read
            && read.body().size() == 1
            && read.body().get(0) instanceof PythonStatement.ExpressionStatement statement
        ? Optional.of(statement.value())
        : Optional.empty();
  }
}
