package dev.lockkeeper.rules.policy;

import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Columns that wait for a use, or whose names tell none. */
final class PlaceholderColumn implements Rule {
  private static final Pattern KEPT_FREE =
      Pattern.compile(
          "(?:reserved|future|spare|unused|placeholder|filler|dummy)(?:_?\\d+|_[a-z]"
              + "|_(?:use|field|column|col|attribute|attr|text|int|string|json|bool)s?(?:_?\\d+)?)"
              + "|(?:.*_)?for_future(?:_use)?(?:_?\\d+)?");

  /** Words that some columns bear with good reason: what a shop has reserved is a number. */
  private static final Set<String> KEPT_FREE_IF_EMPTY =
      Set.of("reserved", "future", "spare", "unused");

  private static final Pattern TELLS_NOTHING =
      Pattern.compile(
          "tmp|tbd|foo|baz|xxx+|dummy|filler"
              + "|(?:tmp|tbd|foo|bar|extra|custom|custom_field|field|column|col|attr|attribute)_?\\d+");

  private static final Set<String> FACTS = Set.of("boolean", "date", "timestamp", "timestamptz");

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    for (Operation operation : context.statement().operations()) {
      for (NamedColumn column : NamedColumn.by(operation)) {
        check(operation, column, context);
      }
    }
  }

  private static void check(Operation operation, NamedColumn column, RuleContext context) {
    String name = column.name().value().toLowerCase(Locale.ROOT);
    boolean waits =
        KEPT_FREE.matcher(name).matches()
            || context.options().names("also", column.table(), column.name())
            || (KEPT_FREE_IF_EMPTY.contains(name) && isOpen(column));
    if ((!waits && !TELLS_NOTHING.matcher(name).matches())
        || context.options().names("except", column.table(), column.name())
        || isDropped(column, context)) {
      return;
    }
    String message =
        waits
            ? "%s is kept for something that is not there yet".formatted(column.sql())
            : "the name of %s does not tell what it holds".formatted(column.sql());
    context.report(operation, column.name().span(), message).on(column.table()).alone();
  }

  private static boolean isOpen(NamedColumn column) {
    return column.mayStayEmpty(List.of())
        && column
            .definition()
            .flatMap(definition -> definition.type())
            .map(TypeName::name)
            .filter(FACTS::contains)
            .isEmpty();
  }

  private static boolean isDropped(NamedColumn column, RuleContext context) {
    return Later.of(context)
        .anyMatch(
            later ->
                later instanceof DropColumn drop
                    && drop.table().table().sql().equals(column.table().sql())
                    && drop.column().sameAs(column.name()));
  }
}
