package dev.lockkeeper.schema;

import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.Call;
import dev.lockkeeper.operation.Expression.Cast;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.Option;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/** Columns are added to tables, with what the server makes for them. */
final class Columns {
  private final Change change;
  private final Constraining constraining;

  Columns(Change change, Constraining constraining) {
    this.change = change;
    this.constraining = constraining;
  }

  /**
   * Adds a column as it is defined.
   *
   * @param absent whether it was not there before
   * @param local false for a partition's, whose parent defines it
   */
  void add(int table, ColumnDefinition definition, Truth absent, boolean local) {
    String name = definition.name().value();
    Optional<TypeName> written = definition.type();
    Optional<TypeName> type = written.map(StoredType::of);
    Optional<Integer> typeId = type.flatMap(change::typeId);
    Optional<Expression> defaultValue = definition.defaultValue().flatMap(Altering::stored);
    boolean hasDomainDefault =
        typeId
            .flatMap(change.schema()::object)
            .flatMap(o -> ((UserType) o).domain())
            .flatMap(UserType.DomainType::defaultValue)
            .isPresent();
    Column existing = change.table(table).column(name);
    int number = existing.id();
    change.alter(
        table,
        t -> {
          Column column =
              new Column(
                  number > 0 ? number : ++t.lastColumn,
                  name,
                  Truth.YES,
                  type.or(existing::type),
                  typeId.or(existing::typeId),
                  number > 0 ? existing.notNull() : Truth.NO,
                  Truth.of(defaultValue.isPresent() || hasDomainDefault),
                  defaultValue,
                  definition.identity(),
                  definition.generated(),
                  definition.collation(),
                  local,
                  existing.parents(),
                  change.birth(definition.span(), absent));
          t.columns = t.columns.with(column);
          t.departedColumns = t.departedColumns.minus(name);
        });
    typeId.ifPresent(id -> change.draft().uses(table, id));
    Column added = change.table(table).column(name);
    boolean isSerial = written.filter(StoredType::isSerial).isPresent();
    if (isSerial) {
      addSerial(table, added, definition.span());
    } else if (definition.identity().isPresent()) {
      addIdentity(table, added, definition.span());
    }
    boolean notNull = definition.nullable().filter(nullable -> !nullable).isPresent();
    if (notNull || isSerial || definition.identity().isPresent()) {
      constraining.addNotNull(
          table,
          name,
          definition.notNullName().map(Identifier::value),
          definition.span(),
          Truth.YES,
          true);
    }
  }

  private void addSerial(int table, Column column, Span span) {
    String type = column.type().map(TypeName::name).orElse("integer");
    Sequence sequence = addSequence(table, column, type, span);
    change.alterColumn(
        table, column.name(), c -> c.withDefault(Optional.of(nextValue(sequence, span))));
  }

  static Expression nextValue(Sequence sequence, Span span) {
    String literal = sequence.sql().replace("'", "''");
    TypeName regclass = TypeName.of("regclass", List.of(), span);
    return new Expression(
        "nextval('" + literal + "'::regclass)",
        span,
        new Call(
            Optional.empty(),
            "nextval",
            List.of(new Cast(new Literal(Literal.Kind.STRING, sequence.sql()), regclass))));
  }

  /** The sequence that belongs to a serial or identity column. */
  Optional<Sequence> sequenceOf(int table, Column column) {
    return change.schema().sequencesOf(change.table(table)).stream()
        .filter(s -> s.ownerColumn().equals(Optional.of(column.id())))
        .findFirst();
  }

  /** Makes the sequence of an identity column, which may be given a name. */
  void addIdentity(int table, Column column, Span span) {
    Sequence sequence =
        addSequence(table, column, column.type().map(TypeName::name).orElse("bigint"), span);
    column
        .identity()
        .flatMap(i -> i.options().stream().filter(o -> o.name().equals("sequence name")).findAny())
        .flatMap(Option::value)
        .map(SqlWord::of)
        .filter(words -> !words.isEmpty())
        .ifPresent(
            words -> {
              String schema = words.size() > 1 ? words.get(0).value() : sequence.schema();
              String name = words.get(words.size() - 1).value();
              change.draft().put(sequence.named(schema, name));
            });
  }

  /** Makes the sequence of a serial or identity column, which goes when the column goes. */
  Sequence addSequence(int table, Column column, String type, Span span) {
    Table of = change.table(table);
    Sequence sequence =
        new Sequence(
            change.draft().newId(),
            of.schema(),
            change.newRelationName(of.schema(), of.name(), Optional.of(column.name()), "seq"),
            Truth.YES,
            change.birth(span, Truth.YES),
            type,
            Optional.of(table),
            Optional.of(column.id()));
    change.draft().put(sequence);
    return sequence;
  }

  /** Gives a table a column of one that it inherits from, or joins it with its own. */
  void inherit(int heir, Column column, Table parent) {
    Table to = change.table(heir);
    Column own = to.column(column.name());
    Truth notNull = column.notNull();
    change.alter(
        heir,
        t -> {
          Column inherited =
              own.id() > 0
                  ? own.withOrigin(own.local(), own.parents() + 1)
                      .withExists(own.exists().or(column.exists()))
                  : column
                      .numbered(++t.lastColumn)
                      .withOrigin(false, 1)
                      .withNotNull(Truth.NO)
                      .withIdentity(parent.isPartitioned() ? column.identity() : Optional.empty());
          t.columns = t.columns.with(inherited);
          t.departedColumns = t.departedColumns.minus(column.name());
        });
    column.typeId().ifPresent(id -> change.draft().uses(heir, id));
    if (!notNull.fails()) {
      Optional<TableConstraint> constraint = Constraining.notNullOf(parent, column.name());
      Span span =
          constraint
              .map(c -> c.definition().span())
              .or(() -> column.birth().map(Birth::span))
              .or(() -> to.birth().map(Birth::span))
              .orElse(null);
      if (span == null) {
        change.alterColumn(heir, column.name(), c -> c.withNotNull(notNull));
      } else {
        constraining.inheritNotNull(heir, column.name(), constraint, span, notNull);
      }
    }
    if (own.id() > 0) {
      return;
    }
    Column inherited = change.table(heir).column(column.name());
    for (int below : change.heirs(heir, false)) {
      inherit(below, inherited, change.table(heir));
    }
  }
}
