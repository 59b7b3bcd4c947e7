package dev.lockkeeper.report.settings;

import dev.lockkeeper.report.Terminal;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** One line a setting: its name, its value, where it comes from. */
public final class SettingsText implements SettingsReport {
  private static final int WIDEST_VALUE = 40;

  @Override
  public void write(HeldSettings settings, Writer out) throws IOException {
    String heading =
        settings.configuration().map(file -> "configuration: " + file).orElse("no lockkeeper.yml")
            + settings.path().map(path -> ", for " + path).orElse("");
    out.write(Terminal.printable(heading) + "\n\n");
    List<HeldSettings.Line> lines = settings.lines();
    int key = lines.stream().mapToInt(line -> line.key().length()).max().orElse(0);
    int value =
        lines.stream()
            .mapToInt(line -> words(line).length())
            .filter(width -> width <= WIDEST_VALUE)
            .max()
            .orElse(0);
    for (HeldSettings.Line line : lines) {
      out.write(
          Terminal.printable(
                  pad(line.key(), key) + "  " + pad(words(line), value) + "  " + line.origin())
              + "\n");
    }
  }

  private static String words(HeldSettings.Line line) {
    return line.values().isEmpty() ? "none" : String.join(", ", line.values());
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
