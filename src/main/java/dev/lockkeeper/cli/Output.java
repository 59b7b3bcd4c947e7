package dev.lockkeeper.cli;

import dev.lockkeeper.config.NamedFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a report goes: standard output, or the file that {@code --output} names. */
final class Output {
  private final Optional<NamedFile> named;
  private final Optional<Path> file;
  private final Shell shell;

  private Output(Optional<NamedFile> named, Shell shell) {
    this.named = named;
    this.file = named.flatMap(NamedFile::path);
    this.shell = shell;
  }

  /** The file that was named, or standard output. */
  static Output of(Optional<NamedFile> named, Shell shell) {
    return new Output(named, shell);
  }

  /** Whether what is written here and there ends up in one place. */
  boolean isSameAs(Output other) {
    return file.map(Output::real).equals(other.file.map(Output::real));
  }

  /** The file behind links, where it or its folder exists. */
  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException absent) {
      Path parent = file.getParent();
      Path name = file.getFileName();
      return parent == null || name == null || !Files.isDirectory(parent)
          ? file.toAbsolutePath().normalize()
          : real(parent).resolve(name);
    }
  }

  /** The place as it was named, for a message. */
  @Override
  public String toString() {
    return file.isEmpty() ? "standard output" : named.map(NamedFile::text).orElse("");
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
      throw new IOException(
          named.map(NamedFile::text).orElse("") + ": " + reason(refused), refused);
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
