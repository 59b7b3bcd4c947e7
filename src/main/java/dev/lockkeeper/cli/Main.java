package dev.lockkeeper.cli;

import dev.lockkeeper.report.Terminal;
import dev.lockkeeper.report.ToolVersion;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the program starts: one run of the command line, from its words to its exit code. */
public final class Main {
  private static final List<Command> COMMANDS =
      List.of(
          new LintCommand(),
          new BaselineCommand(),
          new OpsCommand(),
          new HistoryCommand(),
          new ReportCommand(),
          new CheckCommand(),
          new LocksCommand(),
          new StatsCommand(),
          new InitCommand(),
          new ConfigCommand(),
          new RulesCommand(),
          new ExplainCommand(),
          new CompletionCommand());

  private final Shell shell;

  /** A command line with the given surroundings. */
  Main(Shell shell) {
    this.shell = shell;
  }

  /** Runs the command line and ends the process with its {@link ExitCode}. */
  public static void main(String[] args) {
    Shell shell =
        new Shell(
            Path.of("").toAbsolutePath(),
            System.in,
            new PipeWriter(writer(FileDescriptor.out)),
            new PrintWriter(writer(FileDescriptor.err), true),
            System.getenv(),
            System.getenv("LOCKKEEPER_TERMINAL") != null,
            System::nanoTime);
    System.exit(new Main(shell).run(args).code());
  }

  /** Runs one command line and gives its exit code; both streams are then flushed. */
  ExitCode run(String... args) {
    ExitCode code;
    try {
      code = parseAndRun(args);
    } catch (ParameterException mistake) {
      code = refuse(mistake);
    } catch (WrongConfiguration wrong) {
      wrong.mistakes().forEach(mistake -> shell.say(Terminal.printable(mistake.toString())));
      code = ExitCode.USAGE;
    } catch (Unable reason) {
      shell.say(Terminal.printable(String.valueOf(reason.getMessage())));
      code = ExitCode.USAGE;
    } catch (IOException unwritten) {
      shell.say("cannot write the report: " + unwritten.getMessage());
      code = ExitCode.USAGE;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      shell.say(new Fault(fault, ToolVersion.read()).report());
      code = ExitCode.FAULT;
    }
    shell.err().flush();
    return code;
  }

  private ExitCode parseAndRun(String... args) throws IOException {
    CommandLine root = new CommandLine(root());
    ParseResult parsed = root.parseArgs(args);
    ParseResult asked = parsed;
    while (asked.hasSubcommand()) {
      asked = asked.subcommand();
    }
    ExitCode code = ExitCode.CLEAN;
    if (asked.isUsageHelpRequested()) {
      shell.out().write(HelpText.of(asked.commandSpec()));
    } else if (parsed.isVersionHelpRequested()) {
      shell.out().write("lockkeeper " + ToolVersion.read().text() + "\n");
    } else if (asked.commandSpec().userObject() instanceof Command command) {
      code = command.run(asked, shell);
    } else {
      throw new ParameterException(root, "no command was given");
    }
    shell.out().flush();
    return code;
  }

  /** One line says what is wrong, one where to read on. */
  private ExitCode refuse(ParameterException mistake) {
    CommandLine command = mistake.getCommandLine();
    Optional<String> meant =
        mistake instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions().stream().findFirst()
            : Optional.empty();
    String message =
        mistake instanceof UnmatchedArgumentException unmatched
                && command.getCommandSpec().userObject() instanceof CheckCommand
            ? "no check is called '%s'%s"
                .formatted(
                    unmatched.getUnmatched().get(0), CheckCommand.thereIs(command.getCommandSpec()))
            : String.valueOf(mistake.getMessage());
    shell.say(
        Terminal.printable(
            Character.toLowerCase(message.charAt(0))
                + message.substring(1)
                + meant.map(name -> "; did you mean '" + name + "'?").orElse("")));
    shell.say("see " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  /** All commands. */
  static CommandSpec root() {
    CommandSpec root =
        CommandSpec.create()
            .name("lockkeeper")
            .addOption(Options.HELP)
            .addOption(
                OptionSpec.builder("-V", "--version")
                    .versionHelp(true)
                    .description("print the version")
                    .build());
    root.usageMessage()
        .description(
            "Reads database migrations before they are merged, and says what each one locks,"
                + " loses and breaks.")
        .synopsisSubcommandLabel("COMMAND")
        .footer(
            "",
            "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or a path that"
                + " cannot be read, 3 a fault of Lockkeeper.");
    for (Command command : COMMANDS) {
      CommandSpec spec = command.spec();
      root.addSubcommand(spec.name(), spec);
    }
    return root;
  }

  private static Writer writer(FileDescriptor descriptor) {
    return new BufferedWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
