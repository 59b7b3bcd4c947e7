package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launcher tells the program of the terminal, and readers that go away. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class TerminalTest {
  private static final String LAUNCHER = Path.of("lockkeeper").toAbsolutePath().toString();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "'', terminal=1 progress=1 columns=97",
    "'>/dev/null', terminal= progress=1 columns=97",
    "'2>/dev/null', terminal=1 progress= columns=97",
    "'>/dev/null 2>&1', terminal= progress= columns=",
  })
  void the_launcher_tells_which_stream_is_a_terminal_and_its_width(String streams, String told)
      throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no script(1) here");
    Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        [ "$1" != -version ] || exit 0
        echo "terminal=$LOCKKEEPER_TERMINAL progress=$LOCKKEEPER_PROGRESS columns=$COLUMNS" >told
        """);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createFile(folder.resolve("any.jar"));
    ProcessBuilder builder =
        new ProcessBuilder(
                "script",
                "-qec",
                "stty cols 97 && sh '%s' %s".formatted(LAUNCHER, streams),
                "/dev/null")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile());
    builder.environment().keySet().remove("COLUMNS");
    builder.environment().put("JAVA_HOME", folder.toString());
    builder.environment().put("LOCKKEEPER_JAR", folder.resolve("any.jar").toString());
    builder.environment().put("XDG_CACHE_HOME", "/dev/null");

    Process process = builder.start();
    String said = text(process.getInputStream());

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(Files.readString(folder.resolve("told"))).isEqualTo(told + "\n");
  }

  @Test
  void a_reader_that_went_away_leaves_the_code_and_hears_nothing() throws Exception {
    write();
    Process process = start("lint", "a.sql");

    process.getInputStream().close();

    assertThat(text(process.getErrorStream())).isEmpty();
    assertThat(process.waitFor()).isEqualTo(ExitCode.FINDINGS.code());
  }

  @Test
  void nobody_need_read_what_is_said_besides() throws Exception {
    write();
    Process process = start("lint", "--verbose", "a.sql");

    process.getErrorStream().close();

    assertThat(text(process.getInputStream())).contains("drop-table", "understood");
    assertThat(process.waitFor()).isEqualTo(ExitCode.FINDINGS.code());
  }

  private void write() throws IOException {
    Files.writeString(folder.resolve("a.sql"), "DROP TABLE users;\n");
  }

  private Process start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                LoadedClassesTest.classPath(),
                Main.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).directory(folder.toFile()).start();
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }
}
