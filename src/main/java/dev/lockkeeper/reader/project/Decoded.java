package dev.lockkeeper.reader.project;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file's bytes as text.
 *
 * @param text with the byte order mark, if there is one, as its first character
 * @param doubt what was guessed about the encoding, in words for a person
 */
record Decoded(String text, Optional<String> doubt) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Python's language reference, 2.1.4 "Encoding declarations"; on the first or second line. */
  private static final Pattern CODING_LINE =
      Pattern.compile(
          "\\A(?:[ \\t\\f]*(?:#[^\\r"
              + "\\n"
              + "]*)?(?:\\r"
              + "\\n"
              + "|\\r"
              + "|\\n"
              + "))?[ \\t\\f]*#[^\\r"
              + "\\n"
              + "]*?coding[:=][ \\t]*([-_.a-zA-Z0-9]+)");

  private static final int CODING_LINE_BYTES = 4096;

  /**
   * The text of a file: UTF-8, UTF-16 with its mark, in Python what the coding line says, else
   * windows-1252, with a doubt that says so. Empty when the file is binary.
   *
   * @param python whether a coding line counts
   */
  static Optional<Decoded> of(byte[] bytes, boolean python) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return text(bytes, StandardCharsets.UTF_16LE, "UTF-16");
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return text(bytes, StandardCharsets.UTF_16BE, "UTF-16");
    }
    for (byte b : bytes) {
      if (b == 0) {
        return Optional.empty();
      }
    }
    boolean declares = python && !startsWith(bytes, 0xEF, 0xBB, 0xBF);
    return declares ? Optional.of(python(bytes)) : Optional.of(utf8(bytes));
  }

  private static Optional<Decoded> text(byte[] bytes, Charset charset, String name) {
    CharBuffer chars = CharBuffer.allocate(bytes.length / 2 + 1);
    int wrong = decode(bytes, charset, chars);
    Decoded decoded =
        wrong < 0
            ? certain(chars)
            : new Decoded(
                new String(bytes, charset),
                Optional.of("not %s at byte %d, replaced by U+FFFD".formatted(name, wrong)));
    return decoded.text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(decoded);
  }

  private static Decoded utf8(byte[] bytes) {
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    int wrong = decode(bytes, StandardCharsets.UTF_8, chars);
    return wrong < 0
        ? certain(chars)
        : guessed(bytes, "not UTF-8 at byte %d, read as windows-1252".formatted(wrong));
  }

  private static Decoded python(byte[] bytes) {
    String head =
        new String(
            bytes, 0, Math.min(bytes.length, CODING_LINE_BYTES), StandardCharsets.ISO_8859_1);
    Matcher line = CODING_LINE.matcher(head);
    if (!line.find()) {
      return utf8(bytes);
    }
    String name = line.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
    if (name.equals("utf-8") || name.equals("utf8") || name.startsWith("utf-8-")) {
      return utf8(bytes);
    }
    Optional<Charset> charset = pythonCharset(name);
    if (charset.isEmpty()) {
      Decoded read = utf8(bytes);
      String unknown = "its coding line names '%s', which is not known".formatted(line.group(1));
      return new Decoded(
          read.text, Optional.of(unknown + "; " + read.doubt.orElse("read as UTF-8")));
    }
    CharBuffer chars =
        CharBuffer.allocate(
            (int) (bytes.length * (double) charset.get().newDecoder().maxCharsPerByte()) + 1);
    int wrong = decode(bytes, charset.get(), chars);
    return wrong < 0
        ? certain(chars)
        : guessed(
            bytes,
            "not %s, as its coding line says, at byte %d, read as windows-1252"
                .formatted(line.group(1), wrong));
  }

  /** A charset by the name that Python gives it, when its first 128 characters are ASCII. */
  private static Optional<Charset> pythonCharset(String name) {
    if (name.equals("latin-1")
        || name.startsWith("iso-latin-1")
        || name.startsWith("iso-8859-1-")) {
      return Optional.of(StandardCharsets.ISO_8859_1);
    }
    try {
      Charset charset = Charset.forName(name);
      byte[] probe = "coding: a'\"\\\n".getBytes(StandardCharsets.US_ASCII);
      boolean extendsAscii =
          new String(probe, charset).equals(new String(probe, StandardCharsets.US_ASCII));
      return extendsAscii ? Optional.of(charset) : Optional.empty();
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /** Decodes into {@code chars}; gives the 0-based offset of the first wrong byte, or -1. */
  private static int decode(byte[] bytes, Charset charset, CharBuffer chars) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(in, chars, true);
    if (!result.isError()) {
      result = decoder.flush(chars);
    }
    return result.isError() ? in.position() : -1;
  }

  private static Decoded certain(CharBuffer chars) {
    return new Decoded(chars.flip().toString(), Optional.empty());
  }

  private static Decoded guessed(byte[] bytes, String doubt) {
    return new Decoded(new String(bytes, WINDOWS_1252), Optional.of(doubt));
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
