package dev.lockkeeper.schema;

import static java.util.stream.Collectors.joining;

import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The names that PostgreSQL gives to what was created without one: {@code orders_user_id_fkey}, and
 * {@code orders_user_id_fkey1} when that is taken (ChooseRelationName and makeObjectName in its
 * source; manual, "CREATE TABLE", constraint_name).
 */
public final class GeneratedName {
  private static final int LONGEST = 63;

  private GeneratedName() {}

  /**
   * A name that is not taken.
   *
   * @param table the table's name
   * @param columns the columns, joined; absent for a primary key and a check of several
   * @param label {@code key}, {@code pkey}, {@code idx}, ...
   * @param taken whether a name is in use
   */
  public static String choose(
      String table, Optional<String> columns, String label, Predicate<String> taken) {
    String name = make(table, columns, label);
    for (int pass = 1; taken.test(name); pass++) {
      name = make(table, columns, label + pass);
    }
    return name;
  }

  /**
   * The name of a constraint that was written without one.
   *
   * @param isColumn whether a word of an expression that was not read whole is a column
   */
  public static String of(
      ObjectName table,
      Constraint constraint,
      Predicate<String> isColumn,
      Predicate<String> taken) {
    String name = table.name().value();
    if (constraint instanceof Constraint.PrimaryKey) {
      return choose(name, Optional.empty(), "pkey", taken);
    } else if (constraint instanceof Constraint.Unique unique) {
      List<IndexElement> elements = unique.columns().stream().map(IndexElement::of).toList();
      return choose(name, Optional.of(Indexing.joined(elements, unique.include())), "key", taken);
    } else if (constraint instanceof Constraint.Exclude exclude) {
      List<IndexElement> elements =
          exclude.elements().stream().map(Constraint.Exclude.Element::element).toList();
      return choose(name, Optional.of(Indexing.joined(elements, exclude.include())), "excl", taken);
    } else if (constraint instanceof Constraint.ForeignKey key) {
      String columns = key.columns().stream().map(Identifier::value).collect(joining("_"));
      return choose(name, Optional.of(columns), "fkey", taken);
    } else if (constraint instanceof Constraint.NotNull notNull) {
      return choose(name, Optional.of(notNull.column().value()), "not_null", taken);
    }
    Constraint.Check check = (Constraint.Check) constraint;
    Set<String> mentioned = ExpressionColumns.of(check.expression(), isColumn);
    Optional<String> only = mentioned.stream().filter(column -> mentioned.size() == 1).findFirst();
    return choose(name, only, "check", taken);
  }

  /** The name of an index of a table that was written without one. */
  public static String ofIndex(
      String table,
      List<IndexElement> elements,
      List<Identifier> include,
      Predicate<String> taken) {
    return choose(table, Optional.of(Indexing.joined(elements, include)), "idx", taken);
  }

  /** Likewise for one that is to be created. */
  public static String of(CreateIndex index, Predicate<String> taken) {
    String table = index.table().table().name().value();
    return ofIndex(table, index.columns(), index.include(), taken);
  }

  private static String make(String table, Optional<String> columns, String label) {
    int overhead = label.length() + 1 + (columns.isPresent() ? 1 : 0);
    byte[] first = table.getBytes(StandardCharsets.UTF_8);
    byte[] second = columns.orElse("").getBytes(StandardCharsets.UTF_8);
    int firstLength = first.length;
    int secondLength = second.length;
    while (firstLength + secondLength > LONGEST - overhead) {
      if (firstLength > secondLength) {
        firstLength--;
      } else {
        secondLength--;
      }
    }
    String start = clip(first, firstLength);
    return columns.isPresent()
        ? start + "_" + clip(second, secondLength) + "_" + label
        : start + "_" + label;
  }

  /** The first bytes, without a half character at their end. */
  private static String clip(byte[] bytes, int length) {
    int end = length;
    while (end > 0 && end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }
}
