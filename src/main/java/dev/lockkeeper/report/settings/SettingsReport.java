package dev.lockkeeper.report.settings;

import java.io.IOException;
import java.io.Writer;

/** A form in which settings are printed. */
public interface SettingsReport {
  /** Prints them. */
  void write(HeldSettings settings, Writer out) throws IOException;
}
