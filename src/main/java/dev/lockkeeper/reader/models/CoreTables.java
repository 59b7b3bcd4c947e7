package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.models.ModelReader.TableName;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tables that a module builds itself: {@code Table("name", metadata, Column(...), ...)}. */
final class CoreTables {
  private final Linker linker;
  private final PythonModule module;
  private final List<Span> unread = new ArrayList<>();

  CoreTables(Linker linker, PythonModule module) {
    this.linker = linker;
    this.module = module;
  }

  /** A table and its columns, whether or not they are all. */
  record CoreTable(
      TableName name, List<Declaration> declarations, Set<String> keys, boolean open) {}

  /** The tables of which not even the name is known. */
  List<Span> unread() {
    return List.copyOf(unread);
  }

  /** The table that a call builds; empty when it builds none, or one without a known name. */
  Optional<CoreTable> table(Invocation made) {
    if (!(linker.link(module, made) instanceof Invocation call)
        || !call.path().startsWith("sqlalchemy.")
        || !ColumnCalls.nameOf(call).equals("Table")) {
      return Optional.empty();
    }
    Optional<PythonValue> name = call.argument(0, "name").map(value -> linker.link(module, value));
    if (name.flatMap(Texts::known).isEmpty()) {
      unread.add(call.span());
      return Optional.empty();
    }
    ColumnCalls calls = new ColumnCalls(new ColumnTypes(linker));
    List<Declaration> columns = new ArrayList<>();
    Set<String> keys = new LinkedHashSet<>();
    boolean open = call.open() || call.argument("autoload_with").isPresent();
    for (PythonValue argument : call.positional().stream().skip(2).toList()) {
      PythonValue value = linker.link(module, argument);
      if (ColumnCalls.isColumn(value) && value instanceof Invocation column) {
        Span place = column.span();
        columns.add(calls.declared(module, Texts.at(place, ""), column, Optional.empty(), place));
      } else {
        open |= value instanceof PythonValue.Unknown;
        TableArguments.addKeys(value, keys);
      }
    }
    String written = name.flatMap(Texts::known).orElse("");
    return Optional.of(
        new CoreTable(
            TableName.of(name.get(), schema(call), written, name.get().span()),
            columns,
            keys,
            open));
  }

  private Optional<PythonValue> schema(Invocation call) {
    return call.argument("schema")
        .map(value -> linker.link(module, value))
        .or(
            () ->
                call.argument(1, "metadata")
                    .map(value -> linker.link(module, value))
                    .flatMap(TableArguments::schemaOfMetadata));
  }
}
