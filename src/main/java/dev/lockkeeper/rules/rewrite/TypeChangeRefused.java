package dev.lockkeeper.rules.rewrite;

import dev.lockkeeper.effect.Refusal;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Query;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.Truth;
import dev.lockkeeper.schema.View;
import java.util.List;
import java.util.Optional;

/** Type changes of columns that something stands on. */
final class TypeChangeRefused implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AlterColumnType.class, this::check);
  }

  private void check(AlterColumnType change, RuleContext context) {
    Optional<Refusal> refusal =
        context.effects().refused().filter(r -> r.cause().filter(change::equals).isPresent());
    if (refusal.isEmpty()
        || context.direction() == Direction.DOWN
        || context.statement().conditional()) {
      return;
    }
    ObjectName table = change.table().table();
    Report report =
        context
            .report(
                change,
                "the server refuses to change the type of %s.%s: %s"
                    .formatted(table, change.column(), refusal.get().reason()))
            .on(table)
            .withoutLocks()
            .related(context.createdAt(table));
    boolean isFree = context.work(change).isEmpty() && context.maybeWork(change).isEmpty();
    Optional<View> view =
        onlyView(context.before(table), change.column().value(), context.before())
            .filter(v -> refusal.get().reason().contains(v.sql()));
    if (isFree && view.flatMap(View::query).isPresent()) {
      RecipeWriter recipes = context.recipes();
      Query query = view.get().query().get();
      String name = view.get().sql();
      List<String> columns = view.get().columns().orElse(List.of());
      report.plan(() -> around(recipes, change, name, columns, query));
    }
  }

  /** The plain view that reads the column, when nothing reads that one. */
  private static Optional<View> onlyView(Table table, String column, Schema schema) {
    List<View> views =
        schema.viewsOn(table).stream()
            .filter(v -> schema.viewReads(v, table, column) != Truth.NO && !v.exists().fails())
            .toList();
    return views.size() == 1
        ? Optional.of(views.get(0)).filter(v -> !v.materialized() && !isRead(v, schema))
        : Optional.empty();
  }

  private static boolean isRead(View view, Schema schema) {
    return schema.objects().stream()
        .anyMatch(o -> o instanceof View other && other.reads().contains(view.id()));
  }

  private static RecipeWriter around(
      RecipeWriter recipes,
      AlterColumnType change,
      String view,
      List<String> columns,
      Query query) {
    String names = columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")";
    return recipes.together(
        "change_" + change.column().value(),
        Command.sql("DROP VIEW " + view),
        Command.sql(
            SqlText.alter(
                change.table().table(),
                "ALTER COLUMN %s TYPE %s".formatted(change.column(), change.type().sql()))),
        Command.sql("CREATE VIEW " + view + names + " AS " + query.text()));
  }
}
