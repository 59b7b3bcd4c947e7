package dev.lockkeeper.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RulePage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule has the cases that it takes to trust it. */
class RuleCasesExistTest {
  /** The groups whose rules speak of tables. */
  private static final Set<String> OF_TABLES =
      Set.of("lock", "rewrite", "transaction", "dataloss", "compatibility");

  @TestFactory
  Stream<DynamicTest> every_rule_has_its_cases() {
    return RuleCatalog.load().pages().stream()
        .map(page -> DynamicTest.dynamicTest(page.name(), () -> check(page)));
  }

  @Test
  void every_folder_of_cases_belongs_to_a_rule() throws IOException {
    RuleCatalog catalog = RuleCatalog.load();

    List<Path> folders = RuleCasesTest.folders(RuleCasesTest.CASES);

    assertThat(folders).allMatch(f -> catalog.page(f.getFileName().toString()).isPresent());
  }

  private static void check(RulePage page) throws IOException {
    Path folder = RuleCasesTest.CASES.resolve(page.name());
    assertThat(folder).as("the cases of " + page.name()).isDirectory();
    List<String> names = new ArrayList<>();
    List<String> speaking = new ArrayList<>();
    for (Path found : RuleCasesTest.folders(folder)) {
      String name = found.getFileName().toString();
      names.add(name);
      if (LintedFolder.expectations(found).stream().anyMatch(e -> e.rule().equals(page.name()))) {
        speaking.add(name);
      }
    }
    assertThat(speaking).as("a case in which it speaks").isNotEmpty();
    assertThat(names).as("a case in which it is silent").anyMatch(n -> n.startsWith("silent_"));
    if (OF_TABLES.contains(page.group())) {
      assertThat(names).as("a case of an unknown table").anyMatch(n -> n.startsWith("unknown_"));
    }
  }
}
