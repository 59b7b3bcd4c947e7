package dev.lockkeeper.reader.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlReaderSnapshotTest {
  static List<Path> fixtures() {
    return Fixture.paths();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void operations_are_those_of_the_snapshot(Path path) throws IOException {
    Path snapshot = Path.of(path.toString().replace(".sql", ".txt"));
    String read = Fixture.read(path).snapshot();
    if (Boolean.getBoolean("snapshots.update")) {
      Files.writeString(snapshot, read);
    }

    assertThat(read).isEqualTo(Files.readString(snapshot));
  }
}
