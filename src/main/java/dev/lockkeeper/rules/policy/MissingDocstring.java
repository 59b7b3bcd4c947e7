package dev.lockkeeper.rules.policy;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Header;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.regex.Pattern;

/** Migrations that do not begin with a word of what they are for. */
final class MissingDocstring implements Rule {
  /** What tools write by themselves, or read. */
  private static final Pattern NOT_FOR_PEOPLE =
      Pattern.compile(
          "(?i)(?:revision id|revises|create date|branch labels|depends on)\\s*:.*|revision"
              + " identifiers.*|lockkeeper:.*|migrate:.*|\\+goose.*|noqa.*|pylint:.*|mypy:.*"
              + "|type:.*|-\\*-.*|!.*|usr/bin.*|(?:create|alter|drop|add|rename|redefine)(?:table|index|enum"
              + "|foreignkey|column|tables|warnings)|\\W*");

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    Header header = Header.of(migration);
    boolean isRevision = migration.tool() == Tool.ALEMBIC;
    boolean says =
        header.lines().stream()
            .filter(line -> !isRevision || isInDocstring(line, header))
            .anyMatch(line -> !NOT_FOR_PEOPLE.matcher(line.text()).matches());
    if (says || migration.unread().isPresent()) {
      return;
    }
    String message =
        isRevision
            ? "revision %s has no docstring that says what it does: alembic history shows nothing"
                + " for it"
            : "nothing at the head of migration %s says what it is for";
    context.report(header.place(), Direction.UP, message.formatted(migration.id()));
  }

  private static boolean isInDocstring(Header.Line line, Header header) {
    return header.docstring().filter(text -> text.span().contains(line.span())).isPresent();
  }
}
