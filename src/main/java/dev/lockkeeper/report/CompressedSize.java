package dev.lockkeeper.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/** Passes on what is written, and knows how many bytes it takes when it is compressed as UTF-8. */
final class CompressedSize extends FilterWriter {
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final byte[] compressed = new byte[8192];

  /** Passes on to {@code out}, which stays open. */
  CompressedSize(Writer out) {
    super(out);
  }

  /** At most what the fastest compression makes of it; what is still in a buffer is not counted. */
  long bytes() {
    return deflater.getBytesWritten();
  }

  @Override
  public void write(int c) throws IOException {
    write(new char[] {(char) c}, 0, 1);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    write(text.substring(from, from + length).toCharArray(), 0, length);
  }

  @Override
  public void write(char[] chars, int from, int length) throws IOException {
    out.write(chars, from, length);
    deflater.setInput(new String(chars, from, length).getBytes(StandardCharsets.UTF_8));
    while (!deflater.needsInput()) {
      deflater.deflate(compressed);
    }
  }

  @Override
  public void close() {
    deflater.end();
  }
}
