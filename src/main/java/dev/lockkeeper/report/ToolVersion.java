package dev.lockkeeper.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The version of Lockkeeper that runs, as reports and {@code --version} give it.
 *
 * @param text the version alone, such as {@code 0.1.0}; never blank
 */
public record ToolVersion(String text) {

  private static final String RESOURCE = "version.txt";

  /** Reads the version that the build wrote beside this class. */
  public static ToolVersion read() {
    try (InputStream in = ToolVersion.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " was not built into the class path");
      }
      return new ToolVersion(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
