package dev.lockkeeper.cli;

/** What a run tells its caller, from best to worst; a run ends with the worst that applies. */
public enum ExitCode {
  /** Nothing was found at or above the severity that fails a run. */
  CLEAN(0),
  /** Something was found at or above the severity that fails a run. */
  FINDINGS(1),
  /** Wrong usage, wrong configuration, or a named path that cannot be read. */
  USAGE(2),
  /** A fault of Lockkeeper itself. */
  FAULT(3);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The process's exit status. */
  public int code() {
    return code;
  }

  /** The worse of both. */
  ExitCode or(ExitCode other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
