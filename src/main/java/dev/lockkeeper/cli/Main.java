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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

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
    System.exit(new Main(writer(FileDescriptor.out), writer(FileDescriptor.err)).run(args));
  }

  /** Runs one command line and gives its {@link ExitCode#code()}; both streams are then flushed. */
  int run(String... args) {
    int status =
        new CommandLine(command())
            .setOut(out)
            .setErr(err)
            .setExecutionStrategy(Main::execute)
            .execute(args);
    out.flush();
    err.flush();
    return status;
  }

  private static CommandSpec command() {
    CommandSpec spec =
        CommandSpec.create()
            .name("lockkeeper")
            .version("lockkeeper " + ToolVersion.read().text())
            .mixinStandardHelpOptions(true)
            .exitCodeOnSuccess(ExitCode.CLEAN.code())
            .exitCodeOnInvalidInput(ExitCode.USAGE.code())
            .exitCodeOnExecutionException(ExitCode.FAULT.code());
    spec.usageMessage()
        .description(
            "Reads database migrations before they are merged, and says what each one locks,"
                + " loses and breaks.");
    return spec;
  }

  private static int execute(ParseResult parsed) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    throw new ParameterException(parsed.commandSpec().commandLine(), "No command was given");
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new BufferedWriter(
            new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8)));
  }
}
