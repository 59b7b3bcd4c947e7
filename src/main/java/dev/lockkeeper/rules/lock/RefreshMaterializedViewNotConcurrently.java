package dev.lockkeeper.rules.lock;

import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ViewOperation.RefreshMaterializedView;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Truth;
import dev.lockkeeper.schema.View;
import java.util.Optional;

/** Materialized views that nobody can read while they are filled again. */
final class RefreshMaterializedViewNotConcurrently implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(RefreshMaterializedView.class, this::check);
  }

  private void check(RefreshMaterializedView refresh, RuleContext context) {
    ObjectName view = refresh.name();
    Optional<View> known = context.before().view(view);
    Truth filled = known.map(View::filled).orElse(Truth.UNKNOWN);
    if (refresh.concurrently() || filled.fails() || context.blockingLocks().isEmpty()) {
      return;
    }
    Truth possible = known.map(context.before()::canRefreshConcurrently).orElse(Truth.UNKNOWN);
    String meanwhile = refresh.withNoData() ? "" : " while its query runs";
    String why = possible.fails() ? ", and it has no unique index that CONCURRENTLY could use" : "";
    Report report =
        context
            .report(
                refresh,
                "reads of %s wait%s: REFRESH MATERIALIZED VIEW holds ACCESS EXCLUSIVE on it %s%s"
                    .formatted(view, meanwhile, context.asLongAs(), why))
            .on(view)
            .related(context.createdAt(view));
    if (possible.and(filled).holds() && !refresh.withNoData()) {
      RecipeWriter recipes = context.recipes();
      report.plan(() -> recipes.now(Command.sql("REFRESH MATERIALIZED VIEW CONCURRENTLY " + view)));
    }
  }
}
