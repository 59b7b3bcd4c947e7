package dev.lockkeeper.cli;

import dev.lockkeeper.config.ConfigSearch;
import dev.lockkeeper.config.FirstConfig;
import dev.lockkeeper.config.Keys;
import dev.lockkeeper.config.Mistakes;
import dev.lockkeeper.config.PathSettings;
import dev.lockkeeper.lint.BaselineUse;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.reader.project.Discovery;
import dev.lockkeeper.report.Terminal;
import dev.lockkeeper.rule.RuleCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockkeeper init}: a first lockkeeper.yml, from what the working directory holds. */
final class InitCommand implements Command {
  private static final Options OPTIONS = Options.of(Keys.STDOUT);

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("init");
    spec.usageMessage()
        .description("Write a first lockkeeper.yml from what is found, and say why.");
    spec.addOption(Options.HELP);
    OPTIONS.addTo(spec);
    return spec;
  }

  @Override
  public ExitCode run(ParseResult parsed, Shell shell) throws IOException {
    RuleCatalog catalog = RuleCatalog.load();
    PathSettings nothingSaid = OPTIONS.alone(parsed, shell, catalog);
    boolean prints = nothingSaid.ofRun().get(Keys.STDOUT);
    Path folder = shell.workingDirectory();
    Optional<Path> there = ConfigSearch.find(folder, new Mistakes());
    if (there.isPresent() && !prints) {
      throw new Unable(
          "%s is there already, and stays as it is; '%s' prints what would be written"
              .formatted(ConfigSearch.nameOf(there.get(), folder), "lockkeeper init --stdout"));
    }
    Discovery found = ReadingOptions.of(parsed, nothingSaid).discoverAll(parsed, shell);
    if (found.histories().isEmpty()) {
      return shell.sayRefused(found.refusals());
    }
    String text = FirstConfig.of(found.histories(), folder);
    if (prints) {
      shell.out().write(text);
      return ExitCode.CLEAN;
    }
    Files.write(
        folder.resolve(ConfigSearch.NAME),
        text.getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE_NEW,
        StandardOpenOption.WRITE);
    LintReport report =
        new Linter(catalog, LintCommand.request(nothingSaid, found, catalog, BaselineUse.NONE))
            .lint(found.histories(), found.asked(), found.problems());
    shell.out().write(Terminal.printable("wrote " + ConfigSearch.NAME) + "\n");
    if (!report.findings().isEmpty()) {
      shell
          .out()
          .write(
              "findings today: %d; 'lockkeeper baseline' accepts them, and lint then tells only what is new\n"
                  .formatted(report.findings().size()));
    }
    return ExitCode.CLEAN;
  }
}
