package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.ValidateConstraint;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionScope;
import dev.lockkeeper.schema.Birth;
import dev.lockkeeper.schema.TableConstraint;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/** Constraints that are validated while the lock of their NOT VALID addition is still held. */
final class ValidateInSameTransaction implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(ValidateConstraint.class, this::check);
  }

  private void check(ValidateConstraint validate, RuleContext context) {
    if (context.work(validate, Work.Kind.SCAN).isEmpty()) {
      return;
    }
    Optional<Span> beside =
        context.statement().operations().stream()
            .filter(o -> o instanceof AddConstraint add && isItsName(add, validate, context))
            .map(Operation::span)
            .findFirst();
    if (beside.isPresent()) {
      report(validate, beside.get(), context);
    } else if (context.statement().transaction().isPresent()) {
      added(validate, context)
          .ifPresent(
              added ->
                  context.whenTransactionEnds(
                      scope -> {
                        if (isIn(scope, added)) {
                          report(validate, added, context);
                        }
                      }));
    }
  }

  private static void report(ValidateConstraint validate, Span added, RuleContext context) {
    ObjectName table = validate.table().table();
    RecipeWriter recipes = context.recipes();
    String sql = SqlText.validate(table, validate.name().sql());
    context
        .report(
            validate,
            "the lock of ADD CONSTRAINT is held through this scan of %s: NOT VALID wins nothing where %s checks the rows in the same %s"
                .formatted(
                    table,
                    "VALIDATE",
                    context.statement().transaction().isPresent() ? "transaction" : "statement"))
        .on(table)
        .related(List.of(new Related(added, validate.name().sql() + " is added here")))
        .plan(() -> recipes.later("validate", Command.harmless(sql)));
  }

  /** Where the constraint was added, in this migration or one before it. */
  private static Optional<Span> added(ValidateConstraint validate, RuleContext context) {
    return context
        .before(validate.table().table())
        .constraint(validate.name().value())
        .flatMap(TableConstraint::birth)
        .filter(birth -> birth.certain().holds())
        .map(Birth::span);
  }

  private static boolean isIn(TransactionScope scope, Span added) {
    return scope.allSteps().stream().anyMatch(step -> step.statement().span().contains(added));
  }

  private static boolean isItsName(
      AddConstraint add, ValidateConstraint validate, RuleContext context) {
    return context
        .before()
        .constraintName(add.table().table(), add.constraint())
        .equals(validate.name().value());
  }
}
