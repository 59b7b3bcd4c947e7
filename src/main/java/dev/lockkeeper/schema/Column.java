package dev.lockkeeper.schema;

import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TypeName;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A column of a table.
 *
 * @param id its number in the table, from 1; a dropped column's number is never given again
 * @param name as the server stores it
 * @param exists whether it is there
 * @param type its type, {@code integer} where {@code serial} was written; absent when unknown
 * @param typeId the user's type, domain or enum that it is of, or holds an array of
 * @param notNull whether no row can hold NULL in it: yes also for a primary key's or identity
 *     column, unknown for a constraint that is NOT VALID
 * @param hasDefault whether an INSERT that leaves it out gets a value from DEFAULT
 * @param defaultValue its default, as written; {@code nextval(...)} for a serial column
 * @param identity its GENERATED ... AS IDENTITY
 * @param generated its GENERATED ALWAYS AS (expression)
 * @param collation its COLLATE
 * @param local whether the table itself defines it
 * @param parents how many of the tables that it inherits from, or is a partition of, give it
 * @param birth where it was added; absent when its table was not seen before it
 */
public record Column(
    int id,
    String name,
    Truth exists,
    Optional<TypeName> type,
    Optional<Integer> typeId,
    Truth notNull,
    Truth hasDefault,
    Optional<Expression> defaultValue,
    Optional<ColumnDefinition.Identity> identity,
    Optional<ColumnDefinition.Generated> generated,
    Optional<ObjectName> collation,
    boolean local,
    int parents,
    Optional<Birth> birth)
    implements Member {
  /** A column of which nothing but the name is known. */
  static Column unseen(int id, String name, Truth exists) {
    return new Column(
        id,
        name,
        exists,
        Optional.empty(),
        Optional.empty(),
        Truth.UNKNOWN,
        Truth.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        0,
        Optional.empty());
  }

  /** The same column after something that nobody could read. */
  Column unsure() {
    return with(
        draft -> {
          draft.exists = Truth.UNKNOWN;
          draft.type = Optional.empty();
          draft.typeId = Optional.empty();
          draft.notNull = Truth.UNKNOWN;
          draft.hasDefault = Truth.UNKNOWN;
          draft.defaultValue = Optional.empty();
          draft.identity = Optional.empty();
          draft.generated = Optional.empty();
          draft.collation = Optional.empty();
        });
  }

  Column numbered(int number) {
    return with(draft -> draft.id = number);
  }

  Column withName(String next) {
    return with(draft -> draft.name = next);
  }

  Column withExists(Truth next) {
    return with(draft -> draft.exists = next);
  }

  Column withType(Optional<TypeName> next, Optional<Integer> nextId) {
    return with(
        draft -> {
          draft.type = next;
          draft.typeId = nextId;
        });
  }

  Column withNotNull(Truth next) {
    return with(draft -> draft.notNull = next);
  }

  Column withDefault(Optional<Expression> next) {
    return with(
        draft -> {
          draft.hasDefault = Truth.of(next.isPresent());
          draft.defaultValue = next;
        });
  }

  Column withIdentity(Optional<ColumnDefinition.Identity> next) {
    return with(draft -> draft.identity = next);
  }

  Column withGenerated(Optional<ColumnDefinition.Generated> next) {
    return with(draft -> draft.generated = next);
  }

  Column withCollation(Optional<ObjectName> next) {
    return with(draft -> draft.collation = next);
  }

  Column withOrigin(boolean nextLocal, int nextParents) {
    return with(
        draft -> {
          draft.local = nextLocal;
          draft.parents = nextParents;
        });
  }

  Column withBirth(Optional<Birth> next) {
    return with(draft -> draft.birth = next);
  }

  Column withUnknownDefault(Truth next) {
    return with(
        draft -> {
          draft.hasDefault = next;
          draft.defaultValue = Optional.empty();
        });
  }

  private Column with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.finished();
  }

  /** The parts of the next state. */
  private static final class Draft {
    int id;
    String name;
    Truth exists;
    Optional<TypeName> type;
    Optional<Integer> typeId;
    Truth notNull;
    Truth hasDefault;
    Optional<Expression> defaultValue;
    Optional<ColumnDefinition.Identity> identity;
    Optional<ColumnDefinition.Generated> generated;
    Optional<ObjectName> collation;
    boolean local;
    int parents;
    Optional<Birth> birth;

    Draft(Column of) {
      id = of.id;
      name = of.name;
      exists = of.exists;
      type = of.type;
      typeId = of.typeId;
      notNull = of.notNull;
      hasDefault = of.hasDefault;
      defaultValue = of.defaultValue;
      identity = of.identity;
      generated = of.generated;
      collation = of.collation;
      local = of.local;
      parents = of.parents;
      birth = of.birth;
    }

    Column finished() {
      return new Column(
          id,
          name,
          exists,
          type,
          typeId,
          notNull,
          hasDefault,
          defaultValue,
          identity,
          generated,
          collation,
          local,
          parents,
          birth);
    }
  }
}
