package dev.lockkeeper.cli;

import java.util.List;
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
    CommandSpec spec = parsed.commandSpec();
    throw new ParameterException(spec.commandLine(), "no check was named" + thereIs(spec));
  }

  /** Which there are, behind a message about none or another. */
  static String thereIs(CommandSpec spec) {
    List<String> names = List.copyOf(spec.subcommands().keySet());
    return names.size() == 1
        ? "; there is one: " + names.get(0)
        : "; there are: " + String.join(", ", names);
  }
}
