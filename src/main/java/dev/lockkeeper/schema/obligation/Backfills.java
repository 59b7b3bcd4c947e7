package dev.lockkeeper.schema.obligation;

import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.OtherObject;
import dev.lockkeeper.schema.Replayed;
import dev.lockkeeper.schema.Routine;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.obligation.Obligation.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Backfills that a trigger promises: it fills a new column of the rows that are written from now
 * on, and those that stood before wait for an UPDATE.
 */
final class Backfills {
  private static final Pattern COPY =
      Pattern.compile(
          "\\bNEW\\.(\\w+)\\s*:=\\s*NEW\\.(\\w+)\\s*;",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private final Set<String> filled = new HashSet<>();

  /** Takes the next statement of a way up. */
  void take(Replayed step) {
    for (Operation operation : step.statement().operations()) {
      if (operation instanceof Update update) {
        int table = step.after().table(update.table()).id();
        update.set().forEach(set -> filled.add(key(table, set.column().value())));
      }
    }
  }

  /**
   * What the copying trigger of a table leaves to be done; nothing where its column came with the
   * table, or a default, or was written since.
   */
  Optional<Obligation> promisedBy(OtherObject trigger, Routine function, Table table) {
    Matcher copy = COPY.matcher(function.definition().body().orElse(""));
    if (!copy.find() || trigger.birth().isEmpty()) {
      return Optional.empty();
    }
    Column column = table.column(copy.group(1).toLowerCase(Locale.ROOT));
    boolean isPromise =
        column.exists().holds()
            && isAddedLater(column, table)
            && column.defaultValue().isEmpty()
            && !filled.contains(key(table.id(), column.name()));
    String name = Identifier.quoted(column.name());
    String from = copy.group(2).toLowerCase(Locale.ROOT);
    return isPromise
        ? Optional.of(
            new Obligation(
                Kind.BACKFILL,
                table.sql(),
                name,
                table.exists().and(trigger.exists()),
                trigger.birth().orElseThrow().span(),
                "%s.%s has a value only in rows that were written since %s came"
                    .formatted(table.sql(), name, Identifier.quoted(trigger.name())),
                List.of(
                    "UPDATE %s SET %s = %s WHERE %s IS DISTINCT FROM %s"
                        .formatted(table.sql(), name, from, name, from))))
        : Optional.empty();
  }

  private static boolean isAddedLater(Column column, Table table) {
    return column.birth().isPresent()
        && table
            .birth()
            .filter(created -> created.span().contains(column.birth().get().span()))
            .isEmpty();
  }

  private static String key(int table, String column) {
    return table + "." + column;
  }
}
