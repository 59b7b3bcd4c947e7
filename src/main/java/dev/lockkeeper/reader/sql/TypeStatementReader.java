package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Option;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.operation.TypeOperation.AddEnumValue;
import dev.lockkeeper.operation.TypeOperation.AlterDomain;
import dev.lockkeeper.operation.TypeOperation.AlterTypeAttribute;
import dev.lockkeeper.operation.TypeOperation.CreateDomain;
import dev.lockkeeper.operation.TypeOperation.CreateType;
import dev.lockkeeper.operation.TypeOperation.RenameEnumValue;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads CREATE and ALTER of types and domains. */
final class TypeStatementReader {
  private static final Set<String> DOMAIN_CLAUSES =
      Set.of("CONSTRAINT", "NOT", "NULL", "CHECK", "DEFAULT", "COLLATE");

  private TypeStatementReader() {}

  /**
   * Reads from behind TYPE.
   *
   * @param start where CREATE stands
   */
  static Operation createType(Cursor cursor, int start) {
    ObjectName name = cursor.objectName();
    Span span = cursor.span(start, cursor.end());
    if (cursor.atEnd()) {
      return new CreateType(span, name, CreateType.Form.SHELL, List.of(), List.of(), List.of());
    }
    if (cursor.is(TokenKind.OPEN)) {
      List<Option> options = OptionReader.parenthesised(cursor);
      return new CreateType(span, name, CreateType.Form.BASE, List.of(), List.of(), options);
    }
    cursor.expect("AS");
    if (cursor.accept("ENUM")) {
      return new CreateType(span, name, CreateType.Form.ENUM, labels(cursor), List.of(), List.of());
    }
    if (cursor.accept("RANGE")) {
      List<Option> options = OptionReader.parenthesised(cursor);
      return new CreateType(span, name, CreateType.Form.RANGE, List.of(), List.of(), options);
    }
    return new CreateType(
        span, name, CreateType.Form.COMPOSITE, List.of(), attributes(cursor), List.of());
  }

  private static List<String> labels(Cursor cursor) {
    cursor.expect(TokenKind.OPEN);
    List<String> labels = new ArrayList<>();
    if (cursor.accept(TokenKind.CLOSE)) {
      return labels;
    }
    do {
      labels.add(cursor.string());
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE);
    return labels;
  }

  private static List<ColumnDefinition> attributes(Cursor cursor) {
    cursor.expect(TokenKind.OPEN);
    List<ColumnDefinition> attributes = new ArrayList<>();
    if (cursor.accept(TokenKind.CLOSE)) {
      return attributes;
    }
    do {
      attributes.add(ColumnReader.read(cursor).definition());
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE);
    return attributes;
  }

  /**
   * Reads from behind TYPE.
   *
   * @param start where ALTER stands
   */
  static List<Operation> alterType(Cursor cursor, int start) {
    int begin = cursor.mark();
    ObjectName name = cursor.objectName();
    Span span = cursor.span(start, cursor.end());
    if (cursor.accept("ADD", "VALUE")) {
      boolean ifNotExists = cursor.acceptIfNotExists();
      String value = cursor.string();
      Optional<String> before =
          cursor.accept("BEFORE") ? Optional.of(cursor.string()) : Optional.empty();
      Optional<String> after =
          cursor.accept("AFTER") ? Optional.of(cursor.string()) : Optional.empty();
      return List.of(new AddEnumValue(span, name, value, ifNotExists, before, after));
    }
    if (cursor.accept("RENAME", "VALUE")) {
      String value = cursor.string();
      cursor.expect("TO");
      return List.of(new RenameEnumValue(span, name, value, cursor.string()));
    }
    if (cursor.accept("RENAME", "ATTRIBUTE")) {
      Identifier attribute = cursor.name();
      cursor.expect("TO");
      Optional<Identifier> newName = Optional.of(cursor.name());
      boolean cascade = cursor.acceptCascade();
      AlterTypeAttribute.Action action = AlterTypeAttribute.Action.RENAME_ATTRIBUTE;
      return List.of(
          new AlterTypeAttribute(
              span, name, action, attribute, Optional.empty(), newName, false, cascade));
    }
    if (cursor.isAhead(1, "ATTRIBUTE")) {
      return alterAttributes(cursor, start, name);
    }
    cursor.reset(begin);
    return List.of(ObjectReader.alter(cursor, start, ObjectKind.TYPE));
  }

  private static List<Operation> alterAttributes(Cursor cursor, int start, ObjectName name) {
    List<Operation> operations = new ArrayList<>();
    boolean several = false;
    do {
      int mark = cursor.mark();
      String verb = cursor.word();
      cursor.expect("ATTRIBUTE");
      boolean ifExists = cursor.acceptIfExists();
      Identifier attribute = cursor.name();
      Optional<TypeName> type = Optional.empty();
      AlterTypeAttribute.Action action;
      switch (verb) {
        case "ADD" -> {
          action = AlterTypeAttribute.Action.ADD_ATTRIBUTE;
          type = Optional.of(TypeReader.read(cursor));
        }
        case "DROP" -> action = AlterTypeAttribute.Action.DROP_ATTRIBUTE;
        case "ALTER" -> {
          action = AlterTypeAttribute.Action.ALTER_ATTRIBUTE_TYPE;
          cursor.accept("SET", "DATA");
          cursor.expect("TYPE");
          type = Optional.of(TypeReader.read(cursor));
        }
        default -> throw new NotUnderstood();
      }
      if (cursor.accept("COLLATE")) {
        cursor.objectName();
      }
      boolean cascade = cursor.acceptCascade();
      several |= cursor.is(TokenKind.COMMA);
      Span span = several ? cursor.spanFrom(mark) : cursor.span(start, cursor.end());
      operations.add(
          new AlterTypeAttribute(
              span, name, action, attribute, type, Optional.empty(), ifExists, cascade));
    } while (cursor.accept(TokenKind.COMMA));
    return operations;
  }

