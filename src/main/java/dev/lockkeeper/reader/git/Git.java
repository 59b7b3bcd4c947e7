package dev.lockkeeper.reader.git;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The {@code git} program, run in one folder.
 *
 * <p>It finds the repository by the folder alone: a hook of another repository may have named that
 * one in the environment. It takes no lock, asks nobody, and does not use the network, even where a
 * partial clone would fetch what it lacks.
 */
final class Git {
  /**
   * What {@code git rev-parse --local-env-vars} lists, without the settings that are given by hand.
   */
  private static final List<String> OF_A_REPOSITORY =
      List.of(
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_OBJECT_DIRECTORY",
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_IMPLICIT_WORK_TREE",
          "GIT_GRAFT_FILE",
          "GIT_INDEX_FILE",
          "GIT_NO_REPLACE_OBJECTS",
          "GIT_REPLACE_REF_BASE",
          "GIT_PREFIX",
          "GIT_SHALLOW_FILE",
          "GIT_COMMON_DIR");

  private final String program;
  private final Path folder;
  private final Map<String, String> environment;

  /**
   * Git in a folder.
   *
   * @param environment variables that it is given beside those of this process
   */
  Git(String program, Path folder, Map<String, String> environment) {
    this.program = program;
    this.folder = folder;
    this.environment = Map.copyOf(environment);
  }

  /** The same program in another folder. */
  Git in(Path other) {
    return new Git(program, other, environment);
  }

  /** What a command printed. */
  static final class Answer {
    private final int code;
    private final byte[] out;
    private final String err;

    private Answer(int code, byte[] out, String err) {
      this.code = code;
      this.out = out;
      this.err = err;
    }

    boolean succeeded() {
      return code == 0;
    }

    /** Its standard output. */
    byte[] out() {
      return out.clone();
    }

    /** Its standard output as text. */
    String text() {
      return new String(out, StandardCharsets.UTF_8);
    }

    /** The beginning of its standard error. */
    String err() {
      return err;
    }
  }

  /** A command that is running. */
  static final class Running {
    private final Process process;
    private final Drain errors;

    private Running(Process process) {
      this.process = process;
      this.errors = new Drain(process.getErrorStream());
      errors.start();
    }

    /**
     * Waits for its end.
     *
     * @throws IOException when its output cannot be read
     */
    Answer answer() throws IOException {
      try {
        byte[] out = process.getInputStream().readAllBytes();
        int code = process.waitFor();
        errors.join();
        return new Answer(code, out, errors.head());
      } catch (InterruptedException e) {
        process.destroy();
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  /**
   * Starts a command that reads nothing.
   *
   * @throws IOException when there is no such program
   */
  Running start(String... arguments) throws IOException {
    Process process = builder(arguments).redirectInput(Redirect.from(nothing())).start();
    return new Running(process);
  }

  /**
   * Runs a command that reads nothing.
   *
   * @throws IOException when there is no such program
   */
  Answer run(String... arguments) throws IOException {
    return start(arguments).answer();
  }

  /** A command to talk to; what it says of errors is thrown away. */
  Process conversation(String... arguments) throws IOException {
    return builder(arguments).redirectError(Redirect.DISCARD).start();
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> variables = builder.environment();
    variables.putAll(environment);
    variables.keySet().removeAll(OF_A_REPOSITORY);
    variables.put("LC_ALL", "C");
    variables.put("GIT_OPTIONAL_LOCKS", "0");
    variables.put("GIT_TERMINAL_PROMPT", "0");
    variables.put("GIT_NO_LAZY_FETCH", "1");
    variables.put("GIT_ALLOW_PROTOCOL", "none");
    return builder;
  }

  private static File nothing() {
    return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
  }

  /** Reads a stream to its end, so that its writer never waits, and keeps how it begins. */
  private static final class Drain extends Thread {
    private static final int KEPT = 16 << 10;

    private final InputStream in;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();

    Drain(InputStream in) {
      super("git's errors");
      this.in = in;
      setDaemon(true);
    }

    @Override
    public void run() {
      byte[] buffer = new byte[4096];
      try {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          synchronized (head) {
            head.write(buffer, 0, Math.min(n, Math.max(0, KEPT - head.size())));
          }
        }
      } catch (IOException closed) {
        throw new UncheckedIOException(closed);
      }
    }

    String head() {
      synchronized (head) {
        return head.toString(StandardCharsets.UTF_8);
      }
    }
  }
}
