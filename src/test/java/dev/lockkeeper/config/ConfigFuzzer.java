package dev.lockkeeper.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every text is a configuration, or wrong at places that are in it; what it says can be asked. */
public final class ConfigFuzzer {
  private static final RuleCatalog CATALOG = RuleCatalog.load();
  private static final Path FOLDER = Path.of("/repository");

  private ConfigFuzzer() {}

  /** Reads one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    SourceFile file = new SourceFile(ConfigSearch.NAME, new String(data, UTF_8));
    Known known = new Known(CATALOG, FOLDER, FOLDER.resolve("service"));
    Mistakes mistakes = new Mistakes();
    ConfigFile config = ConfigReader.read(FOLDER.resolve(ConfigSearch.NAME), file, known, mistakes);
    mistakes.all().forEach(mistake -> check(mistake, file));
    PathSettings settings =
        PathSettings.of(Keys.IN_FILE, Map.of(), Optional.of(config), known, new Mistakes());
    List<Path> places = List.of(FOLDER.resolve("db/V1__a.sql"), FOLDER.resolve("legacy"));
    for (Settings held : List.of(settings.ofRun(), settings.at(places))) {
      held.rules(CATALOG);
      held.environment();
      Keys.IN_FILE.forEach(held::words);
    }
  }

  private static void check(Mistake mistake, SourceFile file) {
    if (!(mistake.origin() instanceof Origin.InFile place)) {
      throw new AssertionError("stands nowhere: " + mistake);
    }
    long lines = file.text().chars().filter(c -> c == '\n' || c == '\r').count() + 1;
    if (place.line() < 1 || place.line() > lines || place.column() < 1) {
      throw new AssertionError("leaves the file: " + mistake);
    }
    if (mistake.message().isBlank() || mistake.message().contains("\n")) {
      throw new AssertionError("is no line: " + mistake);
    }
  }
}
