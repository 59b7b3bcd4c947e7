package dev.lockkeeper.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code lockkeeper check}: what a team's tests of its migrations assert, by tool. */
final class CheckCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("check");
    spec.usageMessage()
        .description("Assert without a database what tests of migrations do with one.")
        .synopsisSubcommandLabel("COMMAND");
    spec.addOption(Options.HELP);
    CommandSpec alembic = new CheckAlembicCommand().spec();
    return spec.addSubcommand(alembic.name(), alembic);
  }

  @Override
  public ExitCode run(ParseResult parsed, Shell shell) {
    throw new ParameterException(parsed.commandSpec().commandLine(), "no check was named");
  }
}
