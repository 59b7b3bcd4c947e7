package dev.lockkeeper.lint.check;

import dev.lockkeeper.migration.History;
import dev.lockkeeper.model.ModelFile;
import dev.lockkeeper.model.Models;
import java.util.ArrayList;
import java.util.List;

/** What is known of a project's models. */
public sealed interface ModelsRead {
  /** What is known of those that histories are held against. */
  static ModelsRead of(List<History> histories) {
    List<Models> all = histories.stream().flatMap(history -> history.models().stream()).toList();
    if (all.isEmpty()) {
      return new None("no models are known: 'models' in lockkeeper.yml names their files");
    }
    List<String> doubts = new ArrayList<>();
    for (Models models : all) {
      for (ModelFile file : models.files()) {
        file.unread()
            .map(unread -> "%s was not read: %s".formatted(file.file().path(), unread.reason()))
            .ifPresent(doubts::add);
      }
      models.unreadTables().stream()
          .map(span -> "which table this maps was not read: " + span)
          .forEach(doubts::add);
      models.tables().stream()
          .filter(table -> !table.columnsKnown())
          .map(table -> "not all columns of %s were read".formatted(table.mappedBy()))
          .forEach(doubts::add);
    }
    return new Read(doubts.stream().distinct().toList());
  }

  /**
   * Nothing.
   *
   * @param why as a clause
   */
  record None(String why) implements ModelsRead {}

  /**
   * They were read, and compared by the rules of the check.
   *
   * @param doubts what of them was not read, as clauses
   */
  record Read(List<String> doubts) implements ModelsRead {
    public Read {
      doubts = List.copyOf(doubts);
    }
  }
}
