package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.Privileges;
import dev.lockkeeper.operation.Operation;
import java.util.ArrayList;
import java.util.List;
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
    boolean onObjects = isOnObjects(cursor);
    do {
      privileges.add(onObjects ? privilege(cursor) : cursor.role());
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
      roles.add(cursor.role());
    } while (cursor.accept(TokenKind.COMMA));
    while (cursor.isOneOf("WITH", "GRANTED")) {
      option(cursor);
    }
    boolean cascade = cursor.acceptCascade();
    return new Privileges(
        cursor.span(start, cursor.end()), grant, privileges, object, names, roles, cascade);
  }

  /** Whether ON follows; else roles are granted. */
  private static boolean isOnObjects(Cursor cursor) {
    int mark = cursor.mark();
    while (!cursor.atEnd() && !cursor.isOneOf("ON", "TO", "FROM")) {
      cursor.skip();
    }
    boolean found = cursor.is("ON");
    cursor.reset(mark);
    return found;
  }

  /** A privilege in upper case, with the columns that may follow it as written. */
  private static String privilege(Cursor cursor) {
    StringBuilder privilege = new StringBuilder(cursor.word());
    while (cursor.is(TokenKind.WORD) && !cursor.is("ON")) {
      privilege.append(' ').append(cursor.word());
    }
    if (cursor.is(TokenKind.OPEN)) {
      privilege.append(" (").append(cursor.parenthesisText()).append(')');
    }
    return privilege.toString();
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
