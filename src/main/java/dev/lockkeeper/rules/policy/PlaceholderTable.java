package dev.lockkeeper.rules.policy;

import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.CreateTableAs;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tables that wait for a use, or were made for a moment and stay. */
final class PlaceholderTable implements Rule {
  private static final Pattern WAITS =
      Pattern.compile(
          "(?:reserved|future|spare|unused|placeholder|dummy)(?:_?\\d+|_tables?)?"
              + "|(?:.*_)?for_future(?:_use)?");

  private static final Pattern FOR_NOW =
      Pattern.compile(
          "tmp|tmp_.*|.*_tmp|temp|temp_?(?:\\d+|table)|tbd|foo|bar|baz|xxx+"
              + "|(?:my|new|test|some)_?table|test|test_?\\d+|table_?\\d+");

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(
        CreateTable.class,
        (create, context) -> {
          if (!create.temporary()) {
            check(create, create.table(), context);
          }
        });
    on.operation(
        CreateTableAs.class,
        (create, context) -> {
          if (!create.temporary()) {
            check(create, create.table(), context);
          }
        });
    on.operation(
        RenameTable.class,
        (rename, context) ->
            check(
                rename,
                new ObjectName(rename.table().table().schema(), rename.newName()),
                context));
  }

  private static void check(Operation operation, ObjectName table, RuleContext context) {
    String name = table.name().value().toLowerCase(Locale.ROOT);
    boolean waits = WAITS.matcher(name).matches() || context.options().names("also", table);
    if ((!waits && !FOR_NOW.matcher(name).matches())
        || context.options().names("except", table)
        || Later.of(context).anyMatch(later -> takesAway(later, table))) {
      return;
    }
    String message =
        waits
            ? "table %s is kept for something that is not there yet"
            : "table %s has a name for the moment, and outlives this migration";
    context.report(operation, table.span(), message.formatted(table.sql())).on(table).alone();
  }

  private static boolean takesAway(Operation later, ObjectName table) {
    return (later instanceof DropTable drop && drop.table().sql().equals(table.sql()))
        || (later instanceof RenameTable rename
            && rename.table().table().sql().equals(table.sql()));
  }
}
