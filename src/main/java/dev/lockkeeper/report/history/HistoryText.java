package dev.lockkeeper.report.history;

import dev.lockkeeper.lint.ListedMigration;
import dev.lockkeeper.lint.ListedObligation;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Migration.Revision;
import dev.lockkeeper.migration.RevisionGraph;
import dev.lockkeeper.report.Terminal;
import dev.lockkeeper.schema.obligation.Obligation;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A history for people: a line for each migration, a drawing of revisions, or what is unfinished
 * and the next steps.
 */
public final class HistoryText implements HistoryReport {

  @Override
  public void writeMigrations(List<ListedMigration> migrations, Writer out) throws IOException {
    IdentityHashMap<History, List<Migration>> byHistory = new IdentityHashMap<>();
    List<History> histories = new ArrayList<>();
    for (ListedMigration listed : migrations) {
      if (!byHistory.containsKey(listed.history())) {
        histories.add(listed.history());
      }
      byHistory.computeIfAbsent(listed.history(), key -> new ArrayList<>()).add(listed.migration());
    }
    for (History history : histories) {
      write(history, byHistory.getOrDefault(history, List.of()), out);
    }
    out.flush();
  }

  private static void write(History history, List<Migration> listed, Writer out)
      throws IOException {
    String place = history.tool().label() + " in " + history.root();
    if (history.migrations().stream().noneMatch(each -> each.revision().isPresent())) {
      line(out, place);
      for (Migration migration : listed) {
        line(out, "  " + words(migration));
      }
      return;
    }
    RevisionGraph graph = RevisionGraph.of(history.migrations());
    line(out, place + ": " + summary(graph, history));
    if (listed.size() < history.migrations().size()) {
      for (Migration migration : listed) {
        line(out, "  " + words(migration, graph));
      }
    } else {
      for (String drawn : RevisionDrawing.of(graph, listed, each -> words(each, graph))) {
        line(out, "  " + drawn);
      }
    }
  }

  private static String summary(RevisionGraph graph, History history) {
    return "%s, %s, %s"
        .formatted(
            counted("revision", history.migrations().size()),
            named("root", graph.roots()),
            named("head", graph.heads()));
  }

  private static String counted(String noun, int count) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String named(String noun, List<Migration> revisions) {
    return revisions.isEmpty()
        ? "no " + noun
        : "%s (%s)"
            .formatted(
                counted(noun, revisions.size()),
                revisions.stream().map(Migration::id).collect(Collectors.joining(", ")));
  }

  private static String words(Migration migration) {
    return migration.id()
        + (migration.repeatable() ? ", repeatable" : "")
        + ": "
        + migration.file().path();
  }

  private static String words(Migration migration, RevisionGraph graph) {
    if (migration.revision().isEmpty()) {
      return migration.id() + " (not read): " + migration.file().path();
    }
    Revision revision = migration.revision().get();
    List<String> marks = new ArrayList<>();
    if (revision.parents().isEmpty()) {
      marks.add("root");
    }
    if (revision.parents().size() > 1) {
      marks.add("merges " + String.join(" and ", revision.parents()));
    }
    revision.parents().stream()
        .filter(parent -> !graph.defines(parent))
        .forEach(parent -> marks.add("its parent " + parent + " is missing"));
    if (graph.children(migration).size() > 1) {
      marks.add("branch point");
    }
    if (graph.isHead(migration)) {
      marks.add("head");
    }
    if (!revision.branchLabels().isEmpty()) {
      marks.add("labelled " + String.join(" and ", revision.branchLabels()));
    }
    if (!revision.dependsOn().isEmpty()) {
      marks.add("depends on " + String.join(" and ", revision.dependsOn()));
    }
    return migration.id()
        + (marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")")
        + revision.message().map(message -> " " + message).orElse("")
        + ": "
        + migration.file().path();
  }

  @Override
  public void writeObligations(List<ListedObligation> obligations, Writer out) throws IOException {
    for (ListedObligation listed : obligations) {
      Obligation obligation = listed.obligation();
      String maybe = obligation.open().holds() ? "" : "maybe ";
      line(out, obligation.began() + ": " + maybe + obligation.what());
      for (String step : obligation.missing()) {
        line(out, "  missing: " + step);
      }
    }
    int open = obligations.size();
    line(out, open == 0 ? "no open obligations" : counted("open obligation", open));
    out.flush();
  }

  private static void line(Writer out, String text) throws IOException {
    out.write(Terminal.printable(text));
    out.write('\n');
  }
}
