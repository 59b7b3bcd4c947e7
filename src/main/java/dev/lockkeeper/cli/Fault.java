package dev.lockkeeper.cli;

import dev.lockkeeper.report.ToolVersion;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A fault of Lockkeeper itself, in words that its user can send to whoever mends it.
 *
 * @param cause what was thrown
 * @param version the version that threw it
 */
record Fault(Throwable cause, ToolVersion version) {
  private static final int MOST_PLACES = 4;

  /** What happened and where, in three lines without anything of the user's but a message. */
  String report() {
    String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
    String places =
        Arrays.stream(cause.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("dev.lockkeeper."))
            .limit(MOST_PLACES)
            .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
            .collect(Collectors.joining(" < "));
    return """
    this is a fault of Lockkeeper, not of your migrations; please report it with these lines
    lockkeeper: version %s, Java %s, %s
    lockkeeper: %s%s%s\
    """
        .formatted(
            version.text(),
            System.getProperty("java.version"),
            System.getProperty("os.name"),
            cause.getClass().getSimpleName(),
            message.lines().findFirst().orElse(""),
            places.isEmpty() ? "" : " at " + places);
  }
}
