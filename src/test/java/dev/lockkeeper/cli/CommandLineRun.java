package dev.lockkeeper.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Runs the command line inside the test, in a folder of the test's own. */
final class CommandLineRun {
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private byte[] input = {};
  private boolean terminal;
  private LongSupplier clock = () -> 0;

  CommandLineRun(Path folder) {
    this.folder = folder;
  }

  CommandLineRun withInput(String text) {
    input = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  CommandLineRun withVariable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  CommandLineRun onTerminal() {
    terminal = true;
    return this;
  }

  CommandLineRun withClock(LongSupplier nanoseconds) {
    clock = nanoseconds;
    return this;
  }

  Result of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Shell shell =
        new Shell(
            folder,
            new ByteArrayInputStream(input),
            out,
            new PrintWriter(err),
            environment,
            terminal,
            clock);
    ExitCode code = new Main(shell).run(args);
    return new Result(code, out.toString(), err.toString());
  }

  /** What a run gave. */
  record Result(ExitCode code, String out, String err) {}
}
