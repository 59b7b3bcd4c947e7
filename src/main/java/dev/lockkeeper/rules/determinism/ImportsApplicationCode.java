package dev.lockkeeper.rules.determinism;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Program.Import;
import dev.lockkeeper.migration.Program.Origin;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Migrations that use code which goes on changing after them. */
final class ImportsApplicationCode implements Rule {
  /** How the application's own packages are usually called, where its files are not at hand. */
  private static final Set<String> USUAL_PACKAGES = Set.of("app", "src", "models");

  /** Modules of column types, which a revision must name: autogenerate imports them itself. */
  private static final Set<String> OF_TYPES =
      Set.of(
          "types",
          "custom_types",
          "sqltypes",
          "guid",
          "db_types",
          "column_types",
          "type_decorators");

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    List<Import> ofApplication =
        context.migration().program().imports().stream()
            .filter(ImportsApplicationCode::isOfApplication)
            .toList();
    if (ofApplication.isEmpty()) {
      return;
    }
    Import first = ofApplication.get(0);
    context
        .report(first.span(), Direction.UP, message(first))
        .related(
            ofApplication.stream()
                .skip(1)
                .map(other -> new Related(other.span(), words(other) + " is imported here"))
                .toList());
  }

  private static boolean isOfApplication(Import one) {
    if (one.origin() == Origin.MIGRATIONS || isOfTypes(one)) {
      return false;
    }
    String first = one.module().split("\\.", 2)[0];
    return one.origin() == Origin.APPLICATION || USUAL_PACKAGES.contains(first);
  }

  private static boolean isOfTypes(Import one) {
    return OF_TYPES.contains(one.module().substring(one.module().lastIndexOf('.') + 1));
  }

  private static String message(Import one) {
    String what = words(one);
    return one.module().contains("enum")
        ? "%s is read as it is on the day the migration runs: a member that it gains later changes what a new database gets"
            .formatted(what)
        : "%s is used as it is on the day the migration runs: once it is changed or removed, this migration does something else or fails"
            .formatted(what);
  }

  private static String words(Import one) {
    return one.names().isEmpty() || one.names().contains("*")
        ? one.module()
        : one.names().stream()
            .map(
                name ->
                    one.module().endsWith(".") ? one.module() + name : one.module() + "." + name)
            .limit(2)
            .collect(Collectors.joining(" and "));
  }
}
