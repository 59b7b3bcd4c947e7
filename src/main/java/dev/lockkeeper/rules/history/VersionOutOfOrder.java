package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Divergence;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.ToolFact;
import dev.lockkeeper.rule.HistoryContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** New migrations with a version below one that the base branch has. */
final class VersionOutOfOrder implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.history(this::check);
  }

  private void check(HistoryContext context) {
    if (!context.history().facts().contains(ToolFact.OUT_OF_ORDER)) {
      context.divergence().ifPresent(change -> check(change, context));
    }
  }

  private static void check(Divergence change, HistoryContext context) {
    List<Migration> migrations = context.history().migrations();
    Optional<Migration> highest =
        migrations.stream()
            .filter(migration -> !change.adds(migration) && Version.of(migration).isPresent())
            .max(Comparator.comparing(migration -> Version.of(migration).orElseThrow()));
    if (highest.isPresent()) {
      Version last = Version.of(highest.get()).orElseThrow();
      migrations.stream()
          .filter(change::adds)
          .filter(own -> Version.of(own).filter(v -> v.compareTo(last) < 0).isPresent())
          .filter(own -> !VersionCollidesWithBaseBranch.tells(sharing(own, migrations), context))
          .forEach(own -> report(own, highest.get(), change, context));
    }
  }

  private static List<Migration> sharing(Migration own, List<Migration> migrations) {
    Optional<String> version = Version.of(own).map(Version::text);
    return migrations.stream()
        .filter(other -> Version.of(other).map(Version::text).equals(version))
        .toList();
  }

  private static void report(
      Migration own, Migration highest, Divergence change, HistoryContext context) {
    String version = Version.of(own).map(Version::text).orElseThrow();
    String last = Version.of(highest).map(Version::text).orElseThrow();
    Report report =
        context
            .report(
                own,
                own.idSpan(),
                "version %s is below %s, which %s has: %s"
                    .formatted(version, last, change.reference(), consequence(own.tool(), last)))
            .related(Optional.of(new Related(highest.idSpan(), "version " + last)));
    if (own.tool() == Tool.DBMATE || own.tool() == Tool.PRISMA) {
      report.severity(Severity.NOTE);
    }
    context
        .renumbered(own)
        .map(name -> Commands.rename(own, name))
        .filter(commands -> !commands.isEmpty())
        .ifPresent(commands -> report.recipe(() -> Commands.recipe(commands)));
  }

  private static String consequence(Tool tool, String last) {
    return switch (tool) {
      case FLYWAY ->
          "flyway migrate refuses to run where %s has run, unless outOfOrder is set"
              .formatted(last);
      case GOLANG_MIGRATE ->
          "golang-migrate never runs it where %s has run, and says nothing".formatted(last);
      case GOOSE ->
          "goose up refuses to run where %s has run, unless -allow-missing is given"
              .formatted(last);
      case DBMATE, PRISMA ->
          "it runs behind %s where that has run, and before it in a new database".formatted(last);
      default -> "what runs the files in order has passed it where %s has run".formatted(last);
    };
  }
}
