package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.CommandWords;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;

/**
 * A statement that refuses a transaction, as a migration of its own runs it.
 *
 * @param operation what it does, as written
 * @param relation what it is about, as SQL prints it
 * @param slug a name for its migration
 * @param command what runs there: an index is built and dropped CONCURRENTLY
 */
record StatementApart(Operation operation, String relation, String slug, Command command) {
  static StatementApart of(RuleContext context) {
    Operation operation = context.statement().operations().get(0);
    if (operation instanceof CreateIndex index) {
      CreateIndex named = context.named(index);
      return new StatementApart(
          index,
          index.table().table().sql(),
          "build_" + SqlText.name(named).replace("\"", ""),
          Command.createIndexConcurrently(named));
    }
    String relation =
        context.effects().locks().stream()
            .findFirst()
            .map(lock -> lock.relation().sql())
            .orElse(operation instanceof DropIndex drop ? drop.name().sql() : "");
    return operation instanceof DropIndex drop
        ? new StatementApart(
            drop,
            relation,
            "drop_" + drop.name().name().value(),
            Command.dropIndexConcurrently(drop.name(), drop.ifExists()))
        : new StatementApart(operation, relation, "apart", Command.asWritten(context.statement()));
  }

  /** The command in words: {@code CREATE INDEX CONCURRENTLY}. */
  String words() {
    return CommandWords.of(operation);
  }
}
