package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell script {@code lockkeeper}, with a small program in the jar's place. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherTest {

  private static final Path LAUNCHER = Path.of("lockkeeper").toAbsolutePath();

  /** No folder can be made in it, so that no archive outlives a test. */
  private static final String NO_CACHE = "/dev/null";

  @TempDir Path folder;

  private Path jar;

  @BeforeEach
  void pack_the_probe() throws IOException {
    jar = folder.resolve("probe.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, LauncherProbe.class.getName());
    String entry = LauncherProbe.class.getName().replace('.', '/') + ".class";
    try (InputStream probe = LauncherProbe.class.getResourceAsStream("LauncherProbe.class");
        OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      out.putNextEntry(new JarEntry(entry));
      probe.transferTo(out);
    }
  }

  @Test
  void runs_the_named_jar_and_passes_arguments_through_as_they_are() throws Exception {
    Run run = run(LAUNCHER, "echo", "a b", "", "$HOME", "*", "--x=\"y\"");

    assertThat(run.out()).isEqualTo("[echo, a b, , $HOME, *, --x=\"y\"]\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 42})
  void passes_the_exit_code_through(int code) throws Exception {
    assertThat(run(LAUNCHER, "exit", String.valueOf(code)).code()).isEqualTo(code);
  }

  @Test
  void passes_standard_input_through() throws Exception {
    Process process = start(Map.of(), LAUNCHER, "cat");

    try (OutputStream in = process.getOutputStream()) {
      in.write("SELECT 'ä';\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(Run.of(process).out()).contains("SELECT");
  }

  @Test
  void passes_a_signal_through() throws Exception {
    Process process = start(Map.of(), LAUNCHER, "wait");
    process.inputReader().readLine();

    process.destroy();

    assertThat(process.waitFor()).isEqualTo(128 + 15);
  }

  @Test
  void follows_links_to_itself() throws Exception {
    Path checkout = Files.createDirectories(folder.resolve("a b/checkout"));
    Files.copy(LAUNCHER, checkout.resolve("lockkeeper"));
    Files.copy(jar, checkout.resolve("lockkeeper.jar"));
    Path relative = folder.resolve("a b/relative");
    Files.createSymbolicLink(relative, Path.of("checkout/lockkeeper"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), relative);

    Run run = run(Map.of("LOCKKEEPER_JAR", ""), link, "echo", "found");

    assertThat(run.out()).isEqualTo("[echo, found]\n");
  }

  @Test
  void opens_files_whose_names_are_not_ascii_without_a_locale() throws Exception {
    Run run = run(Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", ""), LAUNCHER, "echo", "ä");

    assertThat(run.out()).isEqualTo("[echo, ä]\n");
  }

  @Test
  void without_java_it_says_so_in_one_line() throws Exception {
    Run run = run(Map.of("PATH", folder.toString(), "JAVA_HOME", ""), LAUNCHER, "echo");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().contains("no java found");
  }

  @Test
  void an_old_java_is_refused_in_one_line() throws Exception {
    Path java = Files.createDirectories(folder.resolve("old/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

    Run run = run(Map.of("JAVA_HOME", folder.resolve("old").toString()), LAUNCHER, "echo");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().contains("older than 17");
  }

  @Test
  void a_checkout_that_is_not_built_needs_maven_and_says_so_in_one_line() throws Exception {
    Path launcher = Files.copy(LAUNCHER, folder.resolve("lockkeeper"));
    Files.createFile(folder.resolve("pom.xml"));

    Run run = run(Map.of("LOCKKEEPER_JAR", "", "PATH", folder.toString()), launcher, "echo");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().contains("no mvn found");
  }

  @Test
  void a_checkout_is_built_once_and_maven_never_writes_to_standard_output() throws Exception {
    Path checkout = Files.createDirectories(folder.resolve("checkout"));
    Path launcher = Files.copy(LAUNCHER, checkout.resolve("lockkeeper"));
    Files.createFile(checkout.resolve("pom.xml"));
    Path mvn = folder.resolve("mvn");
    Files.writeString(
        mvn,
        """
        #!/bin/sh
        echo "maven speaks"
        mkdir -p target/launcher && cp '%s' target/launcher/lockkeeper.jar
        """
            .formatted(jar));
    Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
    Map<String, String> environment =
        Map.of("LOCKKEEPER_JAR", "", "PATH", folder + ":" + System.getenv("PATH"));

    Run first = run(environment, launcher, "echo", "first");
    Run second = run(environment, launcher, "echo", "second");

    assertThat(first.out()).isEqualTo("[echo, first]\n");
    assertThat(first.err().lines()).singleElement().asString().contains("building");
    assertThat(second.out()).isEqualTo("[echo, second]\n");
    assertThat(second.err()).isEmpty();
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void runs_that_start_at_once_build_once() throws Exception {
    Path checkout = Files.createDirectories(folder.resolve("checkout"));
    Path launcher = Files.copy(LAUNCHER, checkout.resolve("lockkeeper"));
    Files.createFile(checkout.resolve("pom.xml"));
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path mvn = folder.resolve("mvn");
    Files.writeString(
        mvn,
        """
        #!/bin/sh
        echo built >>'%s'
        read -r released <'%s'
        mkdir -p target/launcher && cp '%s' target/launcher/lockkeeper.jar
        """
            .formatted(folder.resolve("builds"), pipe, jar));
    Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
    Map<String, String> environment =
        Map.of("LOCKKEEPER_JAR", "", "PATH", folder + ":" + System.getenv("PATH"));

    Process one = start(environment, launcher, "echo", "one");
    Process other = start(environment, launcher, "echo", "other");
    // Opened by the one that builds; a second build would wait for ever.
    Files.writeString(pipe, "released\n");

    assertThat(Run.of(one).out()).isEqualTo("[echo, one]\n");
    assertThat(Run.of(other).out()).isEqualTo("[echo, other]\n");
    assertThat(folder.resolve("builds")).hasContent("built");
  }

  @Test
  void a_failed_build_is_a_fault_and_leaves_standard_output_empty() throws Exception {
    Path launcher = Files.copy(LAUNCHER, folder.resolve("lockkeeper"));
    Files.createFile(folder.resolve("pom.xml"));
    Path mvn = folder.resolve("mvn");
    Files.writeString(mvn, "#!/bin/sh\necho broken\nexit 1\n");
    Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));

    Run run =
        run(
            Map.of("LOCKKEEPER_JAR", "", "PATH", folder + ":" + System.getenv("PATH")),
            launcher,
            "echo");

    assertThat(run.code()).isEqualTo(ExitCode.FAULT.code());
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("broken", "the build failed");
    assertThat(folder.resolve("target/launcher.lock")).doesNotExist();
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void who_reads_the_output_to_its_end_does_not_wait_for_the_archive() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path java = Files.createDirectories(folder.resolve("slow/bin")).resolve("java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        case $* in
          *AOTCacheOutput*) read -r released <'%s' ;;
          *ArchiveTraining*) exit 1 ;;
          *) echo told ;;
        esac
        """
            .formatted(pipe));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

    Run run =
        run(
            Map.of(
                "JAVA_HOME",
                folder.resolve("slow").toString(),
                "XDG_CACHE_HOME",
                folder.resolve("cache").toString()),
            LAUNCHER,
            "echo");
    // Only a program that has the pipe open lets it be written, so the archive is still being made.
    Files.writeString(pipe, "released\n");

    assertThat(run.out()).isEqualTo("told\n");
  }

  @Test
  void a_jar_that_is_named_but_missing_is_wrong_usage() throws Exception {
    Run run = run(Map.of("LOCKKEEPER_JAR", "no-such.jar"), LAUNCHER, "echo");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().contains("no-such.jar");
  }

  @Test
  void a_launcher_with_nothing_beside_it_says_so_in_one_line() throws Exception {
    Path launcher = Files.copy(LAUNCHER, folder.resolve("lockkeeper"));

    Run run = run(Map.of("LOCKKEEPER_JAR", ""), launcher, "echo");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().contains("no lockkeeper.jar");
  }

  private Run run(Path launcher, String... args) throws Exception {
    return run(Map.of(), launcher, args);
  }

  private Run run(Map<String, String> environment, Path launcher, String... args) throws Exception {
    return Run.of(start(environment, launcher, args));
  }

  private Process start(Map<String, String> environment, Path launcher, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LOCKKEEPER_JAR", jar.toString());
    builder.environment().put("XDG_CACHE_HOME", NO_CACHE);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** What a finished process left behind; what it writes fits into the pipes. */
  private record Run(int code, String out, String err) {

    static Run of(Process process) throws IOException, InterruptedException {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(), out, err);
    }
  }
}
