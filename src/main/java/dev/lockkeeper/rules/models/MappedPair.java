package dev.lockkeeper.rules.models;

import dev.lockkeeper.model.MappedColumn;
import dev.lockkeeper.model.MappedTable;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.rule.ModelsContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A column that a model maps and that the migrations make.
 *
 * @param mapping the model's table
 * @param mapped as the model says it
 * @param table the migrations' table
 * @param stored as the migrations say it
 */
record MappedPair(MappedTable mapping, MappedColumn mapped, Table table, Column stored) {
  /** All of them. */
  static List<MappedPair> of(ModelsContext context) {
    List<MappedPair> pairs = new ArrayList<>();
    for (MappedTable mapping : context.models().tables()) {
      Table table = context.schema().table(mapping.name());
      for (MappedColumn mapped : mapping.columns()) {
        Column stored = table.column(mapped.name());
        if (table.exists().holds() && stored.exists().holds()) {
          pairs.add(new MappedPair(mapping, mapped, table, stored));
        }
      }
    }
    return pairs;
  }

  /** {@code gifts.title}, as SQL prints it. */
  String sql() {
    return table.sql() + "." + Identifier.quoted(stored.name());
  }

  /** {@code Gift.title}, as the code says it. */
  String attribute() {
    return mapped.attribute().isEmpty()
        ? mapping.mappedBy()
        : mapping.mappedBy() + "." + mapped.attribute();
  }

  /** Where the migrations add the column. */
  List<Related> addedAt() {
    return stored.birth().stream()
        .map(birth -> new Related(birth.span(), sql() + " is added here"))
        .toList();
  }
}
