package dev.lockkeeper.rules.models;

import dev.lockkeeper.model.MappedTable;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.rule.ModelsContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.schema.Birth;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A column that the migrations make and no model maps, of a table of which a model maps all that it
 * uses.
 */
record Unmapped(MappedTable mapping, Table table, Column stored, Birth birth) {
  /** All of them. */
  static List<Unmapped> of(ModelsContext context) {
    List<Unmapped> found = new ArrayList<>();
    for (MappedTable mapping : context.models().tables()) {
      Table table = context.schema().table(mapping.name());
      if (!mapping.columnsKnown() || !table.exists().holds()) {
        continue;
      }
      for (Column stored : table.columns()) {
        boolean isLeftOut =
            stored.exists().holds()
                && stored.generated().isEmpty()
                && mapping.column(stored.name()).isEmpty()
                && !isRenamed(mapping, table, stored);
        if (isLeftOut && stored.birth().isPresent()) {
          found.add(new Unmapped(mapping, table, stored, stored.birth().get()));
        }
      }
    }
    return found;
  }

  /** Whether the model maps it under the name that it had before. */
  private static boolean isRenamed(MappedTable mapping, Table table, Column stored) {
    String name = Identifier.quoted(stored.name());
    return mapping.columns().stream()
        .flatMap(mapped -> table.departureOfColumn(mapped.name()).stream())
        .anyMatch(left -> left.newName().filter(name::equals).isPresent());
  }

  /** Whether an INSERT that leaves it out fails. */
  boolean isRequired() {
    return stored.notNull().holds() && stored.hasDefault().fails() && stored.identity().isEmpty();
  }

  /** {@code gifts.title}, as SQL prints it. */
  String sql() {
    return table.sql() + "." + Identifier.quoted(stored.name());
  }

  Span place() {
    return birth.span();
  }

  List<Related> mappedAt() {
    return List.of(
        new Related(mapping.span(), table.sql() + " is mapped by " + mapping.mappedBy() + " here"));
  }
}
