package dev.lockkeeper.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Times whole runs of the launcher from outside, one after the other, and prints a line for each
 * workload: seconds (least, median, most), the peak of memory where {@code /usr/bin/time} can tell
 * it, and the bytes of the report.
 *
 * <p>The first run of each workload is not counted; it leaves files in the system's cache.
 * Arguments: how many runs to count (default 10), then the workloads (default all).
 */
final class WholeProcess {

  private static final Path TIME = Path.of("/usr/bin/time");
  private static final Path LAUNCHER = Path.of("lockkeeper").toAbsolutePath();

  private final Path folder;
  private final int runs;

  private WholeProcess(Path folder, int runs) {
    this.folder = folder;
    this.runs = runs;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 10;
    List<String> wanted = args.length > 1 ? Arrays.asList(args).subList(1, args.length) : List.of();
    Path folder = Files.createTempDirectory("lockkeeper-bench");
    try {
      new WholeProcess(folder, runs).measure(wanted);
    } finally {
      delete(folder);
    }
  }

  private void measure(List<String> wanted) throws IOException, InterruptedException {
    System.out.printf(
        Locale.ROOT, "%-30s %8s %8s %8s %8s %10s%n", "", "least", "median", "most", "MB", "bytes");
    if (wanted.isEmpty()) {
      print("jvm-hello", hello());
      print("version", List.of(LAUNCHER.toString(), "--version"));
    }
    for (Workload workload : Workload.values()) {
      if (wanted.isEmpty() || wanted.contains(workload.toString())) {
        Path asked = workload.writeTo(folder.resolve(workload.toString()));
        print(workload.toString(), List.of(LAUNCHER.toString(), "lint", asked.toString()));
      }
    }
  }

  private void print(String name, List<String> command) throws IOException, InterruptedException {
    run(command);
    List<Measured> measured = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      measured.add(run(command));
    }
    measured.sort(Comparator.comparingDouble(Measured::seconds));
    System.out.printf(
        Locale.ROOT,
        "%-30s %8.3f %8.3f %8.3f %8s %10d%n",
        name,
        measured.get(0).seconds(),
        measured.get(runs / 2).seconds(),
        measured.get(runs - 1).seconds(),
        measured.get(runs / 2).megabytes(),
        measured.get(0).bytes());
  }

  private Measured run(List<String> command) throws IOException, InterruptedException {
    Path memory = folder.resolve("memory");
    Path report = folder.resolve("report");
    List<String> timed = new ArrayList<>();
    if (Files.isExecutable(TIME)) {
      timed.addAll(List.of(TIME.toString(), "-f", "%M", "-o", memory.toString()));
    }
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed);
    builder.redirectOutput(report.toFile()).redirectError(Redirect.INHERIT);
    long start = System.nanoTime();
    int code = builder.start().waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (code > 1) {
      throw new IllegalStateException(command + " ended with " + code);
    }
    return new Measured(seconds, peak(memory), Files.size(report));
  }

  /** GNU time's answer in whole megabytes; its last line, since a code of 1 is told before it. */
  private static String peak(Path memory) throws IOException {
    if (!Files.exists(memory)) {
      return "-";
    }
    List<String> lines = Files.readAllLines(memory, StandardCharsets.UTF_8);
    return String.valueOf(Long.parseLong(lines.get(lines.size() - 1).strip()) / 1024);
  }

  private static List<String> hello() {
    try {
      Path classes =
          Path.of(Hello.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-cp",
          classes.toString(),
          Hello.class.getName());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  private record Measured(double seconds, String megabytes, long bytes) {}
}
