package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.model.MappedColumn;
import dev.lockkeeper.model.MappedTable;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Column;
import java.util.List;
import java.util.Optional;

/** Type changes after which the running release reads another type of value than it expects. */
final class ChangeTypeOfMappedColumn implements Rule {
  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AlterColumnType.class, this::check);
  }

  private void check(AlterColumnType change, RuleContext context) {
    ObjectName name = change.table().table();
    Optional<MappedTable> mapping = context.history().models().flatMap(m -> m.table(name));
    Optional<MappedColumn> mapped = mapping.flatMap(table -> table.column(change.column().value()));
    Column before = context.before(name).column(change.column().value());
    if (mapped.isEmpty()
        || before.type().isEmpty()
        || context.isExempt(name)
        || context.isNew(before)) {
      return;
    }
    TypeName old = before.type().get();
    if (ValueKind.of(old).equals(ValueKind.of(change.type()))) {
      return;
    }
    context
        .report(
            change,
            "%s.%s turns from %s into %s, and %s maps it: the running release reads and writes %s"
                .formatted(
                    name.sql(),
                    change.column().sql(),
                    old.sql(),
                    change.type().sql(),
                    mapping.orElseThrow().mappedBy(),
                    old.sql()))
        .on(name)
        .related(
            List.of(
                new Related(
                    mapped.get().definition().name().span(),
                    change.column().sql() + " is mapped here")));
  }
}
