package dev.lockkeeper.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recipes of all findings in the cases, put in the place of the migration that they mend: they
 * yield neither that finding again, nor an error or a warning that the case has not.
 */
class RecipesAreCleanTest {
  /** The groups whose recipes are migrations. */
  private static final Set<String> OF_MIGRATIONS =
      Set.of("lock", "rewrite", "transaction", "dataloss", "compatibility");

  /** The recipes say nothing of the way back, and cut the histories that they stand in. */
  private static final Set<String> NOT_ASKED = Set.of("reversibility", "history");

  /** Its recipe stands behind the table that the same migration creates. */
  private static final String ADDS_TO_ITS_MIGRATION = "locks-referenced-table";

  private static final Pattern NUMBERED = Pattern.compile("[VR]?_*(\\d+).*");

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> every_recipe_is_clean() throws IOException {
    return RuleCasesTest.cases(RuleCasesTest.CASES).stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    RuleCasesTest.CASES.relativize(folder).toString().replace('\\', '/'),
                    () -> check(folder)));
  }

  private void check(Path folder) throws IOException {
    List<Finding> findings = LintedFolder.lint(folder).findings();
    Set<String> known = findings.stream().map(Finding::rule).collect(Collectors.toSet());
    List<String> unclean = new ArrayList<>();
    for (Finding finding : findings) {
      Optional<Recipe> recipe = finding.recipe().filter(r -> r.language() != Recipe.Language.SHELL);
      if (recipe.isPresent() && isMigration(finding)) {
        Path project = Files.createTempDirectory(temporary, "recipe");
        write(folder, finding, recipe.get(), project);
        LintedFolder.lint(project).findings().stream()
            .filter(f -> f.severity() != Severity.NOTE && !NOT_ASKED.contains(f.group()))
            .filter(f -> f.rule().equals(finding.rule()) || !known.contains(f.rule()))
            .map(f -> "%s%n%s%n%s".formatted(finding, recipe.get().text(), LintedFolder.show(f)))
            .forEach(unclean::add);
      }
    }
    assertThat(unclean).isEmpty();
  }

  private static boolean isMigration(Finding finding) {
    return OF_MIGRATIONS.contains(finding.group()) && !finding.rule().equals(ADDS_TO_ITS_MIGRATION);
  }

  private static void write(Path folder, Finding finding, Recipe recipe, Path project)
      throws IOException {
    String mended = finding.span().file().path();
    copy(folder, mended, project);
    Path beside = project.resolve(mended).getParent();
    List<String> paths = new ArrayList<>();
    int number = 0;
    for (Recipe.Step step : recipe.steps()) {
      Path file = file(step, mended, beside, ++number);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text(recipe.language(), step.code(), file, finding, number));
      paths.add("path: " + project.relativize(file).toString().replace('\\', '/'));
    }
    Files.write(project.resolve("options.txt"), options(folder, paths));
  }

  /** Copies what runs before the mended file. */
  private static void copy(Path folder, String mended, Path project) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = folder.relativize(file);
        boolean later = number(relative) >= number(Path.of(mended)) && number(Path.of(mended)) >= 0;
        if (!later && !relative.toString().replace('\\', '/').equals(mended)) {
          Path copy = project.resolve(relative);
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  private static long number(Path file) {
    Path name = file.getFileName();
    Matcher numbered = NUMBERED.matcher(name.toString());
    if (numbered.matches()) {
      return Long.parseLong(numbered.group(1));
    }
    boolean isOfFolder = name.toString().equals("migration.sql") && file.getParent() != null;
    return isOfFolder ? number(file.getParent()) : -1;
  }

  private static Path file(Recipe.Step step, String mended, Path beside, int number) {
    String own = Path.of(mended).getFileName().toString();
    String name = step.file().orElse(own);
    if (own.endsWith(".py")) {
      return beside.resolve("recipe_" + number + ".py");
    }
    return name.contains("/") ? beside.getParent().resolve(name) : beside.resolve(name);
  }

  private static List<String> options(Path folder, List<String> paths) throws IOException {
    List<String> lines = new ArrayList<>(paths);
    Path given = folder.resolve("options.txt");
    if (Files.exists(given)) {
      Files.readAllLines(given).stream().filter(l -> !l.startsWith("path: ")).forEach(lines::add);
    }
    return lines;
  }

  private static String text(
      Recipe.Language language, String code, Path file, Finding finding, int number) {
    return switch (language) {
      case PYTHON -> python(code, finding.migration(), number);
      case JAVA -> java(code, file);
      case SQL, SHELL -> code + "\n";
    };
  }

  private static String python(String code, Migration mended, int number) {
    String parents =
        number == 1
            ? mended.revision().orElseThrow().parents().stream()
                    .map(parent -> '"' + parent + "\", ")
                    .reduce("(", String::concat)
                + ")"
            : "\"recipe" + (number - 1) + '"';
    return """
    import json

    from alembic import op
    import sqlalchemy as sa

    revision = "recipe%d"
    down_revision = %s


    %s
    """
        .formatted(number, parents, code);
  }

  private static String java(String code, Path file) {
    return """
    package db.migration;

    import java.sql.Statement;
    import org.flywaydb.core.api.migration.BaseJavaMigration;
    import org.flywaydb.core.api.migration.Context;

    public class %s extends BaseJavaMigration {
    %s
    }
    """
        .formatted(file.getFileName().toString().replace(".java", ""), code);
  }
}
