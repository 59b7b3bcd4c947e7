package dev.lockkeeper.report.history;

import dev.lockkeeper.lint.ListedMigration;
import dev.lockkeeper.lint.ListedObligation;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Migration.Revision;
import dev.lockkeeper.report.Terminal;
import dev.lockkeeper.schema.obligation.Obligation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A history for people: a line for each migration, or what is unfinished and the next steps. */
public final class HistoryText implements HistoryReport {

  @Override
  public void writeMigrations(List<ListedMigration> migrations, Writer out) throws IOException {
    String heading = "";
    for (ListedMigration listed : migrations) {
      String of = heading(listed.history());
      if (!of.equals(heading)) {
        line(out, of);
        heading = of;
      }
      line(out, "  " + words(listed.migration()));
    }
    out.flush();
  }

  private static String heading(History history) {
    return history.tool().label() + " in " + history.root();
  }

  private static String words(Migration migration) {
    StringBuilder words = new StringBuilder(migration.id());
    if (migration.revision().isPresent()) {
      Revision revision = migration.revision().get();
      if (!revision.parents().isEmpty()) {
        words.append(" after ").append(String.join(" and ", revision.parents()));
      }
      if (!revision.dependsOn().isEmpty()) {
        words.append(", depends on ").append(String.join(" and ", revision.dependsOn()));
      }
    }
    if (migration.repeatable()) {
      words.append(", repeatable");
    }
    return words.append(": ").append(migration.file().path()).toString();
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
    line(
        out,
        open == 0 ? "no open obligations" : open + " open obligation" + (open == 1 ? "" : "s"));
    out.flush();
  }

  private static void line(Writer out, String text) throws IOException {
    out.write(Terminal.printable(text));
    out.write('\n');
  }
}
