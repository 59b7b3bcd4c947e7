package dev.lockkeeper.report.settings;

import java.util.List;
import java.util.Optional;

/**
 * What holds, and where it comes from.
 *
 * @param configuration the file that was read
 * @param path the file or folder that it holds for; absent for the run as a whole
 * @param lines one for each setting, in the order in which to read them
 */
public record HeldSettings(
    Optional<String> configuration, Optional<String> path, List<Line> lines) {
  public HeldSettings {
    lines = List.copyOf(lines);
  }

  /**
   * One setting.
   *
   * @param key its name: {@code fail-on}, {@code rules.drop-column}
   * @param values none, one, or several
   * @param origin where they come from: {@code default}, {@code lockkeeper.yml:4:3}
   */
  public record Line(String key, List<String> values, String origin) {
    public Line {
      values = List.copyOf(values);
    }
  }
}
