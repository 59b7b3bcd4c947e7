package dev.lockkeeper.rules.policy;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Header;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Headers without a field that the project wants, or with one that nobody filled in. */
final class HeaderFields implements Rule {
  private static final Pattern BLANK =
      Pattern.compile("(?i)[<\\[{(].*[>\\]})]|\\W*|tbd|todo|fixme|n/?a|x{3,}|yyyy-mm-dd|your name");

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    if (migration.unread().isPresent()) {
      return;
    }
    Header header = Header.of(migration);
    List<String> missing = new ArrayList<>();
    for (String name : context.options().words("fields")) {
      Optional<Header.Field> field = header.field(name);
      if (field.isEmpty()) {
        missing.add(name);
      } else if (BLANK.matcher(field.get().value()).matches()) {
        context.report(
            field.get().span(), Direction.UP, "the header leaves %s blank".formatted(name));
      }
    }
    if (!missing.isEmpty()) {
      context
          .report(
              header.place(), Direction.UP, "the header has no " + English.list(missing, "and no"))
          .recipe(() -> HeaderText.with(missing, migration));
    }
  }
}
