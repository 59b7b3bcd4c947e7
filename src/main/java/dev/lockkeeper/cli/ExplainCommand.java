package dev.lockkeeper.cli;

import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RulePage;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockkeeper explain RULE}: the rule's page. */
final class ExplainCommand implements Command {

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
                .description("The name of a rule, as reports and 'lockkeeper rules' give it.")
                .build());
  }

  @Override
  public ExitCode run(ParseResult parsed, Shell shell) throws IOException {
    String name = parsed.matchedPositionalValue(0, "");
    RuleCatalog catalog = RuleCatalog.load();
    Optional<RulePage> page = catalog.page(name);
    if (page.isEmpty()) {
      throw Options.wrong(
          parsed,
          "there is no rule '" + name + "'",
          Options.nearest(name, catalog.pages().stream().map(RulePage::name).toList()));
    }
    shell.out().write(catalog.text(page.get()).strip() + "\n");
    return ExitCode.CLEAN;
  }
}
