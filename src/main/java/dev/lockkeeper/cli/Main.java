package dev.lockkeeper.cli;

import dev.lockkeeper.report.ToolVersion;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the program starts: one run of the command line, from its words to its exit code. */
public final class Main {

  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * A command line that writes to the given streams.
   *
   * @param out takes what was asked for, and nothing else
   * @param err takes everything else
   */
  Main(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the command line and ends the process with its {@link ExitCode}. */
  public static void main(String[] args) {
    ExitCode code = new Main(writer(FileDescriptor.out), writer(FileDescriptor.err)).run(args);
    System.exit(code.code());
  }

  /** Runs one command line and gives its exit code; both streams are then flushed. */
  ExitCode run(String... args) {
    CommandLine commandLine = new CommandLine(command());
    ExitCode code;
    try {
      code = run(commandLine.parseArgs(args));
    } catch (ParameterException e) {
      code = refuse(e);
    }
    out.flush();
    err.flush();
    return code;
  }

  private ExitCode run(ParseResult parsed) {
    CommandLine commandLine = parsed.commandSpec().commandLine();
    if (parsed.isUsageHelpRequested()) {
      commandLine.usage(out);
      return ExitCode.CLEAN;
    }
    if (parsed.isVersionHelpRequested()) {
      out.println("lockkeeper " + ToolVersion.read().text());
      return ExitCode.CLEAN;
    }
    throw new ParameterException(commandLine, "No command was given");
  }

  private ExitCode refuse(ParameterException mistake) {
    err.println(mistake.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(mistake, err)) {
      mistake.getCommandLine().usage(err);
    }
    return ExitCode.USAGE;
  }

  private static CommandSpec command() {
    CommandSpec spec =
        CommandSpec.create()
            .name("lockkeeper")
            .addOption(
                OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .description("Print this help and exit.")
                    .build())
            .addOption(
                OptionSpec.builder("-V", "--version")
                    .versionHelp(true)
                    .description("Print the version and exit.")
                    .build());
    spec.usageMessage()
        .description(
            "Reads database migrations before they are merged, and says what each one locks,"
                + " loses and breaks.");
    return spec;
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new BufferedWriter(
            new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8)));
  }
}
