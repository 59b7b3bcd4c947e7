package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Problem;
import dev.lockkeeper.source.SourceFile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What was found and read.
 *
 * @param histories those that hold something that is asked, sorted by their roots
 * @param asked the files of them whose findings are reported
 * @param problems what is told of files that have no migration, sorted
 * @param refusals what makes the request wrong: paths that cannot be opened, folders without a
 *     migration; the rest was read all the same
 * @param ignored files that were named, and .sql files that were seen, and are no migrations, as
 *     reports print paths, each with the reason in words
 * @param origins where each file of the histories was read, absolute and normalised
 */
public record Discovery(
    List<History> histories,
    ChangeSet asked,
    List<Problem> problems,
    List<Problem> refusals,
    NavigableMap<String, String> ignored,
    Function<SourceFile, Path> origins) {
  public Discovery {
    histories = List.copyOf(histories);
    problems = List.copyOf(problems);
    refusals = List.copyOf(refusals);
    ignored = Collections.unmodifiableNavigableMap(new TreeMap<>(ignored));
  }

  /** Where a file of the histories was read. */
  public Path origin(SourceFile file) {
    return origins.apply(file);
  }
}
