package dev.lockkeeper.rules.lock;

import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionContext;
import java.util.List;
import java.util.Optional;

/** Work that keeps nobody out by itself, while an earlier statement's lock is still held. */
final class LongWorkAfterExclusiveLock implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.transaction(this::check);
  }

  private void check(TransactionContext context) {
    Optional<HeldThroughWork> found = HeldThroughWork.in(context.scope());
    if (found.isEmpty() || found.get().secondLock(context.scope()).isPresent()) {
      return;
    }
    HeldThroughWork held = found.get();
    RecipeWriter recipes = context.recipes();
    Command command = Command.asWritten(held.work().statement());
    context
        .report(
            held.work(),
            "%s %s wait through this %s too: %s has locked it, and the transaction holds the lock to its end"
                .formatted(held.waiting(), held.relation(), held.work().describe(), held.place()))
        .on(held.relation())
        .related(List.of(held.lock().place(held.relation() + " is locked here")))
        .plan(() -> recipes.later("then", command));
  }
}
