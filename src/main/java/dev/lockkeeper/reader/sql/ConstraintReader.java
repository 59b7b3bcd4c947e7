package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Constraint.Common;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one constraint, of a table, a column or a domain, from CONSTRAINT or its keyword to its
 * last attribute.
 */
final class ConstraintReader {
  private final Cursor cursor;
  private final int mark;
  private final Optional<Identifier> name;
  private final Optional<Identifier> column;
  private final Attributes attributes = new Attributes();

  private ConstraintReader(
      Cursor cursor, int mark, Optional<Identifier> name, Optional<Identifier> column) {
    this.cursor = cursor;
    this.mark = mark;
    this.name = name;
    this.column = column;
  }

  /** Whether a table's constraint stands here rather than a column. */
  static boolean startsTableConstraint(Cursor cursor) {
    return cursor.isOneOf("CONSTRAINT", "CHECK", "UNIQUE", "FOREIGN")
        || cursor.is("PRIMARY", "KEY")
        || cursor.is("NOT", "NULL")
        || (cursor.is("EXCLUDE")
            && (cursor.isAhead(1, "USING") || cursor.isAhead(1, TokenKind.OPEN)));
  }

  /** Reads a table's constraint. */
  static Constraint table(Cursor cursor) {
    int mark = cursor.mark();
    Optional<Identifier> name =
        cursor.accept("CONSTRAINT") ? Optional.of(cursor.name()) : Optional.empty();
    return new ConstraintReader(cursor, mark, name, Optional.empty()).body();
  }

  /**
   * Reads what a column's constraint says behind its name.
   *
   * @param mark where CONSTRAINT, or its keyword, stands
   */
  static Constraint inline(Cursor cursor, int mark, Optional<Identifier> name, Identifier column) {
    return new ConstraintReader(cursor, mark, name, Optional.of(column)).body();
  }

  /** Reads what a domain's constraint says behind its name. */
  static Constraint domain(Cursor cursor, int mark, Optional<Identifier> name) {
    return new ConstraintReader(cursor, mark, name, Optional.empty()).body();
  }

  private Constraint body() {
    if (cursor.accept("CHECK")) {
      return check();
    }
    if (cursor.accept("NOT", "NULL")) {
      Identifier of =
          column.isPresent() ? column.get() : cursor.atName() ? cursor.name() : nameless();
      return new Constraint.NotNull(finish(), of);
    }
    if (cursor.accept("UNIQUE")) {
      return unique();
    }
    if (cursor.accept("PRIMARY", "KEY")) {
      return primaryKey();
    }
    if (cursor.accept("EXCLUDE")) {
      return exclude();
    }
    if (column.isPresent() && cursor.is("REFERENCES")) {
      Constraint.References references = references();
      return new Constraint.ForeignKey(finish(), List.of(column.get()), references, false);
    }
    if (cursor.accept("FOREIGN", "KEY")) {
      return foreignKey();
    }
    throw new NotUnderstood();
  }

  /** NOT NULL of a domain names no column: its value does. */
  private Identifier nameless() {
    return new Identifier("value", "VALUE", cursor.span(cursor.mark() - 1, cursor.mark()));
  }

  private Constraint check() {
    Expression expression = ExpressionReader.readParenthesised(cursor);
    return new Constraint.Check(finish(), expression);
  }

  private Constraint unique() {
    boolean nullsNotDistinct = cursor.accept("NULLS", "NOT", "DISTINCT");
    if (!nullsNotDistinct) {
      cursor.accept("NULLS", "DISTINCT");
    }
    Optional<Identifier> usingIndex = usingIndex();
    KeyColumns columns = usingIndex.isPresent() ? KeyColumns.NONE : keyColumns();
    List<Identifier> include = include();
    List<Option> with = with();
    Optional<Identifier> tablespace = tablespace();
    return new Constraint.Unique(
        finish(),
        columns.columns(),
        include,
        usingIndex,
        columns.special(),
        nullsNotDistinct,
        with,
        tablespace);
  }

