package dev.lockkeeper.cli;

import dev.lockkeeper.lint.ListedStatement;
import dev.lockkeeper.lint.StatementList;
import dev.lockkeeper.reader.project.Discovery;
import dev.lockkeeper.reader.project.Projects;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockkeeper ops}: what migrations ask of the database, as it was understood. */
final class OpsCommand implements Command {
  private static final String FORMAT = "--format";
  private static final String EFFECTS = "--effects";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("ops");
    spec.usageMessage().description("Print the operations of migrations, one a line.");
    spec.addOption(Options.HELP)
        .addOption(Options.value(FORMAT, "FORMAT", "text (the default) or json."))
        .addOption(
            Options.flag(EFFECTS, "Also say which locks each statement takes, and what it does."))
        .addOption(Output.option());
    ReadingOptions.addTo(spec);
    return spec;
  }

  @Override
  public ExitCode run(ParseResult parsed, Shell shell) throws IOException {
    ReadingOptions reading = ReadingOptions.of(parsed, shell);
    OpsFormat format =
        Options.choice(parsed, FORMAT, Options.names(OpsFormat.class)).orElse(OpsFormat.TEXT);
    Output output = Output.of(parsed, shell);
    Discovery found = Projects.read(reading.request(parsed, shell));
    StatementList list = new StatementList(found.histories(), found.asked());
    List<ListedStatement> statements =
        Options.isSet(parsed, EFFECTS) ? list.withEffects() : list.plain();
    output.write(out -> format.report().write(statements, out));
    found.problems().forEach(problem -> shell.say(problem.file() + ": " + problem.message()));
    return shell.sayRefused(found.refusals());
  }
}
