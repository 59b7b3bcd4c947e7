package dev.lockkeeper.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.PageExample;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RulePage;
import dev.lockkeeper.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of the rules' pages: an unsafe one yields that finding; a safe one does not, nor any
 * other error or warning.
 */
class PageExamplesTest {
  private static final RuleCatalog CATALOG = RuleCatalog.load();

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> every_example_does_what_its_page_says() {
    List<DynamicTest> tests = new ArrayList<>();
    for (RulePage page : CATALOG.pages()) {
      int number = 0;
      for (PageExample example : PageExample.of(CATALOG.text(page))) {
        String name =
            "%s %d (%s, %s)"
                .formatted(
                    page.name(),
                    ++number,
                    example.unsafe() ? "unsafe" : "safe",
                    example.files().get(example.files().size() - 1).language());
        Path folder = temporary.resolve(page.name() + "-" + number);
        tests.add(DynamicTest.dynamicTest(name, () -> check(page, example, folder)));
      }
    }
    return tests.stream();
  }

  private static void check(RulePage page, PageExample example, Path folder) throws IOException {
    Files.createDirectories(folder);
    ExampleProject.write(example, folder);
    if (!page.onByDefault()) {
      Files.writeString(folder.resolve("options.txt"), "select: " + page.name() + "\n");
    }

    List<Finding> findings = LintedFolder.lint(folder).findings();

    List<String> shown = findings.stream().map(LintedFolder::show).toList();
    if (example.unsafe()) {
      assertThat(findings)
          .as("findings %s", shown)
          .anyMatch(f -> f.rule().equals(page.name()) || f.absorbed().contains(page.name()));
    } else {
      assertThat(findings.stream().filter(f -> isBad(page, f)).map(LintedFolder::show)).isEmpty();
    }
  }

  private static boolean isBad(RulePage page, Finding finding) {
    boolean isShown =
        finding.severity() != Severity.NOTE && !RuleCasesTest.WAY_BACK.contains(finding.rule());
    return finding.rule().equals(page.name()) || isShown;
  }
}
