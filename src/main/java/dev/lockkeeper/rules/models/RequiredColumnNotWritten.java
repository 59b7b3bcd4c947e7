package dev.lockkeeper.rules.models;

import dev.lockkeeper.rule.ModelsContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;

/** Required columns that no model maps, so that every INSERT of the model fails. */
final class RequiredColumnNotWritten implements Rule {
  @Override
  public void subscribe(Subscriptions on) {
    on.models(this::check);
  }

  private void check(ModelsContext context) {
    for (Unmapped column : Unmapped.of(context)) {
      if (column.isRequired()) {
        context
            .report(
                column.place(),
                "%s is NOT NULL without a default, and no model maps it: every INSERT of %s fails"
                    .formatted(column.sql(), column.mapping().mappedBy()))
            .on(column.table().sql())
            .related(column.mappedAt());
      }
    }
  }
}
