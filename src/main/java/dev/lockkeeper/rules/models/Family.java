package dev.lockkeeper.rules.models;

import dev.lockkeeper.model.ApiClass;
import dev.lockkeeper.model.MappedColumn;
import dev.lockkeeper.model.MappedTable;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.rule.ModelsContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The classes of an API that stand for one table: {@code GiftCreate}, {@code GiftUpdate} and {@code
 * GiftResponse} for what {@code Gift} maps.
 *
 * @param table the table, as the migrations make it
 * @param mapping the model's table, when a model maps it
 * @param members the classes, in the order of the code
 */
record Family(Table table, Optional<MappedTable> mapping, List<Member> members) {
  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  Family {
    members = List.copyOf(members);
  }

  /** A class and what it is for. */
  record Member(ApiClass api, Role role) {}

  /**
   * A column and what the classes call it.
   *
   * @param field as classes call it
   */
  record Kept(String field, Column stored, Optional<MappedColumn> mapped) {
    /** Whether the server or the model gives it a value where nobody does. */
    boolean isFilled() {
      return !stored.hasDefault().fails()
          || stored.identity().isPresent()
          || mapped.filter(MappedColumn::filled).isPresent();
    }
  }

  /** All of them whose table is known. */
  static List<Family> of(ModelsContext context) {
    Map<String, List<Member>> byStem = new LinkedHashMap<>();
    for (ApiClass api : context.models().apiClasses()) {
      Role.of(api.name())
          .ifPresent(
              role ->
                  byStem
                      .computeIfAbsent(role.stem(api.name()), stem -> new ArrayList<>())
                      .add(new Member(api, role)));
    }
    List<Family> families = new ArrayList<>();
    byStem.forEach((stem, members) -> family(stem, members, context).ifPresent(families::add));
    return families;
  }

  private static Optional<Family> family(String stem, List<Member> members, ModelsContext context) {
    Optional<MappedTable> mapping =
        context.models().tables().stream()
            .filter(table -> table.mappedBy().equals(stem))
            .findFirst();
    Optional<Table> table =
        mapping.isPresent()
            ? mapping.map(known -> context.schema().table(known.name()))
            : context.schema().tables().stream()
                .filter(candidate -> names(stem).contains(candidate.name()))
                .findFirst();
    return table
        .filter(known -> known.exists().holds())
        .map(known -> new Family(known, mapping, members));
  }

  /** What a table of a class is usually called. */
  private static Set<String> names(String stem) {
    String name = CAPITAL.matcher(stem).replaceAll("_").toLowerCase(Locale.ROOT);
    String plural = name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
    return Set.of(name, plural, name + "es");
  }

  /** Its columns, but for the primary key, which no request sets. */
  List<Kept> columns() {
    Set<String> keys =
        table.primaryKey().stream()
            .flatMap(key -> key.columns().stream())
            .collect(Collectors.toSet());
    List<Kept> kept = new ArrayList<>();
    for (Column stored : table.columns()) {
      Optional<MappedColumn> mapped = mapping.flatMap(known -> known.column(stored.name()));
      boolean isOwn = stored.exists().holds() && !keys.contains(stored.name());
      if (isOwn && (mapping.isEmpty() || mapped.isPresent())) {
        String field =
            mapped.map(MappedColumn::attribute).filter(a -> !a.isEmpty()).orElse(stored.name());
        kept.add(new Kept(field, stored, mapped));
      }
    }
    return kept;
  }

  /** The members of a role that have a field. */
  Optional<Member> knowing(String field, Role... roles) {
    return members.stream()
        .filter(member -> List.of(roles).contains(member.role()))
        .filter(member -> member.api().field(field).isPresent())
        .findFirst();
  }

  /** {@code gifts.title}, as SQL prints it. */
  String sql(Kept column) {
    return table.sql() + "." + Identifier.quoted(column.stored().name());
  }

  /** Where the migrations add a column. */
  List<Related> addedAt(Kept column) {
    return column.stored().birth().stream()
        .map(birth -> new Related(birth.span(), sql(column) + " is added here"))
        .toList();
  }
}
