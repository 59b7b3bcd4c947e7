package dev.lockkeeper.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RuleOption;
import dev.lockkeeper.rule.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/config.md} are what the keys and the rules' pages say. */
class ConfigPageTest {
  private static final Path PAGE = Path.of("docs", "config.md");
  private static final RuleCatalog CATALOG = RuleCatalog.load();

  @Test
  void the_tables_say_what_there_is() throws IOException {
    String page = Files.readString(PAGE);

    String written = with("options", options(), with("keys", keys(), page));

    if (Boolean.getBoolean("snapshots.update")) {
      Files.writeString(PAGE, written);
    }
    assertThat(PAGE).hasContent(written);
  }

  private static String with(String name, String table, String page) {
    Pattern part =
        Pattern.compile("(<!-- " + name + ": generated -->\n).*?(<!-- end -->)", Pattern.DOTALL);
    Matcher matcher = part.matcher(page);
    assertThat(matcher.find()).as(name).isTrue();
    return matcher.replaceFirst("$1\n" + Matcher.quoteReplacement(table) + "\n$2");
  }

  private static String keys() {
    return "| key | default | | in `overrides` |\n| --- | --- | --- | --- |\n"
        + Keys.IN_FILE.stream().map(ConfigPageTest::row).collect(Collectors.joining());
  }

  private static <T> String row(Key<T> key) {
    List<String> standard = key.type().words(key.standard());
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            key.name(),
            standard.isEmpty() ? "" : "`" + String.join(", ", standard) + "`",
            key.help().replace("|", "\\|"),
            Keys.IN_OVERRIDES.contains(key) ? "yes" : "");
  }

  private static String options() {
    StringBuilder rows =
        new StringBuilder(
            "| rule | option | takes | default | |\n| --- | --- | --- | --- | --- |\n");
    for (RulePage page : CATALOG.pages()) {
      for (RuleOption option : page.options()) {
        rows.append(
            "| [%s](../rules/%s/%s.md) | `%s` | %s | %s | %s |\n"
                .formatted(
                    page.name(),
                    page.group(),
                    page.name(),
                    option.name(),
                    option.type().takes(),
                    option.standard().isEmpty()
                        ? ""
                        : "`" + String.join(", ", option.standard()).replace("|", "\\|") + "`",
                    option.description()));
      }
    }
    return rows.toString();
  }
}
