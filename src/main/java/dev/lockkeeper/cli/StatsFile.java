package dev.lockkeeper.cli;

import dev.lockkeeper.config.Keys;
import dev.lockkeeper.config.NamedFile;
import dev.lockkeeper.config.TableSizesReader;
import dev.lockkeeper.migration.TableSizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that {@code --stats} names. */
final class StatsFile {
  private StatsFile() {}

  /** The sizes in it; the run ends when it cannot be read, because silence would be wrong. */
  static TableSizes read(NamedFile named) {
    Path path =
        named
            .path()
            .orElseThrow(
                () -> new Unable(Keys.STATS.option() + " takes a file, not standard input"));
    try {
      return TableSizesReader.read(Files.readString(path));
    } catch (TableSizesReader.Damage damage) {
      throw new Unable(named.text() + ":" + damage.getMessage());
    } catch (IOException unreadable) {
      throw new Unable(
          Keys.STATS.option()
              + " "
              + named.text()
              + (Files.exists(path) ? ": it cannot be read as UTF-8" : ": there is no such file"));
    }
  }
}
