package dev.lockkeeper.rules.models;

import dev.lockkeeper.rule.ModelsContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rules.models.Family.Kept;
import dev.lockkeeper.rules.models.Family.Member;
import java.util.Optional;
import java.util.regex.Pattern;

/** Classes of an API that leave out a column which others of the same table know. */
final class SchemaFieldMissing implements Rule {
  private static final Pattern SECRET =
      Pattern.compile("(?i).*(password|passwd|secret|token|hash|salt|api_?key).*");

  @Override
  public void subscribe(Subscriptions on) {
    on.models(this::check);
  }

  private void check(ModelsContext context) {
    for (Family family : Family.of(context)) {
      for (Kept column : family.columns()) {
        if (family.knowing(column.field(), Role.values()).isEmpty()) {
          checkNew(family, column, context);
        } else {
          for (Member member : family.members()) {
            if (member.api().fieldsKnown() && member.api().field(column.field()).isEmpty()) {
              check(family, column, member, context);
            }
          }
        }
      }
    }
  }

  /** A required column that the change adds, and that no class knows. */
  private static void checkNew(Family family, Kept column, ModelsContext context) {
    boolean isNew =
        column.stored().birth().filter(context::isNewInChange).isPresent()
            && isAddedLater(family, column);
    boolean known = family.members().stream().allMatch(member -> member.api().fieldsKnown());
    if (isNew && known && column.stored().notNull().holds()) {
      report(
          family,
          column,
          family.members().get(0),
          "no class of %s knows %s, which this change adds"
              .formatted(family.table().sql(), column.field()),
          context);
    }
  }

  private static void check(Family family, Kept column, Member member, ModelsContext context) {
    String field = column.field();
    String name = member.api().name();
    Optional<Member> request = family.knowing(field, Role.CREATE, Role.UPDATE);
    switch (member.role()) {
      case RESPONSE -> {
        if (request.isPresent() && !SECRET.matcher(field).matches()) {
          report(
              family,
              column,
              member,
              "%s leaves out %s, which %s takes: who sends it never gets it back"
                  .formatted(name, field, request.get().api().name()),
              context);
        }
      }
      case UPDATE -> {
        Optional<Member> create = family.knowing(field, Role.CREATE);
        if (create.isPresent() && isAddedLater(family, column)) {
          report(
              family,
              column,
              member,
              "%s leaves out %s, which %s takes: once it is set, no update changes it"
                  .formatted(name, field, create.get().api().name()),
              context);
        }
      }
      case CREATE -> {
        Optional<Member> update = family.knowing(field, Role.UPDATE);
        boolean returned = family.knowing(field, Role.RESPONSE).isPresent();
        if (update.isPresent() && returned && isAddedLater(family, column)) {
          report(
              family,
              column,
              member,
              "%s leaves out %s, which %s takes: it can only be set afterwards"
                  .formatted(name, field, update.get().api().name()),
              context);
        }
      }
    }
  }

  /** Whether a migration adds it to a table that was there. */
  private static boolean isAddedLater(Family family, Kept column) {
    return column.stored().birth().isPresent()
        && family
            .table()
            .birth()
            .filter(table -> table.span().contains(column.stored().birth().get().span()))
            .isEmpty();
  }

  private static void report(
      Family family, Kept column, Member member, String message, ModelsContext context) {
    context
        .report(member.api().span(), message)
        .on(family.table().sql())
        .related(family.addedAt(column));
  }
}
