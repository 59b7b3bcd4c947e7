package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.CommandWords;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;

/** Revisions of which a part runs inside an autocommit block. */
final class AutocommitBlockSplitsMigration implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    if (context.migration().tool() != Tool.ALEMBIC
        || context.statement().transaction().isPresent()) {
      return;
    }
    List<Statement> real = context.body().stream().filter(s -> !s.isPreparation()).toList();
    List<Statement> inBlock = real.stream().filter(s -> s.transaction().isEmpty()).toList();
    List<Statement> outside = real.stream().filter(s -> s.transaction().isPresent()).toList();
    if (inBlock.isEmpty()
        || outside.isEmpty()
        || inBlock.get(0).number() != context.statement().number()) {
      return;
    }
    boolean follows = outside.get(0).number() < context.statement().number();
    RecipeWriter recipes = context.recipes();
    Command[] commands = inBlock.stream().map(Command::asWritten).toArray(Command[]::new);
    context
        .report(
            follows
                ? "the block commits what precedes it: when %s fails, half of this revision stays and Alembic runs it from the start again"
                    .formatted(CommandWords.of(context.statement()))
                : "the block commits for itself: when what follows fails, %s stays and Alembic runs it again"
                    .formatted(CommandWords.of(context.statement())))
        .withoutLocks()
        .related(
            outside.stream()
                .limit(10)
                .map(s -> new Related(s.span(), "outside the block"))
                .distinct()
                .toList())
        .plan(() -> recipes.apart("apart", commands));
  }
}
