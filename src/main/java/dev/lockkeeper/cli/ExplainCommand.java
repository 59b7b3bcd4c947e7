package dev.lockkeeper.cli;

import dev.lockkeeper.rule.NearestName;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RulePage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code lockkeeper explain RULE}: the rule's page. */
final class ExplainCommand implements Command {

  private static final int MOST_LIKE_IT = 5;

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("explain");
    spec.usageMessage().description("Print a rule's page: what it finds, why, and the safe way.");
    return spec.addOption(Options.HELP)
        .addPositional(
            PositionalParamSpec.builder()
                .paramLabel("RULE")
                .index("0")
                .arity("1")
                .type(String.class)
                .completionCandidates(
                    () -> RuleCatalog.load().pages().stream().map(RulePage::name).iterator())
                .description("a rule, as reports and 'lockkeeper rules' name it")
                .build());
  }

  @Override
  public ExitCode run(ParseResult parsed, Shell shell) throws IOException {
    String name = parsed.matchedPositionalValue(0, "");
    RuleCatalog catalog = RuleCatalog.load();
    Optional<RulePage> page = catalog.page(name);
    if (page.isEmpty()) {
      throw unknown(name, catalog, parsed);
    }
    shell.out().write(heading(page.get()) + "\n\n" + catalog.text(page.get()).strip() + "\n");
    return ExitCode.CLEAN;
  }

  private static ParameterException unknown(String name, RuleCatalog catalog, ParseResult parsed) {
    if (name.isBlank()) {
      return Options.wrong(
          parsed, "which rule? 'lockkeeper rules' lists them all", Optional.empty());
    }
    if (catalog.groups().contains(name)) {
      String rules =
          catalog.pages().stream()
              .filter(page -> page.group().equals(name))
              .map(RulePage::name)
              .collect(Collectors.joining(", "));
      return Options.wrong(parsed, "'" + name + "' is the group of " + rules, Optional.empty());
    }
    List<String> names = catalog.pages().stream().map(RulePage::name).toList();
    Optional<String> near = Options.nearest(name, names);
    return Options.wrong(
        parsed,
        "there is no rule '" + name + "'" + (near.isPresent() ? "" : like(name, names)),
        near);
  }

  private static String like(String name, List<String> names) {
    List<String> like = NearestName.byPart(name, names, MOST_LIKE_IT);
    return like.isEmpty()
        ? "; 'lockkeeper rules' lists them all"
        : "; names like it: " + String.join(", ", like);
  }

  private static String heading(RulePage page) {
    String dialects =
        page.dialects().isEmpty()
            ? "all dialects"
            : String.join(", ", new TreeSet<>(page.dialects()));
    return "%s: %s, group %s, %s, since %s"
        .formatted(
            page.name(),
            page.severity().id() + (page.onByDefault() ? "" : " (off until selected)"),
            page.group(),
            dialects,
            page.since());
  }
}
