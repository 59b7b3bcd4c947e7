package dev.lockkeeper.reader.sql;

import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.Arrays;

/**
 * The tokens and comments of a text as offsets into its view; nothing is copied.
 *
 * <p>Tokens and comments are each in the order of the text and do not overlap. What lies between
 * them is white space.
 */
final class Tokens {
  private static final int UNTERMINATED = 1;
  private static final int PARTLY_UNKNOWN = 2;

  private final TextView view;
  private final String text;
  private final LexicalRules rules;
  private TokenKind[] kinds = new TokenKind[64];
  private byte[] flags = new byte[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;
  private int[] comments = new int[16];
  private int commentCount;
  private boolean commentUnterminated;

  Tokens(TextView view, LexicalRules rules) {
    this.view = view;
    this.text = view.text();
    this.rules = rules;
  }

  void add(TokenKind kind, int start, int end, boolean unterminated, boolean partlyUnknown) {
    if (size == kinds.length) {
      int capacity = size * 2;
      kinds = Arrays.copyOf(kinds, capacity);
      flags = Arrays.copyOf(flags, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
    }
    kinds[size] = kind;
    flags[size] = (byte) ((unterminated ? UNTERMINATED : 0) | (partlyUnknown ? PARTLY_UNKNOWN : 0));
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  void addComment(int start, int end) {
    if (commentCount * 2 == comments.length) {
      comments = Arrays.copyOf(comments, comments.length * 2);
    }
    comments[commentCount * 2] = start;
    comments[commentCount * 2 + 1] = end;
    commentCount++;
  }

  void addUnterminatedComment(int start, int end) {
    addComment(start, end);
    commentUnterminated = true;
  }

  TextView view() {
    return view;
  }

  LexicalRules rules() {
    return rules;
  }

  int size() {
    return size;
  }

  TokenKind kind(int token) {
    return kinds[token];
  }

  boolean is(int token, TokenKind kind) {
    return token < size && kinds[token] == kind;
  }

  /** Whether the token is this keyword, which is given in upper case; a quoted name never is. */
  boolean is(int token, String keyword) {
    if (token >= size || kinds[token] != TokenKind.WORD) {
      return false;
    }
    int start = starts[token];
    int length = keyword.length();
    if (ends[token] - start != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(start + i);
      char upper = c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
      if (upper != keyword.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the token is this operator. */
  boolean isOperator(int token, String operator) {
    return is(token, TokenKind.OPERATOR)
        && ends[token] - starts[token] == operator.length()
        && text.startsWith(operator, starts[token]);
  }

  /** 0-based offset in the view, inclusive. */
  int start(int token) {
    return starts[token];
  }

  /** 0-based offset in the view, exclusive. */
  int end(int token) {
    return ends[token];
  }

  /** Whether the text ended before a string, a quoted name or COPY data did. */
  boolean unterminated(int token) {
    return (flags[token] & UNTERMINATED) != 0;
  }

  /** Whether a hole or a placeholder lies inside, so that the value is unknown. */
  boolean partlyUnknown(int token) {
    return (flags[token] & PARTLY_UNKNOWN) != 0;
  }

  String text(int token) {
    return text.substring(starts[token], ends[token]);
  }

  /** The text of the view. */
  String text() {
    return text;
  }

  Span span(int token) {
    return view.span(starts[token], ends[token]);
  }

  int commentCount() {
    return commentCount;
  }

  /** 0-based offset in the view, inclusive. */
  int commentStart(int comment) {
    return comments[comment * 2];
  }

  /** 0-based offset in the view, exclusive; a line comment ends before its line ending. */
  int commentEnd(int comment) {
    return comments[comment * 2 + 1];
  }

  /** Whether the text ended before its last comment did. */
  boolean commentUnterminated() {
    return commentUnterminated;
  }
}
