package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.effect.Effects.InTransaction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.CommandWords;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
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
    if (transaction.isEmpty() || context.effects().inTransaction() == InTransaction.ALLOWED) {
      return;
    }
    Operation operation = context.statement().operations().get(0);
    RecipeWriter recipes = context.recipes();
    Operation named = operation instanceof CreateIndex index ? context.named(index) : operation;
    Command command = command(named);
    String slug = slug(named);
    context
        .report(
            operation,
            "the server refuses %s inside a transaction, and %s"
                .formatted(
                    CommandWords.of(operation), opened(transaction.get(), context.migration())))
        .on(relation(operation, context))
        .plan(() -> recipes.apart(slug, command));
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

  private static String slug(Operation operation) {
    if (operation instanceof CreateIndex index) {
      return "build_" + SqlText.name(index).replace("\"", "");
    }
    return operation instanceof DropIndex drop ? "drop_" + drop.name().name().value() : "apart";
  }

  private static String relation(Operation operation, RuleContext context) {
    if (operation instanceof CreateIndex index) {
      return index.table().table().sql();
    }
    return context.effects().locks().stream()
        .findFirst()
        .map(lock -> lock.relation().sql())
        .orElse(operation instanceof DropIndex drop ? drop.name().sql() : "");
  }

  private static Command command(Operation operation) {
    if (operation instanceof CreateIndex index) {
      return Command.createIndexConcurrently(index);
    }
    return operation instanceof DropIndex drop
        ? Command.dropIndexConcurrently(drop.name(), drop.ifExists())
        : Command.sql(operation.span().text());
  }
}
