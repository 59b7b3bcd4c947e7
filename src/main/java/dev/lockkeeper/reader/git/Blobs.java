package dev.lockkeeper.reader.git;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The contents that git stores, from one process that is started when the first is wanted. */
final class Blobs implements AutoCloseable {
  private static final long LARGEST = 256L << 20;

  private final Git git;
  private Optional<Conversation> conversation = Optional.empty();

  Blobs(Git git) {
    this.git = git;
  }

  private record Conversation(Process process, OutputStream questions, DataInputStream answers) {}

  /**
   * The bytes under an object's name.
   *
   * @param name 40 or 64 hexadecimal digits
   * @throws IOException when git does not hold them; the message says why
   */
  byte[] bytes(String name) throws IOException {
    try {
      Conversation open = open();
      open.questions.write((name + "\n").getBytes(StandardCharsets.US_ASCII));
      open.questions.flush();
      String[] header = line(open.answers).split(" ", -1);
      if (header.length < 3 || !header[1].equals("blob")) {
        throw new IOException(
            "this partial clone does not hold its content; run: git fetch --refetch --no-filter");
      }
      long size = Long.parseLong(header[2]);
      if (size > LARGEST) {
        open.answers.skipNBytes(size + 1);
        throw new IOException("it is larger than 256 MB");
      }
      byte[] bytes = new byte[(int) size];
      open.answers.readFully(bytes);
      open.answers.skipNBytes(1);
      return bytes;
    } catch (EOFException ended) {
      throw new IOException("git cannot read its content; run: git fsck", ended);
    }
  }

  private Conversation open() throws IOException {
    if (conversation.isEmpty()) {
      Process process = git.conversation("cat-file", "--batch");
      conversation =
          Optional.of(
              new Conversation(
                  process,
                  process.getOutputStream(),
                  new DataInputStream(new BufferedInputStream(process.getInputStream()))));
    }
    return conversation.get();
  }

  private static String line(DataInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.readUnsignedByte(); b != '\n'; b = in.readUnsignedByte()) {
      line.append((char) b);
    }
    return line.toString();
  }

  @Override
  public void close() {
    conversation.ifPresent(open -> open.process.destroy());
  }
}
