package dev.lockkeeper.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Text as a program means it, which may stand in the file in another form: a string literal with
 * its escapes resolved and its pieces joined, a text block without its indentation, a whole SQL
 * file as it is.
 *
 * <p>Every offset of the view leads back to the original file. A part whose value nobody knows (a
 * variable in an f-string) is one {@link #HOLE} character, told apart from the same character in
 * the text by {@link #isHole(int)}.
 */
public final class TextView {
  /** The character that stands for a part whose text is unknown. */
  public static final char HOLE = '\uFFFC';

  private final SourceFile file;
  private final String text;
  private final List<Piece> pieces;

  private TextView(SourceFile file, String text, List<Piece> pieces) {
    this.file = file;
    this.text = text;
    this.pieces = pieces;
  }

  /** The whole file, as it is. */
  public static TextView of(SourceFile file) {
    return of(file.span());
  }

  /** A stretch of a file, as it is. */
  public static TextView of(Span span) {
    return builder(span.file()).verbatim(span).build();
  }

  /** Starts a view whose pieces stand in {@code file}. */
  public static Builder builder(SourceFile file) {
    return new Builder(file);
  }

  /** The decoded text. */
  public String text() {
    return text;
  }

  /** The file in which the pieces stand. */
  public SourceFile file() {
    return file;
  }

  /**
   * A part of this view, with offsets of its own.
   *
   * @param start 0-based offset in this view, inclusive
   * @param end 0-based offset in this view, exclusive
   */
  public TextView slice(int start, int end) {
    return builder(file).append(this, start, end).build();
  }

  /** Whether the character at a 0-based offset of the view stands for text that is unknown. */
  public boolean isHole(int offset) {
    return text.charAt(offset) == HOLE && pieces.get(pieceAt(offset)).form == Form.HOLE;
  }

  /** Whether any part of the text is unknown. */
  public boolean hasHoles() {
    return pieces.stream().anyMatch(piece -> piece.form == Form.HOLE);
  }

  /**
   * Where a stretch of the view stands in the original file: from the first unit of the piece under
   * {@code start} to the last of the piece under {@code end - 1}. An escape or a constant's value
   * is covered whole.
   *
   * @param start 0-based offset in the view, inclusive
   * @param end 0-based offset in the view, exclusive
   */
  public Span span(int start, int end) {
    if (pieces.isEmpty()) {
      return file.span(0, 0);
    }
    if (start == end) {
      int at =
          start == text.length() && start > 0
              ? endInFile(start - 1)
              : startInFile(Math.min(start, text.length()));
      return file.span(at, at);
    }
    int from = startInFile(start);
    int to = endInFile(end - 1);
    return from <= to ? file.span(from, to) : file.span(endInFile(end - 1), startInFile(start));
  }

  /** Where the whole text stands. */
  public Span span() {
    return span(0, text.length());
  }

  private int startInFile(int offset) {
    Piece piece = pieces.get(pieceAt(offset));
    return piece.form == Form.VERBATIM ? piece.fileStart + offset - piece.start : piece.fileStart;
  }

  private int endInFile(int offset) {
    Piece piece = pieces.get(pieceAt(offset));
    return piece.form == Form.VERBATIM ? piece.fileStart + offset - piece.start + 1 : piece.fileEnd;
  }

  private int pieceAt(int offset) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieces.get(middle).start <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private enum Form {
    VERBATIM,
    DECODED,
    HOLE
  }

  private record Piece(int start, int fileStart, int fileEnd, Form form) {}

  /** Joins pieces, in the order in which the program joins them, to a view. */
  public static final class Builder {
    private final SourceFile file;
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    private Builder(SourceFile file) {
      this.file = file;
    }

    /** Adds text that stands in the file just so. */
    public Builder verbatim(Span span) {
      add(span, Form.VERBATIM, span.text());
      return this;
    }

    /**
     * Adds text that stands in the file in another form: an escape, or a constant at the place of
     * its use.
     */
    public Builder decoded(Span span, String value) {
      add(span, Form.DECODED, value);
      return this;
    }

    /** Adds a part whose text is unknown; {@code span} is the expression that would yield it. */
    public Builder hole(Span span) {
      add(span, Form.HOLE, String.valueOf(HOLE));
      return this;
    }

    /** Adds what another view of the same file holds. */
    public Builder append(TextView other) {
      return append(other, 0, other.text.length());
    }

    /**
     * Adds a part of another view of the same file.
     *
     * @param start 0-based offset in the other view, inclusive
     * @param end 0-based offset in the other view, exclusive
     */
    public Builder append(TextView other, int start, int end) {
      if (other.file != file) {
        throw new IllegalArgumentException(other.file + " is not " + file);
      }
      int shift = text.length() - start;
      for (int i = start < end ? other.pieceAt(start) : other.pieces.size();
          i < other.pieces.size();
          i++) {
        Piece piece = other.pieces.get(i);
        if (piece.start >= end) {
          break;
        }
        int cut = Math.max(0, start - piece.start);
        int fileStart = piece.form == Form.VERBATIM ? piece.fileStart + cut : piece.fileStart;
        pieces.add(new Piece(piece.start + cut + shift, fileStart, piece.fileEnd, piece.form));
      }
      text.append(other.text, start, end);
      return this;
    }

    /** How many UTF-16 units were added. */
    public int length() {
      return text.length();
    }

    /** The view of what was added. */
    public TextView build() {
      return new TextView(file, text.toString(), List.copyOf(pieces));
    }

    private void add(Span span, Form form, String value) {
      if (span.file() != file) {
        throw new IllegalArgumentException(span.file() + " is not " + file);
      }
      if (!value.isEmpty()) {
        pieces.add(new Piece(text.length(), span.start(), span.end(), form));
        text.append(value);
      }
    }
  }
}
