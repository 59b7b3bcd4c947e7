package dev.lockkeeper.rules.determinism;

import dev.lockkeeper.model.OutsideChange;
import dev.lockkeeper.rule.ModelsContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;

/** Code of the application that makes or changes tables by itself. */
final class SchemaCreatedOutsideMigrations implements Rule {
  @Override
  public void subscribe(Subscriptions on) {
    on.models(this::check);
  }

  private void check(ModelsContext context) {
    for (OutsideChange change : context.models().outsideChanges()) {
      context.report(
          change.span(),
          "%s changes the schema from the application: what it makes is in no migration"
              .formatted(change.what()));
    }
  }
}
