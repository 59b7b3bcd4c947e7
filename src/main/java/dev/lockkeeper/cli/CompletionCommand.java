package dev.lockkeeper.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockkeeper completion SHELL}: a script that lets a shell complete the command line. */
final class CompletionCommand implements Command {
  private static final List<String> SHELLS = List.of("bash", "zsh");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("completion");
    spec.usageMessage().description("Print a script that completes commands in bash or zsh.");
    return spec.addOption(Options.HELP)
        .addPositional(
            PositionalParamSpec.builder()
                .paramLabel("SHELL")
                .index("0")
                .arity("1")
                .type(String.class)
                .completionCandidates(SHELLS)
                .description("bash or zsh")
                .build());
  }

  @Override
  public ExitCode run(ParseResult parsed, Shell shell) throws IOException {
    String name = parsed.matchedPositionalValue(0, "");
    if (!SHELLS.contains(name)) {
      throw Options.wrong(
          parsed, "completion is for bash or zsh, and not for '" + name + "'", Optional.empty());
    }
    List<CommandWords> commands = CommandWords.of(parsed.commandSpec().root());
    shell
        .out()
        .write(
            name.equals("bash") ? BashCompletion.script(commands) : ZshCompletion.script(commands));
    return ExitCode.CLEAN;
  }
}
