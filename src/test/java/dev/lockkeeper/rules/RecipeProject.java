package dev.lockkeeper.rules;

import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.Transaction.OpenedBy;
import dev.lockkeeper.operation.SessionOperation;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case after its reader did what a finding's recipe says: what precedes the reported statement
 * stands as it was, the recipe's code takes the statement's place, its further files follow, and
 * what came after the statement is left out.
 */
final class RecipeProject {
  private final Path folder;
  private final Migration reported;
  private final Statement statement;

  /** The first line of the recipe in each of its files, by path below the folder; 1-based. */
  private final Map<String, Integer> written = new LinkedHashMap<>();

  private String parent;

  private RecipeProject(Path folder, Migration reported, Statement statement) {
    this.folder = folder;
    this.reported = reported;
    this.statement = statement;
    this.parent = reported.id();
  }

  /** Follows the recipe in a copy of the case's folder. */
  static RecipeProject follow(Finding finding, Path folderOfCase, Path copy) throws IOException {
    History history = historyOf(finding, folderOfCase);
    List<Path> later = new ArrayList<>();
    boolean isLater = false;
    for (Migration migration : history.migrations()) {
      if (isLater) {
        later.add(folderOfCase.resolve(migration.file().path()));
      }
      isLater |= migration.file().path().equals(finding.migration().file().path());
    }
    copy(folderOfCase, copy, later);
    RecipeProject project =
        new RecipeProject(copy, finding.migration(), statementOf(finding).orElseThrow());
    Recipe recipe = finding.recipe().orElseThrow();
    for (Recipe.Step step : recipe.steps()) {
      project.write(step);
    }
    if (!project.written.containsKey(project.own())) {
      project.writeOwn(project.before());
    }
    return project;
  }

  static History historyOf(Finding finding, Path folderOfCase) {
    return LintedFolder.read(folderOfCase).histories().stream()
        .filter(
            h ->
                h.migrations().stream()
                    .anyMatch(m -> m.file().path().equals(finding.migration().file().path())))
        .findFirst()
        .orElseThrow();
  }

  static Optional<Statement> statementOf(Finding finding) {
    return finding.migration().up().statements().stream()
        .filter(s -> s.span().contains(finding.span()))
        .findFirst();
  }

  private static void copy(Path from, Path to, List<Path> except) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file :
          files.filter(Files::isRegularFile).filter(f -> !except.contains(f)).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /** The findings in what the recipe wrote. */
  List<Finding> findings() {
    return LintedFolder.lint(folder).findings().stream().filter(this::isInRecipe).toList();
  }

  private boolean isInRecipe(Finding finding) {
    Integer first = written.get(finding.span().file().path());
    return first != null && finding.span().from().line() >= first;
  }

  /** All statements up to the recipe's last, in the order in which they run. */
  List<Statement> statements() {
    return LintedFolder.read(folder).histories().stream()
        .flatMap(h -> h.migrations().stream())
        .flatMap(m -> m.up().statements().stream())
        .toList();
  }

  private void write(Recipe.Step step) throws IOException {
    String name = step.file().orElseThrow();
    if (own().endsWith(name)) {
      writeOwn(inPlace(step.code()));
      return;
    }
    String path = pathOf(name);
    Path file = folder.resolve(path);
    assertNew(file);
    Files.createDirectories(file.getParent());
    Files.writeString(file, asFile(name, step.code()));
    written.put(path, 1);
  }

  private static void assertNew(Path file) {
    if (Files.exists(file)) {
      throw new AssertionError("the recipe's file is there already: " + file);
    }
  }

  private String own() {
    return reported.file().path();
  }

  private String pathOf(String name) {
    String folderOfOwn = own().substring(0, own().lastIndexOf('/') + 1);
    return switch (reported.tool()) {
      case ALEMBIC -> folderOfOwn + "recipe_" + (written.size() + 1) + ".py";
      case PRISMA -> folderOfOwn.replaceAll("[^/]+/$", "") + name;
      default -> folderOfOwn + name;
    };
  }

  private void writeOwn(String text) throws IOException {
    Files.writeString(folder.resolve(own()), text);
  }

  /** The migration's file up to the reported statement. */
  private String before() {
    return switch (reported.file().path().replaceAll(".*[.]", "")) {
      case "py" -> python(header(), "def upgrade() -> None:\n    pass\n");
      case "java" -> javaClass(className(own()), "");
      default -> prefix();
    };
  }

  private String prefix() {
    int end = statement.span().start();
    if (statement.transaction().filter(t -> t.openedBy() == OpenedBy.STATEMENT).isPresent()) {
      end = reported.up().of(statement.transaction().get()).get(0).span().start();
      end = reported.file().text().toUpperCase(Locale.ROOT).lastIndexOf("BEGIN", end);
    }
    return reported.file().text().substring(0, end);
  }

  private String inPlace(String code) {
    if (reported.tool() == Tool.ALEMBIC) {
      written.put(own(), 1);
      return python(header(), code);
    }
    if (own().endsWith(".java")) {
      written.put(own(), 1);
      return javaClass(className(own()), code);
    }
    boolean wholeFile = code.startsWith("-- +goose") || code.startsWith("-- migrate:") || isAlone();
    String prefix = wholeFile ? "" : prefix();
    written.put(own(), (int) prefix.lines().count() + 1);
    return prefix + code + "\n";
  }

  private boolean isAlone() {
    return reported.up().statements().stream()
        .filter(s -> s.span().end() <= statement.span().start())
        .flatMap(s -> s.operations().stream())
        .allMatch(o -> o instanceof SessionOperation);
  }

  private String asFile(String name, String code) {
    if (reported.tool() == Tool.ALEMBIC) {
      String revision = "recipe_" + (written.size() + 1);
      String text =
          python(
              "from alembic import op\nimport sqlalchemy as sa\n\nrevision = \"%s\"\ndown_revision = \"%s\"\n"
                  .formatted(revision, parent),
              code);
      parent = revision;
      return text;
    }
    return name.endsWith(".java") ? javaClass(className(name), code) : code + "\n";
  }

  private String header() {
    String text = reported.file().text();
    return text.substring(0, text.indexOf("def upgrade"));
  }

  private static String python(String header, String upgrade) {
    return header
        + "\n\n"
        + upgrade
        + "\n\n\ndef downgrade() -> None:\n    op.execute(\"SELECT 1\")\n";
  }

  private static String className(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
  }

  private static String javaClass(String name, String body) {
    return """
    package db.migration;

    import java.sql.Statement;
    import org.flywaydb.core.api.migration.BaseJavaMigration;
    import org.flywaydb.core.api.migration.Context;

    public class %s extends BaseJavaMigration {
    %s
    }
    """
        .formatted(name, body);
  }
}
