package dev.lockkeeper.rules.models;

import dev.lockkeeper.rule.ModelsContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Locale;

/** Columns that the migrations make and no model maps. */
final class MigrationWithoutModel implements Rule {
  private static final String DEPRECATED = "deprecated";

  @Override
  public void subscribe(Subscriptions on) {
    on.models(this::check);
  }

  private void check(ModelsContext context) {
    for (Unmapped column : Unmapped.of(context)) {
      if (!column.isRequired() && !isDeprecated(column, context)) {
        context
            .report(
                column.place(),
                "%s is mapped by no model: %s neither reads nor writes it"
                    .formatted(column.sql(), column.mapping().mappedBy()))
            .on(column.table().sql())
            .related(column.mappedAt());
      }
    }
  }

  /** Whether the database itself says that the column is on its way out. */
  private static boolean isDeprecated(Unmapped column, ModelsContext context) {
    return context
        .schema()
        .commentOn(column.table(), column.stored())
        .filter(text -> text.toLowerCase(Locale.ROOT).contains(DEPRECATED))
        .isPresent();
  }
}
