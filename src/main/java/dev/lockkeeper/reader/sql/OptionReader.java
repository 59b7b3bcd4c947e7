package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads storage parameters and the options of sequences and of the maintenance commands. */
final class OptionReader {
  private OptionReader() {}

  /**
   * {@code (name [= value], ...)}, also {@code (name value, ...)} as VACUUM and EXPLAIN write it.
   */
  static List<Option> parenthesised(Cursor cursor) {
    cursor.expect(TokenKind.OPEN);
    List<Option> options = new ArrayList<>();
    do {
      options.add(option(cursor));
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE);
    return options;
  }

  /**
   * Whether an option is there and not switched off: {@code off}, {@code false}, {@code no} and
   * {@code 0} do that.
   */
  static boolean isOn(List<Option> options, String name) {
    return options.stream()
        .filter(option -> option.name().equals(name))
        .anyMatch(option -> option.value().filter(OptionReader::isOff).isEmpty());
  }

  private static boolean isOff(String value) {
    String word = value.replace("'", "").toLowerCase(Locale.ROOT);
    return word.equals("off") || word.equals("false") || word.equals("no") || word.equals("0");
  }

  private static Option option(Cursor cursor) {
    String name = cursor.label().value();
    while (cursor.accept(TokenKind.DOT)) {
      name += "." + cursor.label().value();
    }
    cursor.acceptOperator("=");
    int mark = cursor.mark();
    cursor.skipTo(Set.of());
    return new Option(
        name.toLowerCase(Locale.ROOT),
        cursor.mark() > mark ? Optional.of(cursor.textFrom(mark)) : Optional.empty());
  }

  /**
   * The options of a sequence or an identity column, until something else follows; the names are
   * those of CREATE SEQUENCE.
   */
  static List<Option> sequence(Cursor cursor) {
    List<Option> options = new ArrayList<>();
    Optional<Option> option = sequenceOption(cursor);
    while (option.isPresent()) {
      options.add(option.get());
      option = sequenceOption(cursor);
    }
    return options;
  }

  /** One option of a sequence, if one stands here. */
  static Optional<Option> sequenceOption(Cursor cursor) {
    if (cursor.accept("AS")) {
      return Optional.of(new Option("as", Optional.of(TypeReader.read(cursor).sql())));
    }
    if (cursor.accept("INCREMENT")) {
      cursor.accept("BY");
      return Optional.of(new Option("increment", Optional.of(number(cursor))));
    }
    if (cursor.accept("NO", "MINVALUE")) {
      return Optional.of(new Option("no minvalue", Optional.empty()));
    }
    if (cursor.accept("NO", "MAXVALUE")) {
      return Optional.of(new Option("no maxvalue", Optional.empty()));
    }
    if (cursor.accept("NO", "CYCLE")) {
      return Optional.of(new Option("no cycle", Optional.empty()));
    }
    if (cursor.accept("CYCLE")) {
      return Optional.of(new Option("cycle", Optional.empty()));
    }
    if (cursor.isOneOf("MINVALUE", "MAXVALUE", "CACHE")) {
      String name = cursor.word().toLowerCase(Locale.ROOT);
      return Optional.of(new Option(name, Optional.of(number(cursor))));
    }
    if (cursor.accept("START")) {
      cursor.accept("WITH");
      return Optional.of(new Option("start", Optional.of(number(cursor))));
    }
    if (cursor.accept("RESTART")) {
      boolean value =
          cursor.accept("WITH") || cursor.is(TokenKind.NUMBER) || cursor.isOperator("-");
      return Optional.of(
          new Option("restart", value ? Optional.of(number(cursor)) : Optional.empty()));
    }
    if (cursor.accept("OWNED", "BY")) {
      String owner = cursor.accept("NONE") ? "none" : cursor.label().sql();
      while (cursor.accept(TokenKind.DOT)) {
        owner += "." + cursor.label().sql();
      }
      return Optional.of(new Option("owned by", Optional.of(owner)));
    }
    if (cursor.accept("SEQUENCE", "NAME")) {
      return Optional.of(new Option("sequence name", Optional.of(cursor.objectName().sql())));
    }
    if (cursor.isOneOf("LOGGED", "UNLOGGED")) {
      return Optional.of(new Option(cursor.word().toLowerCase(Locale.ROOT), Optional.empty()));
    }
    return Optional.empty();
  }

  private static String number(Cursor cursor) {
    int mark = cursor.mark();
    if (cursor.isOperator("-") || cursor.isOperator("+")) {
      cursor.advance();
    }
    cursor.expect(TokenKind.NUMBER);
    return cursor.textFrom(mark);
  }
}
