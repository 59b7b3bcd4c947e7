package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Indexes that are built while writers of their table wait. */
final class CreateIndexNotConcurrently implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(CreateIndex.class, this::check);
  }

  private void check(CreateIndex written, RuleContext context) {
    CreateIndex index = context.named(written);
    ObjectName name = index.table().table();
    if (index.concurrently() || context.work(written, Work.Kind.BUILD).isEmpty()) {
      return;
    }
    Table table = context.before(name);
    if (index.table().only() && (table.isPartitioned() || table.birth().isEmpty())) {
      return;
    }
    context
        .report(
            written,
            "writes to %s wait while %s is built: CREATE INDEX holds a SHARE lock on the table %s"
                .formatted(name, SqlText.name(index), context.asLongAs()))
        .severity(severity(table, context))
        .on(name)
        .aside("writes to %s wait while %s is built".formatted(name, SqlText.name(index)))
        .related(context.createdAt(name))
        .plan(recipe(written, index, table, context));
  }

  /** The first migration of a project often creates what it does not show. */
  private static Severity severity(Table table, RuleContext context) {
    return context.isFirstMigration() && table.exists().isUnknown()
        ? Severity.WARNING
        : Severity.ERROR;
  }

  private static Supplier<RecipeWriter> recipe(
      CreateIndex written, CreateIndex index, Table table, RuleContext context) {
    RecipeWriter recipes = context.recipes();
    if (!table.isPartitioned()) {
      Optional<Command> column = AddedColumn.alone(written, context);
      return () ->
          column
              .map(recipes::now)
              .orElse(recipes)
              .apart("build_" + plain(index), Command.createIndexConcurrently(index));
    }
    List<String> partitions = Partitions.of(table, context.before());
    return () -> Partitions.index(index, partitions, recipes);
  }

  private static String plain(CreateIndex index) {
    return SqlText.name(index).replace("\"", "");
  }
}
