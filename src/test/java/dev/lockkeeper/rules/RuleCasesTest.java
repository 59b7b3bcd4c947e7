package dev.lockkeeper.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The histories under {@code testdata/rules/<rule>/<case>/}: every finding is expected by a comment
 * on its line, and every expectation is met. A case called {@code silent_...} yields nothing.
 */
class RuleCasesTest {
  /** What is told of a way back by replay; a case or example of another rule need not have one. */
  static final Set<String> WAY_BACK = Set.of("enum-type-left-behind", "incomplete-downgrade");

  static final Path CASES = Path.of("testdata/rules");

  @TestFactory
  Stream<DynamicTest> every_case_yields_what_its_comments_expect() throws IOException {
    return cases(CASES).stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    CASES.relativize(folder).toString().replace('\\', '/'), () -> check(folder)));
  }

  static List<Path> cases(Path rules) throws IOException {
    List<Path> cases = new ArrayList<>();
    for (Path rule : folders(rules)) {
      cases.addAll(folders(rule));
    }
    return cases;
  }

  static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static void check(Path folder) throws IOException {
    List<Expectation> expected = new ArrayList<>(LintedFolder.expectations(folder));
    if (folder.getFileName().toString().startsWith("silent_")) {
      assertThat(expected).as("a silent case expects nothing").isEmpty();
    }

    LintReport report = LintedFolder.lint(folder);

    List<String> unexpected = new ArrayList<>();
    for (Finding finding : report.findings()) {
      List<Expectation> met = expected.stream().filter(e -> e.isMetBy(finding)).limit(1).toList();
      if (met.isEmpty() && !isRemarkOfAnother(finding, folder)) {
        unexpected.add(LintedFolder.show(finding));
      }
      expected.removeAll(met);
    }
    assertThat(unexpected).as("findings that no comment expects").isEmpty();
    assertThat(expected).as("expectations that no finding meets").isEmpty();
  }

  /**
   * A case is about its own rule: what another has to remark need not be said in each, nor does
   * each need a way back that leads back.
   */
  private static boolean isRemarkOfAnother(Finding finding, Path folder) {
    boolean isRemark = finding.severity() == Severity.NOTE || WAY_BACK.contains(finding.rule());
    return isRemark && !finding.rule().equals(folder.getParent().getFileName().toString());
  }
}
