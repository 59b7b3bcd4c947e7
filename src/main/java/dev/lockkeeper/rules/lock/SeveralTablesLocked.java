package dev.lockkeeper.rules.lock;

import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionContext;
import dev.lockkeeper.rule.TransactionScope.Step;
import java.util.List;
import java.util.Optional;

/** Tables that a transaction locks one after the other with long work in between. */
final class SeveralTablesLocked implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.transaction(this::check);
  }

  private void check(TransactionContext context) {
    Optional<HeldThroughWork> held = HeldThroughWork.in(context.scope());
    Optional<Step> second = held.flatMap(h -> h.secondLock(context.scope()));
    if (held.isPresent() && second.isPresent()) {
      report(held.get(), second.get(), context);
    }
  }

  private static void report(HeldThroughWork held, Step second, TransactionContext context) {
    RecipeWriter recipes = context.recipes();
    Command command = Command.asWritten(second.statement());
    Report report =
        context
            .report(
                second,
                "%s is locked from %s on, through the %s in line %d, and while this waits for %s: who uses both waits for one and may hold up the other"
                    .formatted(
                        held.relation(),
                        held.place(),
                        held.work().describe(),
                        held.work().statement().span().from().line(),
                        second.relation()))
            .on(second.relation())
            .related(
                List.of(
                    held.lock().place(held.relation() + " is locked here"),
                    held.work().place("the " + held.work().describe())));
    if (!second.isLong()) {
      report.plan(() -> recipes.later("then", command));
    }
  }
}
