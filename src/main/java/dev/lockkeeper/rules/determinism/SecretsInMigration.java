package dev.lockkeeper.rules.determinism;

import dev.lockkeeper.migration.Credential;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.source.SourceFile;

/** Secrets that stand in a migration, where everybody with the repository reads them for good. */
final class SecretsInMigration implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    for (SourceFile file : migration.files()) {
      Direction direction = file.equals(migration.file()) ? Direction.UP : Direction.DOWN;
      for (Credential found : Credential.in(file)) {
        context.report(
            found.span(),
            direction,
            "%s stands here in plain text: whoever can read the repository, its history or a log of statements has it"
                .formatted(found.what()));
      }
    }
  }
}
