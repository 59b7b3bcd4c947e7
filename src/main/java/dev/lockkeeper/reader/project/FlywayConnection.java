package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.source.TextView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What Flyway's connections begin with: its {@code initSql} and URL, and what callbacks run before
 * migrations.
 *
 * @param settings in the order in which they are made
 * @param unread the files that may make others
 */
record FlywayConnection(List<SetParameter> settings, List<Path> unread) {
  private static final String FOR_EACH = "beforeEachMigrate";

  FlywayConnection {
    settings = List.copyOf(settings);
    unread = List.copyOf(unread);
  }

  /** Reads settings and callbacks. */
  static FlywayConnection of(
      Collection<Path> settingsFiles, Collection<Path> callbacks, Reading reading) {
    List<SetParameter> settings = new ArrayList<>();
    List<Path> unread = new ArrayList<>();
    for (Path file : settingsFiles) {
      ConnectionSettings read = ConnectionSettings.of(reading.tree().content(file).file());
      settings.addAll(read.found());
      if (!read.clear()) {
        unread.add(file);
      }
    }
    for (Path callback : callbacks) {
      if (FileNames.isSql(Folder.nameOf(callback))) {
        addSettings(callback, reading, settings, unread);
      } else {
        unread.add(callback);
      }
    }
    return new FlywayConnection(settings, unread);
  }

  private static void addSettings(
      Path callback, Reading reading, List<SetParameter> settings, List<Path> unread) {
    // What a callback of its own transaction makes LOCAL is gone with it.
    boolean isInMigration = Folder.nameOf(callback).startsWith(FOR_EACH);
    TextView text = TextView.of(reading.tree().content(callback).file());
    for (Statement statement : reading.sql(text).statements()) {
      for (Operation operation : statement.operations()) {
        if (operation instanceof SetParameter set && (isInMigration || !set.local())) {
          settings.add(set);
        }
      }
      if (!statement.understood() && !unread.contains(callback)) {
        unread.add(callback);
      }
    }
  }
}
