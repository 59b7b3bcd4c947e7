package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.effect.Effects.InTransaction;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.migration.Transaction.OpenedBy;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.Optional;

/** Files in which some statements refuse the transaction that the others stand in. */
final class MixedTransactionalAndNot implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    Optional<Transaction> transaction =
        context.statement().transaction().filter(t -> t.openedBy() == OpenedBy.TOOL);
    if (transaction.isEmpty()
        || context.effects().inTransaction() == InTransaction.ALLOWED
        || !mayBeMixed(context)) {
      return;
    }
    boolean isFlyway = context.migration().tool() == Tool.FLYWAY;
    List<Statement> others =
        context.body().stream()
            .filter(s -> s.number() != context.statement().number())
            .filter(s -> s.transaction().equals(transaction))
            .filter(s -> isFlyway || !s.isPreparation())
            .filter(s -> !RecipeWriter.isKnownToFlyway(s.span().text()))
            .toList();
    if (others.isEmpty()) {
      return;
    }
    StatementApart apart = StatementApart.of(context);
    RecipeWriter recipes = context.recipes();
    context
        .report(
            apart.operation(),
            isFlyway
                ? "Flyway refuses this file: %s runs without a transaction, and other statements of it run in one"
                    .formatted(apart.words())
                : "%s runs all of this in one transaction, which %s refuses; without one, the others would no longer be applied as a whole"
                    .formatted(context.migration().tool().label(), apart.words()))
        .on(apart.relation())
        .related(
            others.stream()
                .limit(10)
                .map(s -> new Related(s.span(), "this runs in a transaction"))
                .toList())
        .plan(() -> recipes.apart(apart.slug(), apart.command()));
  }

  private static boolean mayBeMixed(RuleContext context) {
    return switch (context.migration().tool()) {
      case FLYWAY ->
          context.migration().file().path().endsWith(".sql")
              && RecipeWriter.isKnownToFlyway(context.statement().span().text());
      case GOOSE, DBMATE -> true;
      case ALEMBIC, GOLANG_MIGRATE, PRISMA, PLAIN -> false;
    };
  }
}
