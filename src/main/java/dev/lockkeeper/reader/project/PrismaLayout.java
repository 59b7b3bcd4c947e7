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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prisma: a folder per migration that holds {@code migration.sql}, in the order of the folders'
 * names. It sends a file as one string.
 */
final class PrismaLayout implements Layout {
  private static final String MIGRATION = "migration.sql";
  private static final String LOCK = "migration_lock.toml";
  private static final Pattern PROVIDER = Pattern.compile("(?m)^\\s*provider\\s*=\\s*\"(\\w+)\"");
  private static final Pattern DATASOURCE =
      Pattern.compile("(?m)^\\s*datasource\\s+\\w+\\s*\\{[^}]*?\\bprovider\\s*=\\s*\"(\\w+)\"");

  @Override
  public String looksFor() {
    return "Prisma (*/migration.sql)";
  }

  @Override
  public List<Project> recognise(Folder folder, Tree tree) {
    Path root = folder.path().getParent();
    if (root == null || !folder.files().contains(MIGRATION)) {
      return List.of();
    }
    boolean belongs =
        !Digits.leading(folder.name()).isEmpty() || tree.holdsFile(root.resolve(LOCK));
    return belongs ? List.of(new PrismaProject(root)) : List.of();
  }

  private record PrismaProject(Path root) implements Project {
    @Override
    public Map<Dialect, Path> dialects(Tree tree) {
      Path lock = root.resolve(LOCK);
      Path schema = root.resolveSibling("schema.prisma");
      return provider(tree, lock, PROVIDER)
          .map(dialect -> Map.of(dialect, lock))
          .or(() -> provider(tree, schema, DATASOURCE).map(dialect -> Map.of(dialect, schema)))
          .orElse(Map.of());
    }

    @Override
    public List<History> read(Reading reading) {
      List<Migration> migrations = new ArrayList<>();
      List<String> names = reading.tree().folder(root).map(Folder::folders).orElse(List.of());
      for (String name : names) {
        Path file = root.resolve(name).resolve(MIGRATION);
        if (reading.tree().holdsFile(file)) {
          migrations.add(
              reading.ofFiles(
                  Tool.PRISMA,
                  name,
                  reading.tree().content(file),
                  TransactionModel.IMPLICIT,
                  Reading.DownFile.notExpected()));
        }
      }
      return List.of(
          reading.history(Tool.PRISMA, root, migrations, "each file sent as one string"));
    }

    private static Optional<Dialect> provider(Tree tree, Path file, Pattern pattern) {
      if (!tree.holdsFile(file)) {
        return Optional.empty();
      }
      Matcher matcher = pattern.matcher(tree.content(file).file().text());
      return matcher.find() ? DialectMark.dialectNamed(matcher.group(1)) : Optional.empty();
    }
  }
}