  private Constraint primaryKey() {
    Optional<Identifier> usingIndex = usingIndex();
    KeyColumns columns = usingIndex.isPresent() ? KeyColumns.NONE : keyColumns();
    List<Identifier> include = include();
    List<Option> with = with();
    Optional<Identifier> tablespace = tablespace();
    return new Constraint.PrimaryKey(
        finish(), columns.columns(), include, usingIndex, columns.special(), with, tablespace);
  }

  private Constraint exclude() {
    Optional<String> method =
        cursor.accept("USING") ? Optional.of(cursor.name().value()) : Optional.empty();
    cursor.expect(TokenKind.OPEN);
    List<Constraint.Exclude.Element> elements = new ArrayList<>();
    do {
      IndexElement element = IndexElementReader.read(cursor);
      cursor.expect("WITH");
      elements.add(new Constraint.Exclude.Element(element, operator()));
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE);
    List<Identifier> include = include();
    List<Option> with = with();
    Optional<Identifier> tablespace = tablespace();
    Optional<Expression> where =
        cursor.accept("WHERE")
            ? Optional.of(ExpressionReader.readParenthesised(cursor))
            : Optional.empty();
    return new Constraint.Exclude(finish(), method, elements, include, where, with, tablespace);
  }

  private String operator() {
    int from = cursor.mark();
    if (cursor.accept("OPERATOR")) {
      cursor.skip();
    } else {
      cursor.expect(TokenKind.OPERATOR);
    }
    return cursor.textFrom(from);
  }

  private Constraint foreignKey() {
    if (cursor.atName()) {
      // MySQL's name of the index that serves the key.
      cursor.name();
    }
    KeyColumns columns = periodColumns();
    Constraint.References references = references();
    return new Constraint.ForeignKey(finish(), columns.columns(), references, columns.special());
  }

  private Constraint.References references() {
    cursor.expect("REFERENCES");
    ObjectName table = cursor.relationName();
    List<Identifier> columns = cursor.is(TokenKind.OPEN) ? periodColumns().columns() : List.of();
    Optional<String> match = cursor.accept("MATCH") ? Optional.of(cursor.word()) : Optional.empty();
    Optional<String> onDelete = Optional.empty();
    Optional<String> onUpdate = Optional.empty();
    List<Identifier> onDeleteColumns = List.of();
    while (cursor.is("ON", "DELETE") || cursor.is("ON", "UPDATE")) {
      cursor.advance();
      if (cursor.word().equals("DELETE")) {
        onDelete = Optional.of(action());
        onDeleteColumns = cursor.optionalNameList();
      } else {
        onUpdate = Optional.of(action());
      }
    }
    return new Constraint.References(table, columns, match, onDelete, onUpdate, onDeleteColumns);
  }

  private String action() {
    if (cursor.isOneOf("NO", "SET")) {
      return cursor.word() + " " + cursor.word();
    }
    return cursor.word();
  }

  private Optional<Identifier> usingIndex() {
    return !cursor.is(TokenKind.OPEN)
            && cursor.is("USING", "INDEX")
            && !cursor.isAhead(2, "TABLESPACE")
        ? Optional.of(indexName())
        : Optional.empty();
  }

  private Identifier indexName() {
    cursor.expect("USING", "INDEX");
    return cursor.name();
  }

  /** The columns of a key, and whether the last is WITHOUT OVERLAPS or PERIOD. */
  private record KeyColumns(List<Identifier> columns, boolean special) {
    private static final KeyColumns NONE = new KeyColumns(List.of(), false);
  }

