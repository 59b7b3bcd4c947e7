package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * golang-migrate, and the tools that name files like it: {@code 1_name.up.sql} beside {@code
 * 1_name.down.sql}. It sends a file as one string.
 */
final class UpDownLayout implements Layout {
  private static final String UP = ".up.sql";
  private static final String DOWN = ".down.sql";

  @Override
  public String looksFor() {
    return "golang-migrate (1_name.up.sql)";
  }

  @Override
  public List<Project> recognise(Folder folder, Tree tree) {
    boolean found = folder.files().stream().anyMatch(name -> name.endsWith(UP));
    return found ? List.of(new UpDownProject(folder.path())) : List.of();
  }

  private record UpDownProject(Path root) implements Project {
    @Override
    public Map<Dialect, Path> dialects(Tree tree) {
      return Projects.dialectsOf(files(tree), root);
    }

    @Override
    public List<History> read(Reading reading) {
      List<Path> files =
          files(reading.tree()).stream()
              .filter(file -> reading.serves(file, root))
              .filter(file -> passedOver(Folder.nameOf(file), reading.tree()).isEmpty())
              .toList();
      List<Path> downs = new ArrayList<>();
      files.stream().filter(file -> Folder.nameOf(file).endsWith(DOWN)).forEach(downs::add);
      List<Migration> migrations = new ArrayList<>();
      for (Path up : files) {
        String name = Folder.nameOf(up);
        if (name.endsWith(UP)) {
          Optional<Path> down = takeDown(downs, name.substring(0, name.length() - UP.length()));
          migrations.add(migration(reading, up, down));
        }
      }
      for (String name : reading.tree().folder(root).map(Folder::files).orElse(List.of())) {
        Path file = root.resolve(name);
        passedOver(name, reading.tree())
            .filter(why -> reading.serves(file, root))
            .ifPresent(why -> migrations.add(reading.passedOver(Tool.GOLANG_MIGRATE, file, why)));
      }
      for (Path orphan : downs) {
        migrations.add(
            reading.orphan(
                Tool.GOLANG_MIGRATE,
                reading.tree().content(orphan).file(),
                "there is no .up.sql file that it takes back"));
      }
      return List.of(
          reading.history(Tool.GOLANG_MIGRATE, root, migrations, "each file sent as one string"));
    }

    /** Other tools than golang-migrate ask for less; one name as it has them says that it runs. */
    private Optional<String> passedOver(String name, Tree tree) {
      boolean isGolangMigrate =
          tree.folder(root).stream()
              .flatMap(folder -> folder.files().stream())
              .anyMatch(other -> other.endsWith(UP) && NearMiss.ofGolangMigrate(other).isEmpty());
      return isGolangMigrate ? NearMiss.ofGolangMigrate(name) : Optional.empty();
    }

    private List<Path> files(Tree tree) {
      return tree.folder(root).stream()
          .flatMap(folder -> folder.files().stream())
          .filter(name -> name.endsWith(UP) || name.endsWith(DOWN))
          .sorted(FileNames.BY_NUMBER)
          .map(root::resolve)
          .toList();
    }

    /** The down file of the same name, else the first of the same number. */
    private static Optional<Path> takeDown(List<Path> downs, String stem) {
      String number = Digits.leading(stem);
      Optional<Path> found =
          downs.stream()
              .filter(file -> Folder.nameOf(file).equals(stem + DOWN))
              .findFirst()
              .or(
                  () ->
                      downs.stream()
                          .filter(file -> !number.isEmpty() && hasNumber(file, number))
                          .findFirst());
      found.ifPresent(downs::remove);
      return found;
    }

    private static boolean hasNumber(Path file, String number) {
      return Digits.leading(Folder.nameOf(file)).equals(number);
    }

    private static Migration migration(Reading reading, Path up, Optional<Path> down) {
      Content content = reading.tree().content(up);
      String name = Folder.nameOf(up);
      String stem = name.substring(0, name.length() - UP.length());
      String number = Digits.leading(stem);
      return reading.ofFiles(
          Tool.GOLANG_MIGRATE,
          number.isEmpty() ? stem : number,
          content,
          TransactionModel.IMPLICIT,
          new Reading.DownFile(
              down.map(reading.tree()::content), new Down.Missing(content.file().span(0, 0))));
    }
  }
}
