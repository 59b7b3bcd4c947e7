package dev.lockkeeper.cli;

import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RulePage;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockkeeper rules}: every rule on a line. */
final class RulesCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("rules");
    spec.usageMessage().description("List the rules: name, group, severity, what they find.");
    return spec.addOption(Options.HELP);
  }

  @Override
  public ExitCode run(ParseResult parsed, Shell shell) throws IOException {
    Collection<RulePage> pages = RuleCatalog.load().pages();
    int name = width(pages.stream().map(RulePage::name).toList());
    int group = width(pages.stream().map(RulePage::group).toList());
    Comparator<RulePage> byGroup = Comparator.comparing(RulePage::group);
    for (RulePage page : pages.stream().sorted(byGroup.thenComparing(RulePage::name)).toList()) {
      String severity = page.onByDefault() ? page.severity().id() : "off";
      shell
          .out()
          .write(
              pad(page.group(), group)
                  + pad(page.name(), name)
                  + pad(severity, "warning".length())
                  + page.title()
                  + "\n");
    }
    return ExitCode.CLEAN;
  }

  private static int width(Collection<String> words) {
    return words.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String pad(String word, int width) {
    return word + " ".repeat(width - word.length() + 2);
  }
}
