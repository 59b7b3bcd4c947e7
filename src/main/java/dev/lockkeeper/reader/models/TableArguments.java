package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.reader.python.PythonValue.Mapping;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code __table_args__}, {@code __mapper_args__} and the metadata say of a class's table.
 *
 * @param schema the schema it lies in
 * @param schemaKnown whether that was read
 * @param keys the columns of a PrimaryKeyConstraint
 * @param tricky whether the mapper is told to leave out or rename columns
 */
record TableArguments(
    Optional<PythonValue> schema, boolean schemaKnown, Set<String> keys, boolean tricky) {
  private static final Set<String> TRICKS =
      Set.of("include_properties", "exclude_properties", "column_prefix", "properties");

  static TableArguments of(ModelClass model, Linker linker) {
    Optional<PythonValue> schema = Optional.empty();
    boolean known = true;
    boolean given = false;
    Set<String> keys = new LinkedHashSet<>();
    Optional<PythonValue> arguments = inherited(model, "__table_args__", linker);
    if (arguments.isPresent()) {
      Optional<Mapping> options = options(arguments.get());
      known = arguments.get() instanceof PythonValue.Items || options.isPresent();
      schema = options.flatMap(mapping -> value(mapping, "schema"));
      given = options.filter(mapping -> value(mapping, "schema").isPresent()).isPresent();
      if (arguments.get() instanceof PythonValue.Items items) {
        items.items().forEach(item -> addKeys(item, keys));
      }
    }
    if (!given) {
      Optional<PythonValue> metadata =
          inherited(model, "metadata", linker)
              .or(
                  () ->
                      ModelClasses.lineage(model).stream()
                          .flatMap(one -> one.metadata().stream())
                          .findFirst());
      schema = metadata.flatMap(TableArguments::schemaOfMetadata);
      known &= metadata.isEmpty() || metadata.get() instanceof Invocation;
    }
    boolean none = schema.filter(PythonValue.NoneValue.class::isInstance).isPresent();
    known &= schema.isEmpty() || none || schema.flatMap(Texts::known).isPresent();
    boolean tricky =
        inherited(model, "__mapper_args__", linker).filter(TableArguments::isTrick).isPresent();
    return new TableArguments(none ? Optional.empty() : schema, known, keys, tricky);
  }

  /** The schema that a {@code MetaData(schema=...)} gives its tables. */
  static Optional<PythonValue> schemaOfMetadata(PythonValue metadata) {
    return metadata instanceof Invocation call ? call.argument("schema") : Optional.empty();
  }

  private static Optional<PythonValue> inherited(ModelClass model, String name, Linker linker) {
    for (ModelClass one : ModelClasses.lineage(model)) {
      Optional<PythonValue> own = one.own(name);
      if (own.isPresent()) {
        PythonValue value =
            own.get() instanceof PythonValue.Function function
                ? one.module()
                    .evaluator()
                    .value(function, List.of(model.place().value()), function.span())
                : own.get();
        return Optional.of(linker.link(one.module(), value));
      }
    }
    return Optional.empty();
  }

  private static Optional<Mapping> options(PythonValue arguments) {
    if (arguments instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    return arguments instanceof PythonValue.Items items
            && !items.items().isEmpty()
            && items.items().get(items.items().size() - 1) instanceof Mapping last
        ? Optional.of(last)
        : Optional.empty();
  }

  private static Optional<PythonValue> value(Mapping mapping, String key) {
    return mapping.entries().stream()
        .filter(entry -> Texts.known(entry.key()).filter(key::equals).isPresent())
        .map(Mapping.Entry::value)
        .findFirst();
  }

  /** Adds the columns of a PrimaryKeyConstraint. */
  static void addKeys(PythonValue item, Set<String> keys) {
    if (item instanceof Invocation call
        && ColumnCalls.nameOf(call).equals("PrimaryKeyConstraint")) {
      call.positional().forEach(name -> Texts.known(name).ifPresent(keys::add));
    }
  }

  private static boolean isTrick(PythonValue arguments) {
    return !(arguments instanceof Mapping mapping)
        || mapping.entries().stream()
            .anyMatch(entry -> Texts.known(entry.key()).filter(k -> !TRICKS.contains(k)).isEmpty());
  }
}
