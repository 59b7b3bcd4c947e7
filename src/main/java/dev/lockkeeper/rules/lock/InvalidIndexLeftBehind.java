package dev.lockkeeper.rules.lock;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Optional;

/** Concurrent builds that take an invalid index of an earlier attempt for the index. */
final class InvalidIndexLeftBehind implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(CreateIndex.class, this::check);
  }

  private void check(CreateIndex create, RuleContext context) {
    ObjectName table = create.table().table();
    if (!create.concurrently()
        || !create.ifNotExists()
        || create.name().isEmpty()
        || context.isExempt(table)
        || isDroppedBefore(create.name().get(), context)) {
      return;
    }
    ObjectName name = new ObjectName(table.schema(), create.name().get());
    CreateIndex index = create.named(create.name().get());
    RecipeWriter recipes = context.recipes();
    context
        .report(
            create,
            create.name().get().span(),
            "an attempt that fails leaves an invalid %s behind; the next takes it for the index, succeeds, and no query ever uses it"
                .formatted(name))
        .on(table)
        .withoutLocks()
        .plan(
            () ->
                recipes
                    .apart("drop_" + name.name().value(), Command.dropIndexConcurrently(name, true))
                    .apart("build_" + name.name().value(), Command.createIndexConcurrently(index)));
  }

  /** Whether what an earlier attempt left is dropped first, here or in the migration before. */
  private static boolean isDroppedBefore(Identifier name, RuleContext context) {
    Optional<Statement> drop =
        context.body().stream()
            .takeWhile(s -> s.number() < context.statement().number())
            .filter(s -> drops(s, name))
            .findFirst();
    return drop.isPresent()
        || context.before().departure(ObjectKind.INDEX, ObjectName.of(name)).isPresent();
  }

  private static boolean drops(Statement statement, Identifier name) {
    return statement.operations().stream()
        .anyMatch(o -> o instanceof DropIndex drop && drop.name().name().sameAs(name));
  }
}
