package dev.lockkeeper.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/rules.md} equal to what the rules' pages say. */
class RuleIndexTest {
  private static final Path INDEX = Path.of("docs/rules.md");
  private static final RuleCatalog CATALOG = RuleCatalog.load();

  @Test
  void the_list_of_rules_is_what_their_pages_say() throws IOException {
    String index = index();

    if (Boolean.getBoolean("snapshots.update")) {
      Files.writeString(INDEX, index);
    }
    assertThat(INDEX).hasContent(index);
  }

  @Test
  void every_page_that_the_list_links_to_is_there() {
    assertThat(CATALOG.pages()).allSatisfy(page -> assertThat(Path.of(path(page))).exists());
  }

  private static String index() {
    StringBuilder index =
        new StringBuilder(
            """
            # The rules

            `lockkeeper explain RULE` prints a rule's page, with examples and the safe way. `--select` and
            `--ignore` take the names of rules and of groups; a comment `lockkeeper:ignore RULE reason` accepts
            one place. A rule may report milder than stands here where little is at stake; its page says when.

            This page is generated from the pages under `rules/`.
            """);
    for (String group : CATALOG.groups()) {
      index.append("\n## ").append(group).append("\n\n| rule | severity | what it finds |\n");
      index.append("| --- | --- | --- |\n");
      CATALOG.pages().stream()
          .filter(page -> page.group().equals(group))
          .forEach(page -> index.append(row(page)));
    }
    return index.toString();
  }

  private static String row(RulePage page) {
    String severity = page.severity().id() + (page.onByDefault() ? "" : ", off until selected");
    String dialects =
        page.dialects().isEmpty()
            ? ""
            : " (" + String.join(", ", new TreeSet<>(page.dialects())) + ")";
    String options =
        page.options().isEmpty()
            ? ""
            : page.options().stream()
                .map(option -> "`" + option.name() + "`")
                .collect(Collectors.joining(", ", " Options: ", "."));
    return "| [%s](../%s) | %s | **%s.** %s%s%s |\n"
        .formatted(
            page.name(),
            path(page),
            severity,
            page.title(),
            firstSentence(CATALOG.text(page)),
            options,
            dialects);
  }

  private static String path(RulePage page) {
    return "rules/" + page.group() + "/" + page.name() + ".md";
  }

  private static String firstSentence(String text) {
    String paragraph =
        text.lines()
            .dropWhile(line -> line.isBlank() || line.startsWith("#"))
            .takeWhile(line -> !line.isBlank())
            .collect(Collectors.joining(" "));
    boolean code = false;
    for (int i = 0; i < paragraph.length(); i++) {
      code ^= paragraph.charAt(i) == '`';
      if (!code && paragraph.startsWith(". ", i)) {
        return paragraph.substring(0, i + 1);
      }
    }
    return paragraph;
  }
}
