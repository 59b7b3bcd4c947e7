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
 * workload: seconds on the wall (least and median), seconds of processor time (least) and the peak
 * of memory where {@code /usr/bin/time} can tell them, and the bytes of the report.
 *
 * <p>A JVM that says one word stands above and below, since a busy machine is slower for all. The
 * first run of each line is not counted; it leaves files in the system's cache. Arguments: how many
 * runs to count (default 5), then the workloads (default all).
 */
final class WholeProcess {

  private static final Path TIME = Path.of("/usr/bin/time");
  private static final Path LAUNCHER = Path.of("lockkeeper").toAbsolutePath();

  private static final int MOST_SECONDS_FOR_ARCHIVE = 120;

  private final Path folder;
  private final Path cache;
  private final int runs;

  private WholeProcess(Path folder, int runs) {
    this.folder = folder;
    this.cache = folder.resolve("cache");
    this.runs = runs;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 5;
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
        Locale.ROOT,
        "%-34s %8s %8s %8s %6s %10s%n",
        "JDK " + System.getProperty("java.version"),
        "least",
        "median",
        "cpu",
        "MB",
        "bytes");
    Files.createDirectories(cache);
    leaveArchive();
    print("hello", hello());
    for (Workload workload : Workload.values()) {
      boolean isAsked = wanted.isEmpty() || wanted.contains(workload.toString());
      if (isAsked && workload.isPossible()) {
        Path asked = workload.writeTo(folder.resolve(workload.toString()));
        print(workload.toString(), workload.command(asked));
      }
    }
    print("hello", hello());
  }

  /** The first run of a jar and a JVM makes an archive when it is over; the others use it. */
  private void leaveArchive() throws IOException, InterruptedException {
    run(List.of(LAUNCHER.toString(), "--version"));
    for (int second = 0; second < MOST_SECONDS_FOR_ARCHIVE; second++) {
      try (Stream<Path> paths = Files.walk(cache)) {
        if (paths.anyMatch(path -> path.endsWith("key"))) {
          return;
        }
      } catch (UncheckedIOException movedMeanwhile) {
        continue;
      }
      Thread.sleep(1000);
    }
    throw new IllegalStateException("no archive in " + cache);
  }

  private void print(String name, List<String> command) throws IOException, InterruptedException {
    run(command);
    List<Measured> measured = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      measured.add(run(command));
    }
    measured.sort(Comparator.comparingDouble(Measured::seconds));
    Measured median = measured.get(runs / 2);
    double processor = measured.stream().mapToDouble(Measured::processor).min().orElse(Double.NaN);
    System.out.printf(
        Locale.ROOT,
        "%-34s %8.3f %8.3f %8.2f %6d %10d%n",
        name,
        measured.get(0).seconds(),
        median.seconds(),
        processor,
        median.megabytes(),
        median.bytes());
  }

  private Measured run(List<String> command) throws IOException, InterruptedException {
    Path told = folder.resolve("told");
    Path report = folder.resolve("report");
    List<String> timed = new ArrayList<>();
    if (Files.isExecutable(TIME)) {
      timed.addAll(List.of(TIME.toString(), "-f", "%U %S %M", "-o", told.toString()));
    }
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    builder.redirectOutput(report.toFile()).redirectError(Redirect.INHERIT);
    long start = System.nanoTime();
    int code = builder.start().waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (code > 1) {
      throw new IllegalStateException(command + " ended with " + code);
    }
    return Measured.of(seconds, told, Files.size(report));
  }

  private static List<String> hello() {
    try {
      Path classes =
          Path.of(Hello.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmn32m",
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

  /** One run; what could not be told is not a number, or zero. */
  private record Measured(double seconds, double processor, long megabytes, long bytes) {

    /** Reads GNU time's answer, which is the last line: a code of 1 is told before it. */
    static Measured of(double seconds, Path told, long bytes) throws IOException {
      if (!Files.exists(told)) {
        return new Measured(seconds, Double.NaN, 0, bytes);
      }
      List<String> lines = Files.readAllLines(told, StandardCharsets.UTF_8);
      String[] words = lines.get(lines.size() - 1).split(" ", -1);
      double processor = Double.parseDouble(words[0]) + Double.parseDouble(words[1]);
      return new Measured(seconds, processor, Long.parseLong(words[2]) / 1024, bytes);
    }
  }
}
