package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.RoutineOperation;
import dev.lockkeeper.operation.RoutineOperation.AlterPolicy;
import dev.lockkeeper.operation.RoutineOperation.CreateFunction;
import dev.lockkeeper.operation.RoutineOperation.CreatePolicy;
import dev.lockkeeper.operation.RoutineOperation.CreateRule;
import dev.lockkeeper.operation.RoutineOperation.CreateTrigger;
import dev.lockkeeper.operation.ViewOperation;
import dev.lockkeeper.operation.ViewOperation.CreateMaterializedView;
import dev.lockkeeper.operation.ViewOperation.CreateView;
import dev.lockkeeper.operation.ViewOperation.RefreshMaterializedView;
import java.util.Locale;

/** What happens to views, functions, triggers, policies and rules. */
final class RoutineWords {
  private RoutineWords() {}

  static String of(ViewOperation operation) {
    if (operation instanceof CreateView create) {
      return verb(create.orReplace()) + "view " + create.name();
    } else if (operation instanceof CreateMaterializedView create) {
      return "create materialized view " + create.name();
    }
    RefreshMaterializedView refresh = (RefreshMaterializedView) operation;
    return "refresh materialized view "
        + refresh.name()
        + (refresh.concurrently() ? ", concurrently" : "");
  }

  static String of(RoutineOperation operation) {
    if (operation instanceof CreateFunction create) {
      return verb(create.orReplace())
          + create.object().words()
          + " "
          + create.name()
          + "("
          + create.arguments()
          + ")";
    } else if (operation instanceof CreateTrigger create) {
      String events = String.join(" or ", create.events());
      return verb(create.orReplace())
          + "trigger "
          + create.name()
          + " on "
          + create.table()
          + ", "
          + (create.timing() + " " + events).toLowerCase(Locale.ROOT);
    } else if (operation instanceof CreatePolicy create) {
      return "create policy " + create.name() + " on " + create.table();
    } else if (operation instanceof AlterPolicy alter) {
      return "alter policy " + alter.name() + " on " + alter.table();
    } else if (operation instanceof CreateRule create) {
      return verb(create.orReplace()) + "rule " + create.name() + " on " + create.table();
    }
    return "run a DO block";
  }

  private static String verb(boolean orReplace) {
    return orReplace ? "create or replace " : "create ";
  }
}
