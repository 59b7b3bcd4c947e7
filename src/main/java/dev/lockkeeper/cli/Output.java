package dev.lockkeeper.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Where a report goes: standard output, or the file that {@code --output} names. */
final class Output {
  private static final String OPTION = "--output";

  private final String written;
  private final Optional<Path> file;
  private final Shell shell;

  private Output(String written, Optional<Path> file, Shell shell) {
    this.written = written;
    this.file = file;
    this.shell = shell;
  }

  static OptionSpec option() {
    return Options.value(OPTION, "FILE", "Write the report into a file, as UTF-8.");
  }

  static Output of(ParseResult parsed, Shell shell) {
    String written = Options.text(parsed, OPTION).orElse("-");
    try {
      Optional<Path> file =
          written.equals("-")
              ? Optional.empty()
              : Optional.of(shell.workingDirectory().resolve(written));
      return new Output(written, file, shell);
    } catch (InvalidPathException e) {
      throw Options.wrong(
          parsed, OPTION + " takes a file, and not '" + written + "'", Optional.empty());
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
    } catch (FileSystemException refused) {
      throw new IOException(written + ": " + reason(refused), refused);
    }
  }

  private String reason(FileSystemException refused) {
    if (file.filter(Files::isDirectory).isPresent()) {
      return "it is a folder";
    }
    if (file.map(Path::getParent).filter(folder -> !Files.isDirectory(folder)).isPresent()) {
      return "there is no such folder";
    }
    return refused instanceof AccessDeniedException
        ? "permission denied"
        : Optional.ofNullable(refused.getReason()).orElse("it may not be written");
  }

  /** Something that writes itself. */
  interface Report {
    void writeTo(Writer out) throws IOException;
  }
}
