package dev.lockkeeper.rules.rewrite;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Option;
import dev.lockkeeper.operation.SessionOperation.Cluster;
import dev.lockkeeper.operation.SessionOperation.Vacuum;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Maintenance that writes a table anew while nobody can use it. */
final class VacuumFullOrCluster implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(Vacuum.class, this::check);
    on.operation(
        Cluster.class, (cluster, context) -> report(cluster, cluster.table(), "CLUSTER", context));
  }

  private void check(Vacuum vacuum, RuleContext context) {
    if (!vacuum.full()) {
      return;
    }
    RecipeWriter recipes = context.recipes();
    report(vacuum, vacuum.table(), "VACUUM FULL", context)
        .ifPresent(report -> report.plan(() -> recipes.apart("vacuum", plain(vacuum))));
  }

  private static Optional<Report> report(
      Operation operation, Optional<ObjectName> table, String what, RuleContext context) {
    if (table.isPresent() && context.work(operation, Work.Kind.REWRITE).isEmpty()) {
      return Optional.empty();
    }
    String all = operation instanceof Cluster ? "every clustered table" : "every table";
    return Optional.of(
        context
            .report(
                operation,
                "every row of %s is written anew and its indexes are built again while reads and writes wait: %s holds ACCESS EXCLUSIVE on it meanwhile"
                    .formatted(table.map(ObjectName::sql).orElse(all), what))
            .on(table.map(ObjectName::sql).orElse(""))
            .related(table.flatMap(context::createdAt)));
  }

  private static Command plain(Vacuum vacuum) {
    String options =
        vacuum.options().stream()
            .filter(option -> !option.name().equalsIgnoreCase("full"))
            .map(VacuumFullOrCluster::written)
            .collect(Collectors.joining(", "));
    return Command.sql(
        "VACUUM"
            + (options.isEmpty() ? "" : " (" + options + ")")
            + vacuum.table().map(table -> " " + table).orElse(""));
  }

  private static String written(Option option) {
    return option.name().toUpperCase(Locale.ROOT)
        + option.value().map(value -> " " + value).orElse("");
  }
}
