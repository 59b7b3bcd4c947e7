package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.model.MappedColumn;
import dev.lockkeeper.model.MappedTable;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.rule.ModelsContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Departure;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.source.Span;
import java.util.List;

/** Columns and tables that migrations drop or rename while a model still maps them. */
final class ColumnDroppedWhileStillMapped implements Rule {
  @Override
  public void subscribe(Subscriptions on) {
    on.models(this::check);
  }

  private void check(ModelsContext context) {
    for (MappedTable mapping : context.models().tables()) {
      Table table = context.schema().table(mapping.name());
      if (table.exists().fails()) {
        context
            .schema()
            .departure(ObjectKind.TABLE, mapping.name())
            .ifPresent(
                left -> report(mapping, mapping.name().sql(), mapping.span(), left, context));
        continue;
      }
      for (MappedColumn mapped : mapping.columns()) {
        Identifier name = mapped.definition().name();
        if (table.column(mapped.name()).exists().fails()) {
          table
              .departureOfColumn(mapped.name())
              .ifPresent(
                  left ->
                      report(mapping, table.sql() + "." + name.sql(), name.span(), left, context));
        }
      }
    }
  }

  private static void report(
      MappedTable mapping, String name, Span mapped, Departure left, ModelsContext context) {
    if (left.span().isEmpty()) {
      return;
    }
    String what = left.newName().map(next -> "renamed to " + next).orElse("dropped");
    context
        .report(
            left.span().get(),
            "%s is %s, and %s still maps it: its queries fail in the running release and the next"
                .formatted(name, what, mapping.mappedBy()))
        .on(mapping.name())
        .related(List.of(new Related(mapped, name + " is mapped here")));
  }
}
