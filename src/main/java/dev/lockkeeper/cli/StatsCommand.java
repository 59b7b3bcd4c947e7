package dev.lockkeeper.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockkeeper stats --print-query}: the SQL whose answer {@code lint --stats} reads. */
final class StatsCommand implements Command {
  private static final String PRINT_QUERY = "--print-query";
  private static final String QUERY = "table-sizes.sql";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("stats");
    spec.usageMessage().description("Print the SQL that tells how big tables are.");
    return spec.addOption(Options.HELP)
        .addOption(
            OptionSpec.builder(PRINT_QUERY)
                .type(boolean.class)
                .description("psql -X -f makes of it what lint --stats reads")
                .build());
  }

  @Override
  public ExitCode run(ParseResult parsed, Shell shell) throws IOException {
    if (!parsed.hasMatchedOption(PRINT_QUERY)) {
      throw Options.wrong(
          parsed,
          "what it prints is asked for by " + PRINT_QUERY + "; Lockkeeper itself asks no server",
          Optional.empty());
    }
    try (InputStream in = StatsCommand.class.getResourceAsStream(QUERY)) {
      if (in == null) {
        throw new IllegalStateException(QUERY + " was not built into the program");
      }
      shell.out().write(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return ExitCode.CLEAN;
  }
}
