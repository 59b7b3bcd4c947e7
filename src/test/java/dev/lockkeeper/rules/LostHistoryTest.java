package dev.lockkeeper.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.growth.GrownHistory;
import dev.lockkeeper.growth.Layout;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A project with its whole history, and the same without the first part of it: what is told of the
 * other part differs only where it rests on what is no longer known, and says so there.
 */
class LostHistoryTest {
  private static final Path PROJECTS = Path.of("testdata/projects");

  /** No tool would take these. */
  private static final Set<String> EXCLUDED = Set.of("broken");

  /** What is told only of what is known, and why. */
  private static final Map<String, String> SILENT_ON_UNKNOWN =
      Map.of(
          "drop-foreign-key", "a constraint's name does not say that it is a foreign key",
          "drop-constraint-locks-both-tables", "nor which other table it locks",
          "incomplete-downgrade", "what is not known on one side is no difference",
          "downgrade-fails", "a name is missing only where it is known to be",
          "downgrade-loses-data", "the first migration has nothing to return to",
          "column-without-migration", "a migration that was not seen may have added the column",
          "narrowing-type-change", "whether values are lost is a matter of the type before");

  /** What is told once, at the first place that is asked. */
  private static final Set<String> ONCE_PER_PROJECT = Set.of("flyway-concurrently-waits-forever");

  /** The words of a finding that rests on something that is not known. */
  private static final Pattern UNCERTAIN =
      Pattern.compile("\\b(unless|may|might|or fail where|the table of|not seen|not known)\\b");

  @TempDir Path whole;
  @TempDir Path rest;

  static List<String> projects() throws IOException {
    try (Stream<Path> folders = Files.list(PROJECTS)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !EXCLUDED.contains(name))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("projects")
  void a_project_that_lost_its_first_half_is_told_the_same_or_less_surely(String project)
      throws IOException {
    copy(PROJECTS.resolve(project), whole);

    compare(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "FLYWAY, 0.12",
    "FLYWAY, 0.3",
    "FLYWAY, 0.5",
    "FLYWAY, 0.75",
    "ALEMBIC, 0.5",
    "GOLANG_MIGRATE, 0.4",
    "PLAIN, 0.6"
  })
  void a_grown_history_that_lost_a_part_is_told_the_same_or_less_surely(Layout layout, double lost)
      throws IOException {
    layout.write(whole, GrownHistory.of(500, 1));

    compare(lost);
  }

  private void compare(double lost) throws IOException {
    copy(whole, rest);
    Set<String> gone = lose(lost);
    Set<String> created = created();
    Map<String, Finding> before = findings(whole);
    Map<String, Finding> after = findings(rest);

    before.values().removeIf(finding -> gone.contains(finding.span().file().path()));
    List<String> wrong = new ArrayList<>();
    Set<String> places = new TreeSet<>(before.keySet());
    places.addAll(after.keySet());
    for (String place : places) {
      Optional<Finding> known = Optional.ofNullable(before.get(place));
      Optional<Finding> unknown = Optional.ofNullable(after.get(place));
      problem(known, unknown, created).ifPresent(why -> wrong.add(place + " " + why));
    }

    assertThat(wrong).isEmpty();
  }

  private static Optional<String> problem(
      Optional<Finding> known, Optional<Finding> unknown, Set<String> created) {
    Finding any = known.or(() -> unknown).orElseThrow();
    if (ONCE_PER_PROJECT.contains(any.rule())) {
      return Optional.empty();
    }
    if (unknown.isEmpty()) {
      return SILENT_ON_UNKNOWN.containsKey(any.rule())
          ? Optional.empty()
          : Optional.of("became safe: " + any.message());
    }
    Finding told = unknown.get();
    boolean isSure = !UNCERTAIN.matcher(told.message()).find();
    if (known.isEmpty()) {
      return isSure
          ? Optional.of("is sure of what is unknown: " + told.message())
          : Optional.empty();
    }
    boolean differs =
        known.get().severity() != told.severity() || !known.get().message().equals(told.message());
    if (differs && told.relation().filter(created::contains).isPresent() && !isPartitioned(told)) {
      return Optional.of("differs, though its table is known: " + told.message());
    }
    return known.get().severity() != told.severity() && isSure
        ? Optional.of("is milder and does not say why: " + told.message())
        : Optional.empty();
  }

  /** The keys that a new partition inherits from a lost parent lock tables that nobody knows. */
  private static boolean isPartitioned(Finding told) {
    return told.rule().equals("missing-lock-timeout");
  }

  /** Deletes the first part of the migrations and gives the files that are gone. */
  private Set<String> lose(double part) throws IOException {
    Set<String> files = new LinkedHashSet<>();
    Map<String, String> downs = new HashMap<>();
    for (History history : LintedFolder.read(whole).histories()) {
      for (Migration migration : history.migrations()) {
        files.add(migration.file().path());
        migration
            .down()
            .place()
            .ifPresent(way -> downs.put(migration.file().path(), way.file().path()));
      }
    }
    List<String> all = List.copyOf(files);
    int first = (int) (all.size() * part);
    Set<String> gone = new HashSet<>();
    for (String file : all.subList(0, first)) {
      gone.add(file);
      gone.add(downs.getOrDefault(file, file));
    }
    for (String file : gone) {
      Files.deleteIfExists(rest.resolve(file));
    }
    makeFirst(rest.resolve(all.get(first)));
    return gone;
  }

  /** A revision without a parent. */
  private static void makeFirst(Path file) throws IOException {
    if (file.toString().endsWith(".py")) {
      Files.writeString(
          file, Files.readString(file).replaceFirst("(?m)^(down_revision[^=\n]*= ).*$", "$1None"));
    }
  }

  /** The tables that the rest of the history makes. */
  private Set<String> created() {
    Set<String> tables = new HashSet<>();
    for (History history : LintedFolder.read(rest).histories()) {
      for (Migration migration : history.migrations()) {
        migration.up().statements().stream()
            .flatMap(statement -> statement.operations().stream())
            .filter(CreateTable.class::isInstance)
            .forEach(made -> tables.add(((CreateTable) made).table().sql()));
      }
    }
    return tables;
  }

  /** By file, place and rule; the second of a rule at a place is told apart. */
  private static Map<String, Finding> findings(Path folder) {
    Map<String, Finding> found = new TreeMap<>();
    for (Finding finding : LintedFolder.lint(folder).findings()) {
      String place =
          "%s:%d:%d %s"
              .formatted(
                  finding.span().file().path(),
                  finding.span().from().line(),
                  finding.span().from().column(),
                  finding.rule());
      while (found.containsKey(place)) {
        place += "'";
      }
      found.put(place, finding);
    }
    return found;
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> walked = Files.walk(from)) {
      files = walked.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }
}
