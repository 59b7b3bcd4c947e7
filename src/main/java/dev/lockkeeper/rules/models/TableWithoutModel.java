package dev.lockkeeper.rules.models;

import dev.lockkeeper.rule.Exemptions;
import dev.lockkeeper.rule.ModelsContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Table;

/** Tables that no model maps. */
final class TableWithoutModel implements Rule {
  @Override
  public void subscribe(Subscriptions on) {
    on.models(this::check);
  }

  private void check(ModelsContext context) {
    if (!context.models().areTablesKnown() || context.models().tables().isEmpty()) {
      return;
    }
    for (Table table : context.schema().tables()) {
      boolean isOwn =
          table.exists().holds()
              && !table.isTemporary()
              && !table.isPartition()
              && !Exemptions.isBookkeeping(table.name());
      if (isOwn
          && table.birth().isPresent()
          && context.models().table(table.schema(), table.name()).isEmpty()) {
        context
            .report(table.birth().get().span(), table.sql() + " is mapped by no model")
            .on(table.sql());
      }
    }
  }
}
