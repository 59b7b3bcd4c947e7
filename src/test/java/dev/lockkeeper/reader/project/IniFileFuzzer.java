package dev.lockkeeper.reader.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Every text is read as settings, and every setting has a value. */
public final class IniFileFuzzer {
  private IniFileFuzzer() {}

  /** Reads one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    IniFile ini = IniFile.of(new String(data, UTF_8));
    ini.sections()
        .forEach(
            (section, options) ->
                options
                    .keySet()
                    .forEach(
                        option -> assertThat(ini.value(section, option, "/here")).isPresent()));
  }
}
