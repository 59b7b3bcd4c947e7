package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.SetDefault;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Optional;

/** Defaults that are set when the rows that lack the value have been filled already. */
final class BackfillBeforeDefault implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(SetDefault.class, this::check);
  }

  private void check(SetDefault set, RuleContext context) {
    ObjectName table = set.table().table();
    if (context.isExempt(table)
        || !context.before(table).column(set.column().value()).hasDefault().fails()) {
      return;
    }
    Optional<Statement> fill =
        context.body().stream()
            .takeWhile(s -> s.number() < context.statement().number())
            .filter(s -> fills(s, set))
            .findFirst();
    if (fill.isEmpty() || isLockedBefore(fill.get(), context)) {
      return;
    }
    context
        .report(
            set,
            ("rows that the running release adds to %s between the backfill in line %d and this"
                    + " have no %s")
                .formatted(table, fill.get().span().from().line(), set.column()))
        .on(table)
        .withoutLocks()
        .related(Optional.of(new Related(fill.get().span(), "the rows are filled here")));
  }

  private static boolean fills(Statement statement, SetDefault set) {
    return statement.operations().stream()
        .anyMatch(
            o ->
                o instanceof Update update
                    && update.table().sql().equals(set.table().table().sql())
                    && update.set().stream().anyMatch(a -> a.column().sameAs(set.column())));
  }

  /** Whether the transaction has kept writers away since before the backfill. */
  private static boolean isLockedBefore(Statement fill, RuleContext context) {
    return fill.transaction().isPresent()
        && fill.transaction().equals(context.statement().transaction())
        && context.body().stream()
            .takeWhile(s -> s.number() < fill.number())
            .filter(s -> s.transaction().equals(fill.transaction()))
            .flatMap(s -> s.operations().stream())
            .anyMatch(o -> locks(o, fill));
  }

  private static boolean locks(Operation operation, Statement fill) {
    return operation instanceof AlterTableOperation alter
        && fill.operations().stream()
            .anyMatch(
                o ->
                    o instanceof Update update
                        && update.table().sql().equals(alter.table().table().sql()));
  }
}
