package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Divergence;
import dev.lockkeeper.migration.Divergence.Edited;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.rule.HistoryContext;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Migrations that the base branch has, and that are not what they were. */
final class EditedAppliedMigration implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.history(this::check);
  }

  private void check(HistoryContext context) {
    context
        .divergence()
        .ifPresent(
            change ->
                change.edited().stream()
                    .filter(edit -> context.history().migrations().contains(edit.now()))
                    .filter(edit -> !edit.now().repeatable())
                    .forEach(edit -> check(edit, change, context)));
  }

  private static void check(Edited edit, Divergence change, HistoryContext context) {
    Migration now = edit.now();
    String who = "%s, which %s has, ".formatted(name(now), change.reference());
    switch (now.tool()) {
      case FLYWAY -> flyway(edit, who, change, context);
      case PRISMA ->
          OtherLine.first(edit.before().file(), now.file(), true)
              .ifPresentOrElse(
                  line ->
                      report(
                          line,
                          who
                              + "was edited: databases that ran it keep what it did, prisma migrate"
                              + " deploy warns of its checksum, and migrate dev wants to reset the"
                              + " database",
                          edit,
                          change,
                          context),
                  () -> otherEndings(edit, who, change, context));
      default -> statements(edit, who, change, context);
    }
  }

  private static void flyway(Edited edit, String who, Divergence change, HistoryContext context) {
    boolean isSql = edit.now().file().path().endsWith(".sql");
    String refuses = ": flyway migrate refuses to run where %s has run, since its %s differs";
    Optional<Span> line =
        isSql ? OtherLine.first(edit.before().file(), edit.now().file(), false) : Optional.empty();
    String version = edit.now().id();
    if (line.isPresent()) {
      String what = edit.otherStatement().isPresent() ? "" : " (comments and white space count)";
      report(
          line.get(),
          who + "was edited" + refuses.formatted(version, "checksum") + what,
          edit,
          change,
          context);
    } else if (!isSql && edit.otherStatement().isPresent()) {
      statements(edit, who, change, context);
    } else if (!description(edit.before()).equals(description(edit.now()))) {
      report(
          edit.now().idSpan(),
          who + "has another name" + refuses.formatted(version, "description"),
          edit,
          change,
          context);
    } else if (isSql) {
      otherEndings(edit, who, change, context);
    }
  }

  /** The tools of today leave line endings out of their checksums; nothing else has to. */
  private static void otherEndings(
      Edited edit, String who, Divergence change, HistoryContext context) {
    SourceFile now = edit.now().file();
    if (!now.text().equals(edit.before().file().text())) {
      report(
              now.span(0, 0),
              who
                  + "has other line endings here: %s leaves them out of its checksum, and who compares"
                      .formatted(edit.now().tool().label())
                  + " bytes does not",
              edit,
              change,
              context)
          .severity(Severity.NOTE);
    }
  }

  /** Of the tools that keep no checksum. */
  private static void statements(
      Edited edit, String who, Divergence change, HistoryContext context) {
    String message =
        who
            + "was edited: databases that ran it do not run it again, and new ones get something"
            + " else";
    boolean isUnread = edit.now().unread().isPresent() || edit.before().unread().isPresent();
    if (edit.otherStatement().isPresent()) {
      report(edit.otherStatement().get(), message, edit, change, context);
    } else if (isUnread) {
      OtherLine.first(edit.before().file(), edit.now().file(), false)
          .ifPresent(
              line -> report(line, message, edit, change, context).severity(Severity.WARNING));
    }
  }

  private static Report report(
      Span span, String message, Edited edit, Divergence change, HistoryContext context) {
    return context
        .report(edit.now(), span, message)
        .recipe(() -> Commands.recipe(lines(edit, change, context.renumbered(edit.now()))));
  }

  private static List<String> lines(Edited edit, Divergence change, Optional<String> next) {
    List<String> lines = new ArrayList<>();
    String path = edit.now().file().path();
    if (!path.equals(edit.before().file().path())) {
      lines.add("git rm -f --quiet " + Commands.word(":/" + path));
    }
    lines.add(Commands.restore(edit.before(), change.reference()));
    lines.add(
        "# and make the change in a migration of its own" + next.map(n -> ", " + n).orElse(""));
    return lines;
  }

  private static String description(Migration migration) {
    String path = migration.file().path();
    int dot = path.lastIndexOf('.');
    int mark = path.indexOf("__", path.lastIndexOf('/') + 1);
    return mark < 0 || dot < mark ? "" : path.substring(mark + 2, dot);
  }

  private static String name(Migration migration) {
    if (migration.tool() == Tool.ALEMBIC) {
      return "revision " + migration.id();
    }
    return Version.of(migration)
        .filter(version -> migration.tool() != Tool.PLAIN)
        .map(version -> "version " + version.text())
        .orElse(migration.id());
  }
}
