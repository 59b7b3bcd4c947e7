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
import java.util.regex.Pattern;

/**
 * dbmate: numbered files with {@code -- migrate:up} and {@code -- migrate:down}, in the order of
 * their names. Each section is one transaction, unless its marker says {@code transaction:false}:
 * then it is sent as one string.
 */
final class DbmateLayout implements Layout {
  private static final Pattern MARKER =
      Pattern.compile("(?m)^--[ \\t]*migrate:(up|down)(?=[ \\t\\r\\n]|\\z)([^\\r\\n]*)");
  private static final Pattern UP = Pattern.compile("(?m)^--[ \\t]*migrate:up(?=[ \\t\\r\\n]|\\z)");
  private static final Pattern NO_TRANSACTION =
      Pattern.compile("(?:^|\\s)transaction:false(?:\\s|$)");
  private static final int HEAD = 16 << 10;

  private static final SectionedMigration FORM =
      new SectionedMigration(Tool.DBMATE, "it has no '-- migrate:up' line", DbmateLayout::model);

  @Override
  public String looksFor() {
    return "dbmate (-- migrate:up)";
  }

  @Override
  public List<Project> recognise(Folder folder, Tree tree) {
    boolean found =
        folder.files().stream()
            .anyMatch(
                name ->
                    isMigration(name)
                        && UP.matcher(tree.head(folder.path().resolve(name), HEAD)).find());
    return found ? List.of(new DbmateProject(folder.path())) : List.of();
  }

  private static boolean isMigration(String name) {
    return name.endsWith(".sql") && !Digits.leading(name).isEmpty();
  }

  private static TransactionModel model(Sections.Section section) {
    return NO_TRANSACTION.matcher(section.options()).find()
        ? TransactionModel.IMPLICIT
        : TransactionModel.TOOL;
  }

  private record DbmateProject(Path root) implements Project {
    @Override
    public Map<Dialect, Path> dialects(Tree tree) {
      return Projects.dialectsOf(files(tree), root);
    }

    @Override
    public List<History> read(Reading reading) {
      List<Migration> migrations = new ArrayList<>();
      for (Path file : files(reading.tree())) {
        if (reading.serves(file, root)) {
          Content content = reading.tree().content(file);
          Sections sections = Sections.of(content.file(), MARKER);
          migrations.add(FORM.read(reading, FileNames.stem(file), content, sections));
        }
      }
      for (String name : reading.tree().folder(root).map(Folder::files).orElse(List.of())) {
        Path file = root.resolve(name);
        if (isWithoutNumber(name, file, reading.tree()) && reading.serves(file, root)) {
          migrations.add(reading.passedOver(Tool.DBMATE, file, "its name begins with no number"));
        }
      }
      return List.of(
          reading.history(Tool.DBMATE, root, migrations, "one transaction per migration"));
    }

    private static boolean isWithoutNumber(String name, Path file, Tree tree) {
      return FileNames.isSql(name)
          && Digits.leading(name).isEmpty()
          && UP.matcher(tree.head(file, HEAD)).find();
    }

    private List<Path> files(Tree tree) {
      return tree.folder(root).stream()
          .flatMap(folder -> folder.files().stream())
          .filter(DbmateLayout::isMigration)
          .map(root::resolve)
          .toList();
    }
  }
}
