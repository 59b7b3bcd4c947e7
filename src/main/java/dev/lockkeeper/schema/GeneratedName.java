package dev.lockkeeper.schema;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The names that PostgreSQL gives to what was created without one: {@code orders_user_id_fkey}, and
 * {@code orders_user_id_fkey1} when that is taken (ChooseRelationName and makeObjectName in its
 * source; manual, "CREATE TABLE", constraint_name).
 */
final class GeneratedName {
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
  static String choose(
      String table, Optional<String> columns, String label, Predicate<String> taken) {
    String name = make(table, columns, label);
    for (int pass = 1; taken.test(name); pass++) {
      name = make(table, columns, label + pass);
    }
    return name;
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
