package dev.lockkeeper.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Every file is linted and reported in every form, and what is JSON can be read. */
public final class LintFuzzer {
  private static final Path FOLDER = emptyFolder();
  private static final ObjectMapper JSON = new ObjectMapper();

  private LintFuzzer() {}

  /** Lints one input as a plain SQL file and as a migration of Flyway. */
  public static void fuzzerTestOneInput(byte[] data) {
    run(data, "lint", "-", "--downgrades", "--color", "always", "--verbose");
    run(data, "lint", "-", "--stdin-filename", "db/migration/V1__a.sql", "--format", "github");
    check(run(data, "lint", "-", "--format", "json"));
    check(run(data, "lint", "-", "--format", "sarif"));
    run(data, "ops", "-", "--format", "json", "--effects").lines().forEach(LintFuzzer::check);
    run(data, "history", "-", "--obligations", "--format", "json")
        .lines()
        .forEach(LintFuzzer::check);
  }

  private static String run(byte[] data, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Shell shell =
        new Shell(
            FOLDER,
            new ByteArrayInputStream(data),
            out,
            new PrintWriter(err),
            Map.of(),
            false,
            () -> 0);
    ExitCode code = new Main(shell).run(args);
    if (code == ExitCode.FAULT) {
      throw new AssertionError(List.of(args) + ": " + err);
    }
    return out.toString();
  }

  private static void check(String json) {
    try {
      JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private static Path emptyFolder() {
    try {
      Path folder = Files.createTempDirectory("lockkeeper-fuzz");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
