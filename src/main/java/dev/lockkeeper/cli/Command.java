package dev.lockkeeper.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One of the program's commands. */
interface Command {
  /** Its name, options and help. */
  CommandSpec spec();

  /**
   * Runs it and says how it went.
   *
   * @throws IOException when what it prints cannot be written
   * @throws picocli.CommandLine.ParameterException when its arguments make no sense
   * @throws Unable when they do, and it cannot do what they say
   */
  ExitCode run(ParseResult parsed, Shell shell) throws IOException;
}
