package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The JVM archive that the launcher keeps for the program, with the real program in it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherArchiveTest {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;

  @Test
  void a_run_leaves_an_archive_and_a_damaged_one_breaks_no_run() throws Exception {
    Path jar = packTheProgram();

    String first = run(jar);
    Path archive = archiveLeftBehind(jar);
    String second = run(jar);
    truncate(archive);
    String third = run(jar);
    archiveLeftBehind(jar);

    assertThat(List.of(first, second, third)).containsOnly(first);
    assertThat(first).startsWith("exit 0\nUsage: lockkeeper");
    assertThat(Files.size(archive)).isGreaterThan(1_000_000);
  }

  private String run(Path jar) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "lockkeeper", "--help");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LOCKKEEPER_JAR", jar.toString());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return "exit " + process.waitFor() + "\n" + printed;
  }

  /** The archive is made after the run, by a process whose last act is to remove its lock. */
  private Path archiveLeftBehind(Path jar) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path slot = Path.of(folder + "/cache/lockkeeper/archives" + java + jar);
    Path archive = slot.resolve("archive");
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      if (Files.exists(slot.resolve("key"))
          && Files.notExists(slot.resolve("lock"))
          && Files.readString(slot.resolve("key")).contains("\n" + Files.size(archive) + " ")) {
        return archive;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no archive after " + PATIENCE);
  }

  private static void truncate(Path archive) throws IOException {
    archive.toFile().setWritable(true);
    try (FileChannel bytes = FileChannel.open(archive, StandardOpenOption.WRITE)) {
      bytes.truncate(bytes.size() / 2);
    }
  }

  /**
   * Packs the compiled classes into a jar, because no archive can be made of a folder's classes.
   */
  private Path packTheProgram() throws IOException {
    Path classes = Path.of("target/classes").toAbsolutePath();
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    attributes.put(Attributes.Name.CLASS_PATH, libraries());
    Path jar = folder.resolve("program.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        Stream<Path> paths = Files.walk(classes)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
        Files.copy(path, out);
      }
    }
    return jar;
  }

  private static String libraries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(path -> path.endsWith(".jar"))
        .map(path -> Path.of(path).toUri().toString())
        .collect(Collectors.joining(" "));
  }
}
