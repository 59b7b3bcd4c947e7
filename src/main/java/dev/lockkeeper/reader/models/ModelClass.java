package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.python.PythonExpression.Argument;
import dev.lockkeeper.reader.python.PythonStatement.ClassDefinition;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A class of the project and the classes that it inherits from; each is one object. */
final class ModelClass {
  private final Linker.ClassPlace place;
  private final List<ModelClass> bases;
  private final List<String> libraries;
  private final Optional<PythonValue> metadata;
  private final boolean open;
  private final Set<String> assigned;

  ModelClass(
      Linker.ClassPlace place,
      List<ModelClass> bases,
      List<String> libraries,
      Optional<PythonValue> metadata,
      boolean open) {
    this.place = place;
    this.metadata = metadata;
    this.bases = List.copyOf(bases);
    this.libraries = List.copyOf(libraries);
    this.open = open;
    this.assigned = AssignedAttributes.of(place.definition());
  }

  Linker.ClassPlace place() {
    return place;
  }

  /** The classes of the project that it inherits from, in order. */
  List<ModelClass> bases() {
    return bases;
  }

  /** The full names of those of libraries. */
  List<String> libraries() {
    return libraries;
  }

  /** The metadata of a base that a call makes. */
  Optional<PythonValue> metadata() {
    return metadata;
  }

  /** Whether it also inherits from a class that nobody knows. */
  boolean open() {
    return open;
  }

  PythonModule module() {
    return place.module();
  }

  ClassDefinition definition() {
    return place.definition();
  }

  String name() {
    return definition().name();
  }

  /** Where its name stands. */
  Span nameSpan() {
    Span whole = definition().span();
    int keyword = whole.file().text().indexOf("class", whole.start());
    int at = whole.file().text().indexOf(name(), Math.max(whole.start(), keyword + 5));
    return at < 0 ? whole : whole.file().span(at, at + name().length());
  }

  /** What its own body assigns to a name. */
  Optional<PythonValue> own(String attribute) {
    return assigned.contains(attribute)
        ? Optional.ofNullable(place.value().attributes().get(attribute))
        : Optional.empty();
  }

  /** What a keyword of its definition says: {@code table=True}. */
  Optional<PythonValue> keyword(String keyword) {
    return definition().bases().stream()
        .filter(Argument.Keyword.class::isInstance)
        .map(Argument.Keyword.class::cast)
        .filter(argument -> argument.keyword().equals(keyword))
        .map(argument -> module().value(argument.value()))
        .findFirst();
  }

  /** What its own body assigns, by name. */
  List<PythonValue> ownValues() {
    return assigned.stream().map(this::own).flatMap(Optional::stream).toList();
  }

  boolean isAbstract() {
    return own("__abstract__")
        .filter(value -> !(value instanceof PythonValue.Truth truth) || truth.value())
        .isPresent();
  }
}
