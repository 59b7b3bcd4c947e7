package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates a string expression of PL/pgSQL as far as literals, and variables that never change,
 * go: {@code 'a' || b}, {@code format('%I', x)}, {@code quote_ident('a')}.
 */
final class DynamicText {
  private final Tokens tokens;
  private final Names names;
  private final BlockConstants constants;
  private boolean literal;

  DynamicText(Tokens tokens, Names names, BlockConstants constants) {
    this.tokens = tokens;
    this.names = names;
    this.constants = constants;
  }

  /**
   * The text of the expression in these tokens, with holes for what is not known; empty if nothing
   * is.
   */
  Optional<TextView> evaluate(int first, int end) {
    TextView.Builder text = TextView.builder(tokens.view().file());
    concatenation(first, end, text);
    return literal ? Optional.of(text.build()) : Optional.empty();
  }

  private void concatenation(int first, int end, TextView.Builder text) {
    Cursor cursor = new Cursor(tokens, names, first, end);
    int operand = first;
    while (!cursor.atEnd()) {
      if (cursor.isOperator("||")) {
        operand(operand, cursor.mark(), text);
        operand = cursor.mark() + 1;
      }
      cursor.skip();
    }
    operand(operand, end, text);
  }

  private void operand(int first, int end, TextView.Builder text) {
    if (first >= end) {
      return;
    }
    Cursor cursor = new Cursor(tokens, names, first, end);
    if (end - first == 1 && cursor.atString()) {
      literal = true;
      text.append(Literals.content(tokens, first));
    } else if (cursor.is(TokenKind.OPEN) && cursor.closing() == end - 1) {
      concatenation(first + 1, end - 1, text);
    } else if (cursor.is("FORMAT")
        && cursor.isAhead(1, TokenKind.OPEN)
        && format(first + 1, end, text)) {
      literal = true;
    } else {
      Optional<String> value = value(first, end).or(() -> quoted(first, end));
      if (value.isPresent()) {
        text.decoded(cursor.span(first, end), value.get());
      } else {
        text.hole(cursor.span(first, end));
      }
    }
  }

  /** What a literal or a constant stands for. */
  private Optional<String> value(int first, int end) {
    if (end != first + 1) {
      return Optional.empty();
    }
    return tokens.is(first, TokenKind.STRING)
        ? Optional.of(Literals.string(tokens, first))
        : constants.value(first);
  }

  /** {@code quote_ident('a')} and {@code quote_literal('a')}. */
  private Optional<String> quoted(int first, int end) {
    boolean isCall =
        end == first + 4
            && tokens.is(first + 1, TokenKind.OPEN)
            && tokens.is(end - 1, TokenKind.CLOSE);
    if (isCall && tokens.is(first, "QUOTE_IDENT")) {
      return value(first + 2, end - 1).map(name -> converted('I', name));
    }
    return isCall && tokens.is(first, "QUOTE_LITERAL")
        ? value(first + 2, end - 1).map(text -> converted('L', text))
        : Optional.empty();
  }

  /**
   * {@code format(template, arguments)} from its parenthesis; false, with nothing added, if the
   * template is no literal.
   */
  private boolean format(int open, int end, TextView.Builder text) {
    Cursor cursor = new Cursor(tokens, names, open, end);
    int close = cursor.closing();
    cursor.advance();
    if (close != end - 1 || !cursor.atString()) {
      return false;
    }
    int template = cursor.mark();
    cursor.advance();
    List<Optional<String>> arguments = new ArrayList<>();
    while (cursor.accept(TokenKind.COMMA)) {
      int argument = cursor.mark();
      while (cursor.mark() < close && !cursor.is(TokenKind.COMMA)) {
        cursor.skip();
      }
      arguments.add(value(argument, cursor.mark()));
    }
    if (cursor.mark() != close) {
      return false;
    }
    fill(Literals.content(tokens, template), arguments, text);
    return true;
  }

  /** Fills {@code %s}, {@code %I} and {@code %L} (manual, 9.4.1 "format"). */
  private void fill(TextView template, List<Optional<String>> arguments, TextView.Builder text) {
    String written = template.text();
    int from = 0;
    int next = 0;
    int i = 0;
    while (i < written.length()) {
      if (written.charAt(i) != '%') {
        i++;
        continue;
      }
      text.append(template, from, i);
      int end = i + 1;
      while (end < written.length() && "0123456789$-*".indexOf(written.charAt(end)) >= 0) {
        end++;
      }
      char conversion = end < written.length() ? written.charAt(end) : '%';
      end = Math.min(end + 1, written.length());
      if (conversion == '%') {
        text.decoded(template.span(i, end), "%");
      } else {
        int dollar = written.indexOf('$', i);
        int index =
            dollar > i && dollar < end ? number(written.substring(i + 1, dollar)) - 1 : next++;
        Optional<String> argument =
            index >= 0 && index < arguments.size() ? arguments.get(index) : Optional.empty();
        if (argument.isEmpty()) {
          text.hole(template.span(i, end));
        } else {
          text.decoded(template.span(i, end), converted(conversion, argument.get()));
        }
      }
      i = end;
      from = end;
    }
    text.append(template, from, written.length());
  }

  private static String converted(char conversion, String value) {
    return switch (conversion) {
      case 'I' -> Identifier.quoted(value);
      case 'L' -> "'" + value.replace("'", "''") + "'";
      default -> value;
    };
  }

  private static int number(String digits) {
    return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
  }
}
