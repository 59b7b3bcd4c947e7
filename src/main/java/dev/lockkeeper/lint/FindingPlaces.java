package dev.lockkeeper.lint;

import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.model.ModelFile;
import dev.lockkeeper.model.Models;
import dev.lockkeeper.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What findings may stand in: the migrations of a history, and the files of its models.
 *
 * @param all migrations first
 */
record FindingPlaces(List<Migration> all) {
  FindingPlaces {
    all = List.copyOf(all);
  }

  static FindingPlaces of(History history) {
    List<Migration> all = new ArrayList<>(history.migrations());
    for (ModelFile file : history.models().map(Models::files).orElse(List.of())) {
      all.add(Migration.ofModels(file, history.tool()));
    }
    return new FindingPlaces(all);
  }

  Map<SourceFile, Migration> byFile() {
    Map<SourceFile, Migration> byFile = new LinkedHashMap<>();
    for (Migration migration : all) {
      migration.files().forEach(file -> byFile.putIfAbsent(file, migration));
    }
    return byFile;
  }
}
