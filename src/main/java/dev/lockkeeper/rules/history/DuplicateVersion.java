package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.rule.HistoryContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Versions that several files claim. */
final class DuplicateVersion implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.history(this::check);
  }

  private void check(HistoryContext context) {
    Map<String, List<Migration>> byVersion = new LinkedHashMap<>();
    for (Migration migration : context.history().migrations()) {
      String version = version(migration);
      if (!version.isEmpty()) {
        byVersion.computeIfAbsent(version, key -> new ArrayList<>()).add(migration);
      }
    }
    for (List<Migration> same : byVersion.values()) {
      if (same.size() > 1 && !VersionCollidesWithBaseBranch.tells(same, context)) {
        context.lastAsked(same).ifPresent(at -> report(at, same, context));
      }
    }
  }

  /** What the tool takes a migration's version for; empty where it does not count versions. */
  private static String version(Migration migration) {
    return switch (migration.tool()) {
      case FLYWAY -> migration.repeatable() ? migration.id() : text(migration);
      case GOLANG_MIGRATE, GOOSE, DBMATE -> text(migration);
      case PRISMA, ALEMBIC, PLAIN -> "";
    };
  }

  private static String text(Migration migration) {
    return Version.of(migration).map(Version::text).orElse("");
  }

  private static void report(Migration at, List<Migration> same, HistoryContext context) {
    String claimed =
        at.repeatable()
            ? "%d repeatable migrations are called %s".formatted(same.size(), at.id().substring(3))
            : "version %s stands in %d files".formatted(version(at), same.size());
    context
        .report(at, at.idSpan(), claimed + ": " + consequence(at.tool()))
        .related(
            same.stream()
                .filter(other -> !other.file().equals(at.file()))
                .map(other -> new Related(other.idSpan(), "here too"))
                .toList());
  }

  private static String consequence(Tool tool) {
    return switch (tool) {
      case DBMATE -> "dbmate skips the second where the first has run, and fails where neither has";
      default -> tool.label() + " refuses to run any migration";
    };
  }
}
