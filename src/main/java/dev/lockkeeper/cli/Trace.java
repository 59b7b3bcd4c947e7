package dev.lockkeeper.cli;

import dev.lockkeeper.lint.BaselineUse;
import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.History.AssumedTarget;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.reader.project.Discovery;
import dev.lockkeeper.report.Terminal;
import dev.lockkeeper.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** What {@code --verbose} tells on standard error: what was read as what, and why. */
final class Trace {
  private final List<String> lines = new ArrayList<>();

  /** The lines, without their endings. */
  static List<String> of(Discovery found, BaselineUse baseline) {
    Trace trace = new Trace();
    baseline
        .baseline()
        .ifPresent(
            held -> trace.add(held.path(), "the baseline; entries: " + held.entries().size()));
    found.histories().forEach(history -> trace.add(history, found.asked()));
    found.ignored().forEach((file, reason) -> trace.add(file, "no migration: " + reason));
    return trace.lines;
  }

  private void add(String file, String what) {
    lines.add(Terminal.printable(file + ": " + what));
  }

  private void add(History history, ChangeSet asked) {
    add(
        history.root(),
        "%s, found by %s; %s"
            .formatted(history.tool().label(), history.foundBy(), history.transactions()));
    for (AssumedTarget target : history.targets()) {
      add(history.root(), target.target() + ", " + why(target));
    }
    history
        .schema()
        .ifPresent(
            dump -> add(dump.file().path(), "the schema that " + history.root() + " starts from"));
    for (Migration migration : history.migrations()) {
      for (SourceFile file : migration.files()) {
        add(
            file.path(),
            "%s, migration %s%s"
                .formatted(
                    history.tool().label(),
                    migration.id(),
                    asked.asks(file) ? "" : ", for the history alone"));
      }
    }
  }

  private static String why(AssumedTarget target) {
    if (target.dialectAssumed()) {
      return "assumed, since nothing names a server";
    }
    String dialect = target.namedBy().map(file -> "named by " + file).orElse("as stated");
    return target.versionAssumed() ? dialect + "; the version is assumed" : dialect;
  }
}
