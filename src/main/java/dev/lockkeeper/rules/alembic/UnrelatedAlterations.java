package dev.lockkeeper.rules.alembic;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Directive;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Columns that a revision alters besides what its message says, as autogenerate adds them. */
final class UnrelatedAlterations implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    Optional<String> message = migration.revision().flatMap(Migration.Revision::message);
    if (message.isEmpty()) {
      return;
    }
    String said = message.get().toLowerCase(Locale.ROOT);
    List<Directive> directives = migration.up().directives();
    Set<String> meant = new TreeSet<>();
    directives.stream()
        .filter(each -> !each.name().equals("alter_column"))
        .forEach(each -> table(each).ifPresent(meant::add));
    List<Directive> others =
        directives.stream()
            .filter(each -> each.name().equals("alter_column"))
            .filter(each -> table(each).filter(name -> !isMeant(name, said, meant)).isPresent())
            .toList();
    if (!others.isEmpty() && !meant.isEmpty()) {
      report(others, message.get(), context);
    }
  }

  private static boolean isMeant(String table, String said, Set<String> meant) {
    String singular = table.endsWith("s") ? table.substring(0, table.length() - 1) : table;
    return meant.contains(table) || said.contains(singular.toLowerCase(Locale.ROOT));
  }

  private static void report(List<Directive> others, String message, MigrationContext context) {
    Set<String> tables =
        others.stream()
            .flatMap(each -> table(each).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    context
        .report(
            others.get(0).span(),
            Direction.UP,
            "columns of %s change beside \"%s\", which says nothing of them"
                .formatted(String.join(", ", tables), message))
        .related(
            others.stream()
                .skip(1)
                .map(each -> new Related(each.span(), "so does this one"))
                .toList());
  }

  private static Optional<String> table(Directive directive) {
    return directive.argument("table_name").flatMap(Directive.Argument::value);
  }
}