  /**
   * Reads from behind DOMAIN.
   *
   * @param start where CREATE stands
   */
  static Operation createDomain(Cursor cursor, int start) {
    ObjectName name = cursor.objectName();
    cursor.accept("AS");
    TypeName type = TypeReader.read(cursor);
    Optional<ObjectName> collation = Optional.empty();
    Optional<Expression> defaultValue = Optional.empty();
    Optional<Boolean> nullable = Optional.empty();
    List<Constraint> constraints = new ArrayList<>();
    while (!cursor.atEnd()) {
      int mark = cursor.mark();
      try {
        Optional<Identifier> constraintName =
            cursor.accept("CONSTRAINT") ? Optional.of(cursor.name()) : Optional.empty();
        if (cursor.accept("COLLATE")) {
          collation = Optional.of(cursor.objectName());
        } else if (cursor.accept("DEFAULT")) {
          defaultValue = Optional.of(ExpressionReader.readDefault(cursor, DOMAIN_CLAUSES));
        } else if (cursor.accept("NOT", "NULL")) {
          nullable = Optional.of(false);
          if (constraintName.isPresent()) {
            constraints.add(notNull(cursor, mark, constraintName));
          }
        } else if (cursor.accept("NULL")) {
          nullable = Optional.of(true);
        } else {
          constraints.add(ConstraintReader.domain(cursor, mark, constraintName));
        }
      } catch (NotUnderstood e) {
        cursor.reset(mark);
        cursor.skipClause(DOMAIN_CLAUSES);
      }
    }
    return new CreateDomain(
        cursor.span(start, cursor.end()),
        name,
        type,
        collation,
        defaultValue,
        nullable,
        constraints);
  }

  private static Constraint notNull(Cursor cursor, int mark, Optional<Identifier> name) {
    Span span = cursor.spanFrom(mark);
    return new Constraint.NotNull(
        Constraint.Common.of(name, false, span), new Identifier("value", "VALUE", span));
  }

  /**
   * Reads from behind DOMAIN.
   *
   * @param start where ALTER stands
   */
  static Operation alterDomain(Cursor cursor, int start) {
    int begin = cursor.mark();
    ObjectName domain = cursor.objectName();
    Span span = cursor.span(start, cursor.end());
    if (cursor.accept("SET", "DEFAULT")) {
      Optional<Expression> value = Optional.of(ExpressionReader.read(cursor, Set.of()));
      return alter(span, domain, AlterDomain.Action.SET_DEFAULT, value, Optional.empty());
    }
    if (cursor.accept("DROP", "DEFAULT")) {
      return alter(
          span, domain, AlterDomain.Action.DROP_DEFAULT, Optional.empty(), Optional.empty());
    }
    if (cursor.accept("SET", "NOT", "NULL")) {
      return alter(
          span, domain, AlterDomain.Action.SET_NOT_NULL, Optional.empty(), Optional.empty());
    }
    if (cursor.accept("DROP", "NOT", "NULL")) {
      return alter(
          span, domain, AlterDomain.Action.DROP_NOT_NULL, Optional.empty(), Optional.empty());
    }
    if (cursor.accept("ADD")) {
      int mark = cursor.mark();
      Optional<Identifier> name =
          cursor.accept("CONSTRAINT") ? Optional.of(cursor.name()) : Optional.empty();
      Optional<Constraint> constraint = Optional.of(ConstraintReader.domain(cursor, mark, name));
      return alter(span, domain, AlterDomain.Action.ADD_CONSTRAINT, Optional.empty(), constraint);
    }
    if (cursor.accept("DROP", "CONSTRAINT")) {
      boolean ifExists = cursor.acceptIfExists();
      Optional<Identifier> name = Optional.of(cursor.name());
      boolean cascade = cursor.acceptCascade();
      AlterDomain.Action action = AlterDomain.Action.DROP_CONSTRAINT;
      return new AlterDomain(
          span,
          domain,
          action,
          Optional.empty(),
          Optional.empty(),
          name,
          Optional.empty(),
          ifExists,
          cascade);
    }
    if (cursor.accept("RENAME", "CONSTRAINT")) {
      Optional<Identifier> name = Optional.of(cursor.name());
      cursor.expect("TO");
      Optional<Identifier> newName = Optional.of(cursor.name());
      AlterDomain.Action action = AlterDomain.Action.RENAME_CONSTRAINT;
      return new AlterDomain(
          span, domain, action, Optional.empty(), Optional.empty(), name, newName, false, false);
    }
    if (cursor.accept("VALIDATE", "CONSTRAINT")) {
      Optional<Identifier> name = Optional.of(cursor.name());
      AlterDomain.Action action = AlterDomain.Action.VALIDATE_CONSTRAINT;
      return new AlterDomain(
          span,
          domain,
          action,
          Optional.empty(),
          Optional.empty(),
          name,
          Optional.empty(),
          false,
          false);
    }
    cursor.reset(begin);
    return ObjectReader.alter(cursor, start, ObjectKind.DOMAIN);
  }

  private static Operation alter(
      Span span,
      ObjectName domain,
      AlterDomain.Action action,
      Optional<Expression> defaultValue,
      Optional<Constraint> constraint) {
    return new AlterDomain(
        span,
        domain,
        action,
        defaultValue,
        constraint,
        Optional.empty(),
        Optional.empty(),
        false,
        false);
  }
}
