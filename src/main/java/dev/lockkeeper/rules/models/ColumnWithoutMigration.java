package dev.lockkeeper.rules.models;

import dev.lockkeeper.model.MappedColumn;
import dev.lockkeeper.model.MappedTable;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.rule.ModelsContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Table;

/** Columns and tables that a model maps and that no migration makes. */
final class ColumnWithoutMigration implements Rule {
  @Override
  public void subscribe(Subscriptions on) {
    on.models(this::check);
  }

  private void check(ModelsContext context) {
    for (MappedTable mapping : context.models().tables()) {
      Table table = context.schema().table(mapping.name());
      boolean isOther = context.schema().relation(mapping.name()).isPresent() && !table.isSeen();
      if (table.exists().fails() && !isOther) {
        reportTable(mapping, context);
      } else if (table.exists().holds()) {
        mapping.columns().stream()
            .filter(mapped -> table.column(mapped.name()).exists().fails())
            .filter(mapped -> table.departureOfColumn(mapped.name()).isEmpty())
            .forEach(mapped -> reportColumn(mapping, mapped, table, context));
      }
    }
  }

  private static void reportTable(MappedTable mapping, ModelsContext context) {
    if (context.schema().departure(ObjectKind.TABLE, mapping.name()).isPresent()) {
      return;
    }
    context
        .report(
            mapping.span(),
            "%s maps the table %s, which no migration creates: every query of it fails"
                .formatted(mapping.mappedBy(), mapping.name().sql()))
        .on(mapping.name());
  }

  private static void reportColumn(
      MappedTable mapping, MappedColumn mapped, Table table, ModelsContext context) {
    context
        .report(
            mapped.definition().name().span(),
            "%s maps %s.%s, which no migration adds: every query of it fails"
                .formatted(mapping.mappedBy(), table.sql(), mapped.definition().name().sql()))
        .on(table.sql())
        .related(
            table
                .birth()
                .map(birth -> new Related(birth.span(), table.sql() + " is created here")));
  }
}
