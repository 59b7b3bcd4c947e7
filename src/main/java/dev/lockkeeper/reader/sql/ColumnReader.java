package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.ColumnDefinition.Generated;
import dev.lockkeeper.operation.ColumnDefinition.Identity;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Option;
import dev.lockkeeper.operation.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one column definition: name, type, and its clauses in any order. */
final class ColumnReader {
  /**
   * Words with which a column's clause starts, so that reading goes on there behind one that is not
   * known.
   */
  static final Set<String> CLAUSES =
      Set.of(
          "CONSTRAINT",
          "NOT",
          "NULL",
          "CHECK",
          "DEFAULT",
          "GENERATED",
          "UNIQUE",
          "PRIMARY",
          "REFERENCES",
          "COLLATE",
          "DEFERRABLE",
          "INITIALLY",
          "ENFORCED",
          "STORAGE",
          "COMPRESSION",
          "FIRST",
          "AFTER",
          "AUTO_INCREMENT",
          "AUTOINCREMENT",
          "COMMENT",
          "ON");

  private final Cursor cursor;
  private final List<Constraint> constraints = new ArrayList<>();
  private Optional<Boolean> nullable = Optional.empty();
  private Optional<Identifier> notNullName = Optional.empty();
  private Optional<Expression> defaultValue = Optional.empty();
  private Optional<ObjectName> collation = Optional.empty();
  private Optional<Identity> identity = Optional.empty();
  private Optional<Generated> generated = Optional.empty();
  private Optional<String> storage = Optional.empty();
  private Optional<String> compression = Optional.empty();

  /** A column, and the constraints written inside it that are not NOT NULL. */
  record Column(ColumnDefinition definition, List<Constraint> constraints) {}

  private ColumnReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Reads a column up to a comma, a closing parenthesis, FIRST or AFTER, or the end. */
  static Column read(Cursor cursor) {
    return new ColumnReader(cursor).column();
  }

  private Column column() {
    int mark = cursor.mark();
    Identifier name = cursor.name();
    Optional<TypeName> type = Optional.empty();
    if (cursor.accept("WITH", "OPTIONS")) {
      // Only CREATE TABLE OF and PARTITION OF have it; no type follows.
    } else if (cursor.atName() && !startsClause()) {
      type = Optional.of(TypeReader.read(cursor));
    }
    while (!ends()) {
      int clause = cursor.mark();
      try {
        clause(name);
      } catch (NotUnderstood e) {
        cursor.reset(clause);
        cursor.skipClause(CLAUSES);
      }
    }
    ColumnDefinition definition =
        new ColumnDefinition(
            name,
            type,
            nullable,
            notNullName,
            defaultValue,
            collation,
            identity,
            generated,
            storage,
            compression,
            cursor.spanFrom(mark));
    return new Column(definition, constraints);
  }

  private boolean ends() {
    return cursor.atEnd()
        || cursor.is(TokenKind.COMMA)
        || cursor.is(TokenKind.CLOSE)
        || cursor.is("FIRST")
        || cursor.is("AFTER");
  }

  private boolean startsClause() {
    return cursor.is(TokenKind.WORD)
        && (cursor.isOneOf(
                "NOT", "NULL", "DEFAULT", "GENERATED", "COLLATE", "STORAGE", "COMPRESSION")
            || ConstraintReader.startsTableConstraint(cursor)
            || cursor.is("REFERENCES"));
  }

  private void clause(Identifier name) {
    int mark = cursor.mark();
    Optional<Identifier> constraintName =
        cursor.accept("CONSTRAINT") ? Optional.of(cursor.name()) : Optional.empty();
    if (cursor.is("NOT", "NULL")) {
      notNull(mark, constraintName, name);
    } else if (cursor.accept("NULL")) {
      nullable = Optional.of(true);
    } else if (cursor.accept("DEFAULT")) {
      defaultValue = Optional.of(ExpressionReader.readDefault(cursor, CLAUSES));
    } else if (cursor.accept("GENERATED")) {
      generated();
    } else if (cursor.accept("AS")) {
      generated = Optional.of(stored());
    } else if (cursor.accept("COLLATE")) {
      collation = Optional.of(cursor.objectName());
    } else if (cursor.accept("STORAGE")) {
      storage = Optional.of(cursor.tokens().text(wordMark()));
    } else if (cursor.isMysql() && cursor.accept("AUTO_INCREMENT")) {
      // MySQL 8.4 Reference Manual, 5.6.9: the server counts, unless a statement gives a value.
      identity = Optional.of(new Identity(false, List.of()));
    } else if (cursor.accept("COMPRESSION")) {
      compression = Optional.of(cursor.tokens().text(wordMark()));
    } else {
      constraints.add(ConstraintReader.inline(cursor, mark, constraintName, name));
    }
  }

  private int wordMark() {
    int mark = cursor.mark();
    cursor.word();
    return mark;
  }

  /**
   * NOT NULL is a fact of the column; only what the column cannot say makes it a constraint too.
   */
  private void notNull(int mark, Optional<Identifier> constraintName, Identifier name) {
    Constraint constraint = ConstraintReader.inline(cursor, mark, constraintName, name);
    nullable = Optional.of(false);
    notNullName = constraintName;
    Constraint.Common common = constraint.common();
    boolean plain =
        !common.noInherit()
            && !common.notValid()
            && common.enforced().isEmpty()
            && common.deferrable().isEmpty()
            && !common.initiallyDeferred();
    if (!plain) {
      constraints.add(constraint);
    }
  }

  private void generated() {
    boolean always = cursor.accept("ALWAYS");
    if (!always) {
      cursor.expect("BY", "DEFAULT");
    }
    cursor.expect("AS");
    if (cursor.accept("IDENTITY")) {
      identity = Optional.of(new Identity(always, sequenceOptions(cursor)));
    } else {
      generated = Optional.of(stored());
    }
  }

  /** Sequence options in parentheses, if there are any. */
  static List<Option> sequenceOptions(Cursor cursor) {
    if (!cursor.accept(TokenKind.OPEN)) {
      return List.of();
    }
    List<Option> options = OptionReader.sequence(cursor);
    if (!cursor.is(TokenKind.CLOSE)) {
      cursor.skipClause(Set.of());
    }
    cursor.accept(TokenKind.CLOSE);
    return options;
  }

  private Generated stored() {
    Expression expression = ExpressionReader.readParenthesised(cursor);
    if (cursor.accept("STORED") || cursor.accept("PERSISTENT")) {
      return new Generated(expression, Optional.of(Generated.Storage.STORED));
    }
    return new Generated(
        expression,
        cursor.accept("VIRTUAL") ? Optional.of(Generated.Storage.VIRTUAL) : Optional.empty());
  }
}