  /** The columns in parentheses; for a constraint inside a column that column. */
  private KeyColumns keyColumns() {
    if (column.isPresent()) {
      return new KeyColumns(List.of(column.get()), false);
    }
    if (!cursor.is(TokenKind.OPEN)) {
      // MySQL: UNIQUE [INDEX | KEY] [name] (columns).
      if (!cursor.accept("INDEX")) {
        cursor.accept("KEY");
      }
      if (cursor.atName()) {
        cursor.name();
      }
    }
    cursor.expect(TokenKind.OPEN);
    List<Identifier> columns = new ArrayList<>();
    boolean withoutOverlaps = false;
    do {
      columns.add(cursor.name());
      withoutOverlaps |= cursor.accept("WITHOUT", "OVERLAPS");
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE);
    return new KeyColumns(columns, withoutOverlaps);
  }

  private KeyColumns periodColumns() {
    cursor.expect(TokenKind.OPEN);
    List<Identifier> columns = new ArrayList<>();
    boolean period = false;
    do {
      boolean isPeriod =
          cursor.is("PERIOD")
              && !cursor.isAhead(1, TokenKind.COMMA)
              && !cursor.isAhead(1, TokenKind.CLOSE);
      if (isPeriod) {
        cursor.advance();
        period = true;
      }
      columns.add(cursor.name());
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE);
    return new KeyColumns(columns, period);
  }

  private List<Identifier> include() {
    return cursor.accept("INCLUDE") ? cursor.nameList() : List.of();
  }

  private List<Option> with() {
    return cursor.accept("WITH") ? OptionReader.parenthesised(cursor) : List.of();
  }

  private Optional<Identifier> tablespace() {
    return cursor.accept("USING", "INDEX", "TABLESPACE")
        ? Optional.of(cursor.name())
        : Optional.empty();
  }

  /** Reads the attributes that follow, and closes the span behind them. */
  private Common finish() {
    while (attributes.read(cursor)) {
      // One more was read.
    }
    return new Common(
        name,
        column.isPresent(),
        attributes.notValid,
        attributes.noInherit,
        attributes.enforced,
        attributes.deferrable,
        attributes.initiallyDeferred,
        cursor.spanFrom(mark));
  }

  /** What may stand behind any constraint, in any order. */
  static final class Attributes {
    private boolean notValid;
    private boolean noInherit;
    private boolean inherit;
    private Optional<Boolean> enforced = Optional.empty();
    private Optional<Boolean> deferrable = Optional.empty();
    private boolean initiallyDeferred;
    private boolean initiallyImmediate;

    /** Reads one, if one stands here. */
    boolean read(Cursor cursor) {
      if (cursor.accept("NOT", "VALID")) {
        notValid = true;
      } else if (cursor.accept("NO", "INHERIT")) {
        noInherit = true;
      } else if (cursor.accept("INHERIT")) {
        inherit = true;
      } else if (cursor.accept("NOT", "DEFERRABLE")) {
        deferrable = Optional.of(false);
      } else if (cursor.accept("DEFERRABLE")) {
        deferrable = Optional.of(true);
      } else if (cursor.accept("INITIALLY", "DEFERRED")) {
        initiallyDeferred = true;
      } else if (cursor.accept("INITIALLY", "IMMEDIATE")) {
        initiallyImmediate = true;
      } else if (cursor.accept("NOT", "ENFORCED")) {
        enforced = Optional.of(false);
      } else if (cursor.accept("ENFORCED")) {
        enforced = Optional.of(true);
      } else {
        return false;
      }
      return true;
    }

    Optional<Boolean> enforced() {
      return enforced;
    }

    Optional<Boolean> deferrable() {
      return deferrable;
    }

    /** Whether the check waits for the end of the transaction, where either was written. */
    Optional<Boolean> initiallyDeferred() {
      return initiallyDeferred
          ? Optional.of(true)
          : initiallyImmediate ? Optional.of(false) : Optional.empty();
    }

    /** INHERIT or NO INHERIT, where either was written. */
    Optional<Boolean> inherit() {
      return inherit ? Optional.of(true) : noInherit ? Optional.of(false) : Optional.empty();
    }
  }
}
