package dev.lockkeeper.rules.policy;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Header;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.WrittenPattern;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Files that are not called as the project calls its migrations. */
final class FileNamePattern implements Rule {
  /** What Alembic uses where no settings say otherwise. */
  private static final String ALEMBICS_OWN = "%(rev)s_%(slug)s";

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    FileName name = FileName.of(context.migration());
    List<WrittenPattern> patterns = patterns(context).map(WrittenPattern::ofFileName).toList();
    if (patterns.isEmpty() || patterns.stream().anyMatch(name::matches)) {
      return;
    }
    Optional<String> other = name.under(patterns.get(0));
    String message =
        "%s is not called %s".formatted(name.base(), patterns.get(0))
            + other.map(better -> ": that is " + better).orElse("");
    context
        .report(Header.of(context.migration()).place(), Direction.UP, message)
        .recipe(other.map(better -> (Supplier<Recipe>) () -> renamed(name, better)));
  }

  private static Stream<String> patterns(MigrationContext context) {
    List<String> given = context.options().words("pattern");
    if (!given.isEmpty() || context.migration().tool() != Tool.ALEMBIC) {
      return given.stream();
    }
    return Stream.of(context.history().fileTemplate().orElse(ALEMBICS_OWN));
  }

  private static Recipe renamed(FileName name, String better) {
    String path = String.join("/", name.segments());
    String folder = path.substring(0, path.length() - name.base().length());
    return new Recipe(
        Recipe.Language.SHELL,
        List.of(
            new Recipe.Step(Optional.empty(), "git mv %s %s".formatted(path, folder + better))));
  }
}
