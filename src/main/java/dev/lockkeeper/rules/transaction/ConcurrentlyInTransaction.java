package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.effect.Effects.InTransaction;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Optional;

/** Statements that the server refuses inside a transaction, inside one. */
final class ConcurrentlyInTransaction implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    Optional<Transaction> transaction = context.statement().transaction();
    if (transaction.isEmpty()
        || context.direction() == Direction.DOWN
        || context.effects().inTransaction() == InTransaction.ALLOWED) {
      return;
    }
    StatementApart apart = StatementApart.of(context);
    RecipeWriter recipes = context.recipes();
    context
        .report(
            apart.operation(),
            "the server refuses %s inside a transaction, and %s"
                .formatted(apart.words(), opened(transaction.get(), context.migration())))
        .on(apart.relation())
        .plan(() -> recipes.apart(apart.slug(), apart.command()));
  }

  private static String opened(Transaction transaction, Migration migration) {
    Tool tool = migration.tool();
    return switch (transaction.openedBy()) {
      case STATEMENT -> "this file opens one with BEGIN";
      case IMPLICIT ->
          tool.label() + " sends the file as one string, whose statements the server runs in one";
      case TOOL ->
          tool == Tool.FLYWAY
              ? openedByFlyway(migration)
              : tool.label() + " runs this migration in one";
    };
  }

  private static String openedByFlyway(Migration migration) {
    if (migration.file().path().endsWith(".java")) {
      return "Flyway runs this class in one, unless its canExecuteInTransaction() returns false";
    }
    return migration.up().statements().size() > 1
        ? "Flyway runs this file in one, because other statements of it need one"
        : "Flyway, which does not know that, runs this file in one";
  }
}
