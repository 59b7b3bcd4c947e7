package dev.lockkeeper.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** A writer whose reader may go away, as {@code head} does: it then has what it wanted. */
final class PipeWriter extends FilterWriter {
  private boolean broken;

  PipeWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    unlessBroken(() -> out.write(c));
  }

  @Override
  public void write(char[] chars, int from, int length) throws IOException {
    unlessBroken(() -> out.write(chars, from, length));
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    unlessBroken(() -> out.write(text, from, length));
  }

  @Override
  public void flush() throws IOException {
    unlessBroken(out::flush);
  }

  private void unlessBroken(Action action) throws IOException {
    if (broken) {
      return;
    }
    try {
      action.run();
    } catch (IOException e) {
      broken = saysBrokenPipe(e);
      if (!broken) {
        throw e;
      }
    }
  }

  /** The systems' words: Java has no type for it. */
  private static boolean saysBrokenPipe(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Broken pipe") || message.contains("pipe is being closed");
  }

  private interface Action {
    void run() throws IOException;
  }
}
