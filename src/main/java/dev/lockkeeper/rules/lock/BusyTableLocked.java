package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.migration.TableSize;
import dev.lockkeeper.rule.CommandWords;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionScope;
import dev.lockkeeper.schema.Setting;
import java.util.Optional;

/** Locks of a moment on tables whose queries make them wait. */
final class BusyTableLocked implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    Optional<Setting> timeout = context.before().session().lockTimeout();
    if (!context.before().session().waitsForLocksEnd().holds()) {
      return;
    }
    for (RelationLock lock : context.blockingLocks()) {
      String relation = lock.relation().sql();
      boolean isShort =
          context.effects().work().stream().noneMatch(w -> w.relation().sql().equals(relation));
      if (isShort && context.environment().isHot(relation)) {
        context.whenTransactionEnds(
            scope -> {
              if (isFirst(relation, scope, context)) {
                report(lock, timeout, context);
              }
            });
      }
    }
  }

  /** Whether no statement before this one has locked the relation already. */
  private static boolean isFirst(String relation, TransactionScope scope, RuleContext context) {
    return scope.steps().stream()
        .filter(step -> step.blocking().stream().anyMatch(l -> l.relation().sql().equals(relation)))
        .findFirst()
        .filter(step -> step.statement().number() == context.statement().number())
        .isPresent();
  }

  private static void report(RelationLock lock, Optional<Setting> timeout, RuleContext context) {
    String relation = lock.relation().sql();
    boolean reads = lock.mode().blocksReads();
    Optional<TableSize> size = context.environment().sizes().of(relation);
    context
        .report(
            "%s is %s: %s waits for %s that runs on it, and all later %s wait behind it%s"
                .formatted(
                    relation,
                    size.filter(TableSize::isLarge)
                        .map(known -> "large (" + known + ")")
                        .orElse("busy"),
                    CommandWords.of(context.statement()),
                    reads ? "every query" : "every write",
                    reads ? "ones" : "writes",
                    timeout.map(t -> ", for up to " + t.text()).orElse("")))
        .on(relation)
        .aside(relation + " is busy");
  }
}
