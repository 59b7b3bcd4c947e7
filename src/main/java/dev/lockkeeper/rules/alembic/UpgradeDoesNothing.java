package dev.lockkeeper.rules.alembic;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Directive;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Migration.Revision;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Set;

/** Upgrades that send nothing, and alterations that alter nothing. */
final class UpgradeDoesNothing implements Rule {
  private static final Set<String> PLACES =
      Set.of("table_name", "column_name", "schema", "modify_name", "modify_nullable");

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    if (migration.tool() != Tool.ALEMBIC || migration.unread().isPresent()) {
      return;
    }
    for (Directive directive : migration.up().directives()) {
      if (directive.name().equals("alter_column") && tellsOnly(directive)) {
        context.report(
            directive.span(),
            Direction.UP,
            "this changes nothing: it tells what the column is, and not what becomes of it");
      }
    }
    boolean isEmpty =
        migration.up().statements().isEmpty() && migration.up().directives().isEmpty();
    if (isEmpty && migration.revision().filter(UpgradeDoesNothing::isStep).isPresent()) {
      context.report(
          migration.up().span(),
          Direction.UP,
          "%s is recorded as applied and does nothing".formatted(migration.id()));
    }
  }

  /** Merges, first revisions and the beginnings of branches have reasons of their own. */
  private static boolean isStep(Revision revision) {
    return revision.parents().size() == 1
        && revision.branchLabels().isEmpty()
        && revision.dependsOn().isEmpty();
  }

  private static boolean tellsOnly(Directive directive) {
    return directive.statements() == 0
        && directive.arguments().stream()
            .map(Directive.Argument::name)
            .allMatch(name -> PLACES.contains(name) || name.startsWith("existing_"));
  }
}
