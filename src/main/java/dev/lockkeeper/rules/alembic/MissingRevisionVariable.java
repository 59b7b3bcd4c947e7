package dev.lockkeeper.rules.alembic;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Migration.Revision;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Revisions that do not say which one they are, or which one they follow. */
final class MissingRevisionVariable implements Rule {
  private static final Pattern ID =
      Pattern.compile("(?mi)^[ \\t]*Revision ID[ \\t]*:[ \\t]*(\\S+)");
  private static final Pattern PARENT =
      Pattern.compile("(?mi)^[ \\t]*Revises[ \\t]*:[ \\t]*(\\S+)");

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    Optional<Revision> revision = migration.revision().filter(r -> !r.missing().isEmpty());
    revision.ifPresent(
        found ->
            context
                .report(
                    migration.idSpan(),
                    Direction.UP,
                    "the file sets no %s: Alembic refuses it, and no command runs%s"
                        .formatted(
                            String.join(" and no ", found.missing()),
                            found.docstring().isPresent()
                                ? "; what the docstring says counts for nothing"
                                : ""))
                .recipe(() -> recipe(found, migration)));
  }

  private static Recipe recipe(Revision revision, Migration migration) {
    String docstring = revision.docstring().map(d -> d.text().text()).orElse("");
    String id = revision.id().or(() -> told(ID, docstring)).orElse(migration.id());
    String parent =
        revision.parents().isEmpty()
            ? told(PARENT, docstring).map(name -> '"' + name + '"').orElse("None")
            : String.join(", ", revision.parents().stream().map(name -> '"' + name + '"').toList());
    return new Recipe(
        Recipe.Language.PYTHON,
        List.of(
            new Recipe.Step(
                Optional.empty(), "revision = \"" + id + "\"\n" + "down_revision = " + parent)));
  }

  private static Optional<String> told(Pattern line, String docstring) {
    Matcher matcher = line.matcher(docstring);
    return matcher.find()
        ? Optional.of(matcher.group(1)).filter(name -> !name.equalsIgnoreCase("none"))
        : Optional.empty();
  }
}
