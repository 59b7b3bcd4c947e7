package dev.lockkeeper.rule;

import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What one rule wants to be asked about; asked in the order in which things happen. */
public final class Subscriptions {
  final Map<Class<?>, List<BiConsumer<Operation, RuleContext>>> operations = new HashMap<>();
  final Map<Class<?>, List<ConstraintCheck<Constraint>>> constraints = new HashMap<>();
  final List<Consumer<RuleContext>> statements = new ArrayList<>();
  final List<Consumer<TransactionContext>> transactions = new ArrayList<>();
  final List<Consumer<RoundTripContext>> roundTrips = new ArrayList<>();
  final List<Consumer<MigrationContext>> migrations = new ArrayList<>();
  final List<Consumer<HistoryContext>> histories = new ArrayList<>();
  final List<Consumer<ModelsContext>> models = new ArrayList<>();
  final List<Consumer<SuppressionContext>> suppressions = new ArrayList<>();

  Subscriptions() {}

  /** What a rule does with a constraint that ALTER TABLE adds. */
  @FunctionalInterface
  public interface ConstraintCheck<C extends Constraint> {
    /** Looks at a constraint of the operation that adds it. */
    void check(AddConstraint operation, C constraint, RuleContext context);
  }

  /** Every operation of a kind, just before its statement runs. */
  public <O extends Operation> void operation(Class<O> kind, BiConsumer<O, RuleContext> check) {
    operations
        .computeIfAbsent(kind, key -> new ArrayList<>())
        .add((operation, context) -> check.accept(kind.cast(operation), context));
  }

  /** Every constraint of a kind that ALTER TABLE adds, inside an added column too. */
  public <C extends Constraint> void constraint(Class<C> kind, ConstraintCheck<C> check) {
    constraints
        .computeIfAbsent(kind, key -> new ArrayList<>())
        .add((add, constraint, context) -> check.check(add, kind.cast(constraint), context));
  }

  /** Every statement, just before it runs. */
  public void statement(Consumer<RuleContext> check) {
    statements.add(check);
  }

  /** The end of every transaction, and once per body all statements that run in none. */
  public void transaction(Consumer<TransactionContext> check) {
    transactions.add(check);
  }

  /** Every migration whose way back is written, once both were replayed. */
  public void roundTrip(Consumer<RoundTripContext> check) {
    roundTrips.add(check);
  }

  /** Every migration, once, whatever the targets. */
  public void migration(Consumer<MigrationContext> check) {
    migrations.add(check);
  }

  /** Every history, once, whatever the targets. */
  public void history(Consumer<HistoryContext> check) {
    histories.add(check);
  }

  /** The end of every history whose application's models are named, once for each target. */
  public void models(Consumer<ModelsContext> check) {
    models.add(check);
  }

  /** Every suppression comment, once all other rules have spoken. */
  public void suppression(Consumer<SuppressionContext> check) {
    suppressions.add(check);
  }
}
