package dev.lockkeeper.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Where a report goes: standard output, or the file that {@code --output} names. */
final class Output {
  private static final String OPTION = "--output";

  private final Optional<Path> file;
  private final Shell shell;

  private Output(Optional<Path> file, Shell shell) {
    this.file = file;
    this.shell = shell;
  }

  static OptionSpec option() {
    return Options.value(OPTION, "FILE", "Write the report into a file, as UTF-8.");
  }

  static Output of(ParseResult parsed, Shell shell) {
    Optional<String> written = Options.text(parsed, OPTION).filter(name -> !name.equals("-"));
    try {
      return new Output(written.map(name -> shell.workingDirectory().resolve(name)), shell);
    } catch (InvalidPathException e) {
      throw Options.wrong(
          parsed, OPTION + " takes a file, and not '" + written.orElse("") + "'", Optional.empty());
    }
  }

  /** Whether a person reads it as it is written. */
  boolean isTerminal() {
    return file.isEmpty() && shell.terminal();
  }

  /** Lets {@code report} write, and keeps what it wrote. */
  void write(Report report) throws IOException {
    if (file.isEmpty()) {
      report.writeTo(shell.out());
      return;
    }
    try (Writer out =
        new OutputStreamWriter(Files.newOutputStream(file.get()), StandardCharsets.UTF_8)) {
      report.writeTo(out);
    } catch (NoSuchFileException missing) {
      throw new IOException("there is no folder " + file.get().getParent(), missing);
    } catch (FileSystemException refused) {
      throw new IOException(refused.getFile() + ": " + reason(refused), refused);
    }
  }

  private static String reason(FileSystemException refused) {
    return refused.getReason() == null ? "it may not be written" : refused.getReason();
  }

  /** Something that writes itself. */
  interface Report {
    void writeTo(Writer out) throws IOException;
  }
}
