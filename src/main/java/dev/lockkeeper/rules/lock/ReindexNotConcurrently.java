package dev.lockkeeper.rules.lock;

import dev.lockkeeper.operation.IndexOperation.Reindex;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Option;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Index;
import dev.lockkeeper.schema.SchemaObject;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Indexes that are built again while writers of their table wait, and newly planned reads. */
final class ReindexNotConcurrently implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(Reindex.class, this::check);
  }

  private void check(Reindex reindex, RuleContext context) {
    boolean harmless = context.blockingLocks().isEmpty() && !reachesUnseen(reindex, context);
    if (reindex.concurrently() || harmless) {
      return;
    }
    String of = tables(reindex, context);
    Report report =
        context
            .report(
                reindex,
                "writes to %s wait while indexes are built again, and so do reads that are planned meanwhile: %s holds SHARE on the table and ACCESS EXCLUSIVE on each index %s"
                    .formatted(of, words(reindex), context.asLongAs()))
            .on(of)
            .related(reindex.name().flatMap(context::createdAt));
    if (context.target().isAtLeast(12) && reindex.object() != ObjectKind.SYSTEM) {
      RecipeWriter recipes = context.recipes();
      report.plan(() -> recipes.apart("reindex_" + slug(reindex), concurrently(reindex)));
    }
  }

  /** An index may stand where the history does not show it; a database may hold more tables. */
  private static boolean reachesUnseen(Reindex reindex, RuleContext context) {
    return switch (reindex.object()) {
      case TABLE -> false;
      case INDEX -> index(reindex, context).isEmpty();
      default -> !context.before().isHistoryComplete().holds();
    };
  }

  private static Optional<Index> index(Reindex reindex, RuleContext context) {
    return reindex.name().flatMap(context.before()::index);
  }

  /** Whose writers wait. */
  private static String tables(Reindex reindex, RuleContext context) {
    String name = reindex.name().map(ObjectName::sql).orElse("");
    return switch (reindex.object()) {
      case TABLE -> name;
      case INDEX ->
          index(reindex, context)
              .flatMap(index -> context.before().object(index.tableId()))
              .map(SchemaObject::sql)
              .orElse("the table of " + name);
      default -> ("every table of the " + reindex.object().words() + " " + name).strip();
    };
  }

  private static String words(Reindex reindex) {
    return "REINDEX " + reindex.object().name() + reindex.name().map(name -> " " + name).orElse("");
  }

  private static String slug(Reindex reindex) {
    return reindex.name().map(name -> name.name().value()).orElse(reindex.object().words());
  }

  private static Command concurrently(Reindex reindex) {
    String options =
        reindex.options().stream()
            .filter(option -> !option.name().equalsIgnoreCase("concurrently"))
            .map(ReindexNotConcurrently::written)
            .collect(Collectors.joining(", "));
    return Command.sql(
        "REINDEX %s%s CONCURRENTLY%s"
            .formatted(
                options.isEmpty() ? "" : "(" + options + ") ",
                reindex.object().name(),
                reindex.name().map(name -> " " + name).orElse("")));
  }

  private static String written(Option option) {
    return option.name().toUpperCase(Locale.ROOT)
        + option.value().map(value -> " " + value).orElse("");
  }
}
