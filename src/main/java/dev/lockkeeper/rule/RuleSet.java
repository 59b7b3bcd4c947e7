package dev.lockkeeper.rule;

import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.RuleSettings.Ruling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The rules of a run, arranged by what they want to be asked about. */
public final class RuleSet {
  private final Map<Class<?>, List<Subscriber<OperationCheck>>> operations = new HashMap<>();
  private final List<Subscriber<Consumer<RuleContext>>> statements = new ArrayList<>();
  private final List<Subscriber<Consumer<TransactionContext>>> transactions = new ArrayList<>();
  private final List<Subscriber<Consumer<RoundTripContext>>> roundTrips = new ArrayList<>();
  private final List<Subscriber<Consumer<MigrationContext>>> migrations = new ArrayList<>();
  private final List<Subscriber<Consumer<HistoryContext>>> histories = new ArrayList<>();
  private final List<Subscriber<Consumer<ModelsContext>>> models = new ArrayList<>();
  private final List<Subscriber<Consumer<SuppressionContext>>> suppressions = new ArrayList<>();

  private RuleSet() {}

  /** The rules that speak. */
  public static RuleSet of(RuleCatalog catalog, RuleSettings settings) {
    RuleSet set = new RuleSet();
    settings.rulings().forEach(ruling -> set.add(ruling, catalog.rule(ruling.page())));
    return set;
  }

  /** Takes what rules report. */
  public interface Sink {
    /** Takes a report, which its rule may go on to complete until its check returns. */
    void add(Report report);

    /** Keeps a check until the transaction of a moment ends. */
    void whenTransactionEnds(Moment moment, Consumer<TransactionScope> check);
  }

  private record Subscriber<C>(Ruling ruling, C check) {
    boolean speaksFor(Target target) {
      return page().speaksFor(target);
    }

    boolean speaksForAny(History history) {
      return history.targets().stream().anyMatch(assumed -> speaksFor(assumed.target()));
    }

    RulePage page() {
      return ruling.page();
    }
  }

  private interface OperationCheck {
    void check(Operation operation, RuleContext context);
  }

  private void add(Ruling ruling, Rule rule) {
    Subscriptions on = new Subscriptions();
    rule.subscribe(on);
    on.operations.forEach(
        (kind, checks) -> checks.forEach(check -> add(kind, ruling, check::accept)));
    on.constraints.forEach(
        (kind, checks) ->
            checks.forEach(
                check ->
                    add(
                        AddConstraint.class,
                        ruling,
                        (operation, context) -> {
                          AddConstraint add = (AddConstraint) operation;
                          if (kind.isInstance(add.constraint())) {
                            check.check(add, add.constraint(), context);
                          }
                        })));
    on.statements.forEach(check -> statements.add(new Subscriber<>(ruling, check)));
    on.transactions.forEach(check -> transactions.add(new Subscriber<>(ruling, check)));
    on.roundTrips.forEach(check -> roundTrips.add(new Subscriber<>(ruling, check)));
    on.migrations.forEach(check -> migrations.add(new Subscriber<>(ruling, check)));
    on.histories.forEach(check -> histories.add(new Subscriber<>(ruling, check)));
    on.models.forEach(check -> models.add(new Subscriber<>(ruling, check)));
    on.suppressions.forEach(check -> suppressions.add(new Subscriber<>(ruling, check)));
  }

  private void add(Class<?> kind, Ruling ruling, OperationCheck check) {
    operations.computeIfAbsent(kind, key -> new ArrayList<>()).add(new Subscriber<>(ruling, check));
  }

  /** Asks about a statement, just before it runs, the rules that {@code wanted} lets speak. */
  public void statement(Moment moment, Predicate<RulePage> wanted, Sink sink) {
    Exemptions exemptions = new Exemptions(moment);
    for (Operation operation : moment.statement().operations()) {
      for (Subscriber<OperationCheck> subscriber :
          operations.getOrDefault(operation.getClass(), List.of())) {
        if (subscriber.speaksFor(moment.target()) && wanted.test(subscriber.page())) {
          subscriber.check.check(
              operation, new RuleContext(subscriber.ruling, moment, exemptions, sink));
        }
      }
    }
    for (Subscriber<Consumer<RuleContext>> subscriber : statements) {
      if (subscriber.speaksFor(moment.target()) && wanted.test(subscriber.page())) {
        subscriber.check.accept(new RuleContext(subscriber.ruling, moment, exemptions, sink));
      }
    }
  }

  /** Asks about a transaction by the moments of its first and last statements. */
  public void transaction(
      Moment first, Moment last, TransactionScope scope, Predicate<RulePage> wanted, Sink sink) {
    for (Subscriber<Consumer<TransactionContext>> subscriber : transactions) {
      if (subscriber.speaksFor(last.target()) && wanted.test(subscriber.page())) {
        subscriber.check.accept(
            new TransactionContext(subscriber.ruling, first, last, scope, sink));
      }
    }
  }

  /** Asks about a migration and its way back. */
  public void roundTrip(RoundTrip trip, Predicate<RulePage> wanted, Sink sink) {
    for (Subscriber<Consumer<RoundTripContext>> subscriber : roundTrips) {
      if (subscriber.speaksFor(trip.target()) && wanted.test(subscriber.page())) {
        subscriber.check.accept(new RoundTripContext(subscriber.ruling, trip, sink));
      }
    }
  }

  /** Asks about a migration as a whole. */
  public void migration(History history, Target target, Migration migration, Sink sink) {
    for (Subscriber<Consumer<MigrationContext>> subscriber : migrations) {
      if (subscriber.speaksForAny(history)) {
        subscriber.check.accept(
            new MigrationContext(subscriber.ruling, history, target, migration, sink));
      }
    }
  }

  /** Asks about a history as a whole; {@code asked} says whose findings are wanted. */
  public void history(History history, Target target, ChangeSet asked, Sink sink) {
    for (Subscriber<Consumer<HistoryContext>> subscriber : histories) {
      if (subscriber.speaksForAny(history)) {
        subscriber.check.accept(
            new HistoryContext(subscriber.ruling, history, target, asked, sink));
      }
    }
  }

  /** Asks how an application's models and the end of a history agree. */
  public void models(ModelsContext.ModelsMoment moment, Sink sink) {
    for (Subscriber<Consumer<ModelsContext>> subscriber : models) {
      if (subscriber.speaksFor(moment.target())) {
        subscriber.check.accept(new ModelsContext(subscriber.ruling, moment, sink));
      }
    }
  }

  /**
   * Asks about a suppression comment, behind everything else.
   *
   * @param idle those of its rules that had a chance to speak and had nothing to say
   */
  public void suppression(
      Suppression suppression, RuleCatalog catalog, Set<String> idle, Target target, Sink sink) {
    for (Subscriber<Consumer<SuppressionContext>> subscriber : suppressions) {
      subscriber.check.accept(
          new SuppressionContext(subscriber.page(), suppression, catalog, idle, target, sink));
    }
  }
}
