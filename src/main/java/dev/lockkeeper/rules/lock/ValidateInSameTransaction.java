package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.ValidateConstraint;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.source.Span;
import java.util.Optional;

/** Constraints that are validated while the lock of their NOT VALID addition is still held. */
final class ValidateInSameTransaction implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(ValidateConstraint.class, this::check);
  }

  private void check(ValidateConstraint validate, RuleContext context) {
    ObjectName table = validate.table().table();
    Optional<Span> added = added(validate, context);
    if (added.isEmpty() || context.work(validate, Work.Kind.SCAN).isEmpty()) {
      return;
    }
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
        .related(added.map(span -> new Related(span, validate.name().sql() + " is added here")))
        .plan(() -> recipes.later("validate", Command.harmless(sql)));
  }

  /** Where the constraint was added under a lock that is still held. */
  private static Optional<Span> added(ValidateConstraint validate, RuleContext context) {
    return context.body().stream()
        .filter(s -> isInSameTransaction(s, context))
        .takeWhile(s -> s.number() <= context.statement().number())
        .flatMap(s -> s.operations().stream())
        .filter(
            o ->
                o instanceof AddConstraint add
                    && add.constraint().common().notValid()
                    && isValidated(add, validate, context))
        .map(o -> o.span())
        .findFirst();
  }

  private static boolean isInSameTransaction(Statement other, RuleContext context) {
    Statement own = context.statement();
    return other.number() == own.number()
        || (own.transaction().isPresent() && other.transaction().equals(own.transaction()));
  }

  private static boolean isValidated(
      AddConstraint add, ValidateConstraint validate, RuleContext context) {
    if (!add.table().table().sql().equals(validate.table().table().sql())) {
      return false;
    }
    return add.constraint()
        .name()
        .map(name -> name.sameAs(validate.name()))
        .orElseGet(
            () ->
                context
                    .before(add.table().table())
                    .constraint(validate.name().value())
                    .flatMap(c -> c.birth())
                    .filter(b -> add.constraint().span().equals(b.span()))
                    .isPresent());
  }
}
