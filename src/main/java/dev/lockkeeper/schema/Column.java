package dev.lockkeeper.schema;

import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TypeName;
import java.util.Optional;

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
    return new Column(
        id,
        name,
        Truth.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Truth.UNKNOWN,
        Truth.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        local,
        parents,
        birth);
  }

  Column numbered(int number) {
    return new Column(
        number,
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

  Column withName(String next) {
    return new Column(
        id,
        next,
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

  Column withExists(Truth next) {
    return new Column(
        id,
        name,
        next,
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

  Column withType(Optional<TypeName> next, Optional<Integer> nextId) {
    return new Column(
        id,
        name,
        exists,
        next,
        nextId,
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

  Column withNotNull(Truth next) {
    return new Column(
        id,
        name,
        exists,
        type,
        typeId,
        next,
        hasDefault,
        defaultValue,
        identity,
        generated,
        collation,
        local,
        parents,
        birth);
  }

  Column withDefault(Optional<Expression> next) {
    return new Column(
        id,
        name,
        exists,
        type,
        typeId,
        notNull,
        Truth.of(next.isPresent()),
        next,
        identity,
        generated,
        collation,
        local,
        parents,
        birth);
  }

  Column withIdentity(Optional<ColumnDefinition.Identity> next) {
    return new Column(
        id,
        name,
        exists,
        type,
        typeId,
        notNull,
        hasDefault,
        defaultValue,
        next,
        generated,
        collation,
        local,
        parents,
        birth);
  }

  Column withGenerated(Optional<ColumnDefinition.Generated> next) {
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
        next,
        collation,
        local,
        parents,
        birth);
  }

  Column withCollation(Optional<ObjectName> next) {
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
        next,
        local,
        parents,
        birth);
  }

  Column withOrigin(boolean nextLocal, int nextParents) {
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
        nextLocal,
        nextParents,
        birth);
  }

  Column withBirth(Optional<Birth> next) {
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
        next);
  }

  Column withUnknownDefault(Truth next) {
    return new Column(
        id,
        name,
        exists,
        type,
        typeId,
        notNull,
        next,
        Optional.empty(),
        identity,
        generated,
        collation,
        local,
        parents,
        birth);
  }
}
