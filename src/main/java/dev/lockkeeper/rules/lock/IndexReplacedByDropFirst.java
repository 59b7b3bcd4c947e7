package dev.lockkeeper.rules.lock;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Index;
import dev.lockkeeper.schema.SchemaObject;
import dev.lockkeeper.schema.Table;
import java.util.Optional;

/** Indexes that are gone before the ones that replace them are there. */
final class IndexReplacedByDropFirst implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(DropIndex.class, this::check);
  }

  private void check(DropIndex drop, RuleContext context) {
    Optional<Index> index = context.before().index(drop.name());
    if (index.isEmpty() && drop.ifExists()) {
      return;
    }
    Optional<SchemaObject> table = index.flatMap(i -> context.before().object(i.tableId()));
    boolean isGone = index.filter(i -> i.exists().fails()).isPresent();
    if (isGone || table.filter(context::isExempt).isPresent()) {
      return;
    }
    Optional<CreateIndex> next =
        context.body().stream()
            .filter(statement -> isApart(statement, context.statement()))
            .flatMap(statement -> statement.operations().stream())
            .filter(operation -> replaces(operation, drop, index, table))
            .map(CreateIndex.class::cast)
            .findFirst();
    if (next.isEmpty()
        || context.isExempt(next.get().table().table())
        || index.filter(i -> isServedOtherwise(i, table, context)).isPresent()) {
      return;
    }
    CreateIndex create = context.named(next.get());
    String name = create.name().map(Identifier::sql).orElse("");
    ObjectName on = create.table().table();
    Report report =
        context
            .report(
                drop,
                "queries of %s that used %s read the whole table until %s is built"
                    .formatted(
                        on, drop.name(), name.equals(drop.name().name().sql()) ? "it" : name))
            .on(on)
            .related(
                Optional.of(new Related(create.span(), "the index that replaces it is built here")))
            .related(index.flatMap(i -> context.createdAt(i)));
    boolean isPlain =
        index.filter(Index::isOfConstraint).isEmpty()
            && !context.before(on).isPartitioned()
            && !drop.cascade();
    if (isPlain) {
      RecipeWriter recipes = context.recipes();
      report.plan(() -> firstThenDrop(recipes, drop, create));
    }
  }

  /** Behind it, and not in one transaction with it. */
  private static boolean isApart(Statement statement, Statement drop) {
    return statement.number() > drop.number()
        && (drop.transaction().isEmpty() || !drop.transaction().equals(statement.transaction()));
  }

  /** Whether it has the same name, or starts with the same column of the same table. */
  private static boolean replaces(
      Operation operation, DropIndex drop, Optional<Index> index, Optional<SchemaObject> table) {
    if (!(operation instanceof CreateIndex create)) {
      return false;
    }
    boolean hasSameName = create.name().filter(name -> name.sameAs(drop.name().name())).isPresent();
    boolean hasSameTable =
        table.filter(t -> t.name().equals(create.table().table().name().value())).isPresent();
    return hasSameName || (hasSameTable && leading(create).equals(index.flatMap(i -> leading(i))));
  }

  private static Optional<String> leading(CreateIndex create) {
    return create.columns().stream().findFirst().map(IndexElement::text);
  }

  private static Optional<String> leading(Index index) {
    return index.elements().stream().findFirst().map(IndexElement::text);
  }

  private static boolean isServedOtherwise(
      Index index, Optional<SchemaObject> table, RuleContext context) {
    return table
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .filter(
            t ->
                context.before().indexesOf(t).stream()
                    .anyMatch(
                        other ->
                            other.id() != index.id()
                                && other.exists().holds()
                                && other.valid().holds()
                                && !other.isPartial()
                                && leading(other).equals(leading(index))))
        .isPresent();
  }

  private static RecipeWriter firstThenDrop(
      RecipeWriter recipes, DropIndex drop, CreateIndex create) {
    Identifier wanted = create.name().orElseThrow();
    boolean hasSameName = wanted.sameAs(drop.name().name());
    String built = wanted.value() + "_new";
    CreateIndex first =
        hasSameName ? create.named(new Identifier(built, built, wanted.span())) : create;
    RecipeWriter plan =
        recipes
            .apart("build_" + wanted.value(), Command.createIndexConcurrently(first))
            .apart(
                "drop_" + drop.name().name().value(),
                Command.dropIndexConcurrently(drop.name(), drop.ifExists()));
    ObjectName next =
        new ObjectName(drop.name().schema(), new Identifier(built, built, wanted.span()));
    return hasSameName
        ? plan.later(
            "rename_" + wanted.value(),
            Command.harmless("ALTER INDEX " + next + " RENAME TO " + wanted))
        : plan;
  }
}
