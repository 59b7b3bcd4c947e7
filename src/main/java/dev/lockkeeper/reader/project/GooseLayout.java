package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * goose: {@code 00001_name.sql} with {@code -- +goose Up} and {@code -- +goose Down}, in the order
 * of their numbers. Each section is one transaction, unless the file says {@code -- +goose NO
 * TRANSACTION}: then each statement is sent on its own.
 */
final class GooseLayout implements Layout {
  private static final Pattern NAME = Pattern.compile("\\d+_.*\\.(?:sql|go)", Pattern.DOTALL);
  private static final Pattern MARKER =
      Pattern.compile("(?mi)^--[ \\t]*\\+goose[ \\t]+(up|down)(?=[ \\t\\r\\n]|\\z)([^\\r\\n]*)");
  private static final Pattern UP =
      Pattern.compile("(?mi)^--[ \\t]*\\+goose[ \\t]+up(?=[ \\t\\r\\n]|\\z)");
  private static final Pattern NO_TRANSACTION =
      Pattern.compile("(?mi)^--[ \\t]*\\+goose[ \\t]+no[ \\t]+transaction[ \\t]*\\r?$");
  private static final int HEAD = 16 << 10;
  private static final String UNMARKED = "it has no '-- +goose Up' line";

  @Override
  public String looksFor() {
    return "goose (-- +goose Up)";
  }

  @Override
  public List<Project> recognise(Folder folder, Tree tree) {
    boolean found =
        folder.files().stream()
            .anyMatch(
                name ->
                    name.endsWith(".sql")
                        && isMigration(name)
                        && UP.matcher(tree.head(folder.path().resolve(name), HEAD)).find());
    return found ? List.of(new GooseProject(folder.path())) : List.of();
  }

  private static boolean isMigration(String name) {
    return NAME.matcher(name).matches() && !name.endsWith("_test.go");
  }

  private record GooseProject(Path root) implements Project {
    @Override
    public Map<Dialect, Path> dialects(Tree tree) {
      return Projects.dialectsOf(files(tree), root);
    }

    @Override
    public List<History> read(Reading reading) {
      List<Migration> migrations = new ArrayList<>();
      for (Path file : files(reading.tree())) {
        if (reading.serves(file, root)) {
          migrations.add(migration(reading, file));
        }
      }
      for (String name : reading.tree().folder(root).map(Folder::files).orElse(List.of())) {
        Path file = root.resolve(name);
        if (isWithoutNumber(name, file, reading.tree()) && reading.serves(file, root)) {
          migrations.add(reading.passedOver(Tool.GOOSE, file, "its name begins with no number"));
        }
      }
      return List.of(
          reading.history(Tool.GOOSE, root, migrations, "one transaction per migration"));
    }

    private static Migration migration(Reading reading, Path path) {
      String id = FileNames.stem(path);
      Content content = reading.tree().content(path);
      SourceFile file = content.file();
      if (Folder.nameOf(path).endsWith(".go")) {
        return reading.unread(
            Tool.GOOSE, id, file, file.span(0, 0), "migrations written in Go are not read");
      }
      TransactionModel model =
          NO_TRANSACTION.matcher(file.text()).find()
              ? TransactionModel.NONE
              : TransactionModel.TOOL;
      return new SectionedMigration(Tool.GOOSE, UNMARKED, section -> model)
          .read(reading, id, content, Sections.of(file, MARKER));
    }

    private static boolean isWithoutNumber(String name, Path file, Tree tree) {
      return FileNames.isSql(name)
          && Digits.leading(name).isEmpty()
          && UP.matcher(tree.head(file, HEAD)).find();
    }

    private List<Path> files(Tree tree) {
      return tree.folder(root).stream()
          .flatMap(folder -> folder.files().stream())
          .filter(GooseLayout::isMigration)
          .sorted(FileNames.BY_NUMBER)
          .map(root::resolve)
          .toList();
    }
  }
}
