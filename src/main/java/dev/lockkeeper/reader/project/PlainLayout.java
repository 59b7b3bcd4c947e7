package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * SQL files that nothing but their names orders, by leading number, then name. Each statement is
 * sent on its own, as psql does.
 */
final class PlainLayout implements Layout {
  private static final Set<String> FOLDERS = Set.of("migrations", "migration", "migrate");

  @Override
  public String looksFor() {
    return ".sql files in folders called migrations, migration or migrate";
  }

  @Override
  public List<Project> recognise(Folder folder, Tree tree) {
    return FOLDERS.contains(folder.name()) ? ofFolder(folder) : List.of();
  }

  /** The project that a folder's .sql files are because the folder was named. */
  static List<Project> ofFolder(Folder folder) {
    Set<String> names = new TreeSet<>(FileNames.BY_NUMBER);
    folder.files().stream().filter(FileNames::isSql).forEach(names::add);
    return names.isEmpty()
        ? List.of()
        : List.of(new PlainProject(folder.path(), List.copyOf(names)));
  }

  /**
   * The project that .sql files are because they were named: with the numbered files beside them
   * when one of them has a number, since those are its history.
   *
   * @param named names of files in {@code folder}
   */
  static Project ofFiles(Folder folder, List<String> named) {
    Set<String> names = new TreeSet<>(FileNames.BY_NUMBER);
    names.addAll(named);
    if (named.stream().anyMatch(PlainLayout::isNumbered)) {
      folder.files().stream()
          .filter(name -> FileNames.isSql(name) && isNumbered(name))
          .forEach(names::add);
    }
    return new PlainProject(folder.path(), List.copyOf(names));
  }

  private static boolean isNumbered(String name) {
    return !Digits.leading(name).isEmpty();
  }

  private record PlainProject(Path root, List<String> names) implements Project {
    @Override
    public Map<Dialect, Path> dialects(Tree tree) {
      return Projects.dialectsOf(files(), root);
    }

    @Override
    public List<History> read(Reading reading) {
      List<Migration> migrations = new ArrayList<>();
      for (Path file : files()) {
        if (reading.serves(file, root)) {
          Content content = reading.tree().content(file);
          String reported = content.file().path();
          migrations.add(
              reading.ofFiles(
                  Tool.PLAIN,
                  FileNames.stem(reported.substring(reported.lastIndexOf('/') + 1)),
                  content,
                  TransactionModel.NONE,
                  Reading.DownFile.notExpected()));
        }
      }
      return List.of(reading.history(Tool.PLAIN, root, migrations, "each statement on its own"));
    }

    private List<Path> files() {
      return names.stream().map(root::resolve).toList();
    }
  }
}
