package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.Privileges;
import dev.lockkeeper.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads GRANT and REVOKE, of privileges on objects and of roles. */
final class PrivilegeReader {
  private PrivilegeReader() {}

  static Operation read(Cursor cursor) {
    int start = cursor.mark();
    boolean grant = cursor.word().equals("GRANT");
    if (!grant && (cursor.isAhead(1, "OPTION") || cursor.isAhead(1, "FOR"))) {
      // GRANT OPTION FOR, ADMIN OPTION FOR, INHERIT OPTION FOR, SET OPTION FOR.
      cursor.advance();
      cursor.accept("OPTION");
      cursor.expect("FOR");
    }
    List<String> privileges = new ArrayList<>();
    do {
      privileges.add(privilege(cursor));
    } while (cursor.accept(TokenKind.COMMA));
    Optional<ObjectKind> object = Optional.empty();
    List<ObjectName> names = new ArrayList<>();
    if (cursor.accept("ON")) {
      object = Optional.of(object(cursor, privileges));
      do {
        names.add(cursor.objectName());
        if (cursor.is(TokenKind.OPEN)) {
          cursor.parenthesisText();
        }
      } while (cursor.accept(TokenKind.COMMA));
    }
    cursor.expect(grant ? "TO" : "FROM");
    List<String> roles = new ArrayList<>();
    do {
      cursor.accept("GROUP");
      roles.add(cursor.label().sql());
    } while (cursor.accept(TokenKind.COMMA));
    while (cursor.isOneOf("WITH", "GRANTED")) {
      option(cursor);
    }
    boolean cascade = cursor.acceptCascade();
    return new Privileges(
        cursor.span(start, cursor.end()), grant, privileges, object, names, roles, cascade);
  }

  private static String privilege(Cursor cursor) {
    int mark = cursor.mark();
    if (!cursor.is(TokenKind.WORD)
        && !cursor.is(TokenKind.QUOTED_NAME)
        && !cursor.is(TokenKind.UNKNOWN)) {
      throw new NotUnderstood();
    }
    while (!cursor.atEnd()
        && !cursor.is(TokenKind.COMMA)
        && !cursor.is("ON")
        && !cursor.is("TO")
        && !cursor.is("FROM")) {
      cursor.skip();
    }
    String written = cursor.textFrom(mark);
    boolean isRole = !cursor.tokens().is(mark, TokenKind.WORD);
    return isRole ? written : written.toUpperCase(Locale.ROOT);
  }

  /** What the privileges are on; {@code ALL TABLES IN SCHEMA} is said with the privileges. */
  private static ObjectKind object(Cursor cursor, List<String> privileges) {
    if (cursor.accept("ALL")) {
      String kind = cursor.word();
      cursor.expect("IN", "SCHEMA");
      privileges.replaceAll(privilege -> privilege + " ON ALL " + kind);
      return ObjectKind.SCHEMA;
    }
    if (cursor.is("PARAMETER") && cursor.isAhead(1, TokenKind.WORD)) {
      cursor.advance();
      return ObjectKind.OTHER;
    }
    boolean named =
        cursor.isOneOf(
            "TABLE",
            "SEQUENCE",
            "DATABASE",
            "DOMAIN",
            "FOREIGN",
            "FUNCTION",
            "PROCEDURE",
            "ROUTINE",
            "LANGUAGE",
            "LARGE",
            "SCHEMA",
            "TABLESPACE",
            "TYPE");
    boolean isKind =
        named
            && !cursor.isAhead(1, TokenKind.COMMA)
            && !cursor.isAhead(1, "TO")
            && !cursor.isAhead(1, "FROM")
            && !cursor.isAhead(1, TokenKind.DOT);
    if (!isKind) {
      return ObjectKind.TABLE;
    }
    if (cursor.accept("FOREIGN", "SERVER")) {
      return ObjectKind.SERVER;
    }
    return ObjectReader.kind(cursor);
  }

  private static void option(Cursor cursor) {
    if (cursor.accept("GRANTED")) {
      cursor.expect("BY");
      cursor.label();
      return;
    }
    cursor.expect("WITH");
    do {
      cursor.word();
      if (!cursor.accept("OPTION")) {
        cursor.word();
      }
    } while (cursor.accept(TokenKind.COMMA));
  }
}
