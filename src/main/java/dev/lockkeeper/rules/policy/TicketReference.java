package dev.lockkeeper.rules.policy;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Header;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.WrittenPattern;
import java.util.List;
import java.util.stream.Stream;

/** Migrations that do not say which ticket they belong to. */
final class TicketReference implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    Header header = Header.of(migration);
    List<WrittenPattern> patterns = context.options().patterns("pattern");
    boolean named =
        Stream.concat(
                header.lines().stream().map(Header.Line::text),
                Stream.of(FileName.of(migration).last(1)))
            .anyMatch(text -> patterns.stream().anyMatch(pattern -> isIn(text, pattern)));
    if (named || migration.unread().isPresent()) {
      return;
    }
    String such =
        patterns.stream()
            .filter(pattern -> !pattern.isExpression())
            .findFirst()
            .map(pattern -> " such as " + pattern)
            .orElse("");
    context.report(
        header.place(),
        Direction.UP,
        "neither the header nor the file's name says which ticket it belongs to" + such);
  }

  private static boolean isIn(String text, WrittenPattern pattern) {
    return pattern.with(name -> name.equals("number") ? "\\d+" : "[\\w-]+").matcher(text).find();
  }
}
