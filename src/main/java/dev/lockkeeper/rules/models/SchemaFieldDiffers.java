package dev.lockkeeper.rules.models;

import dev.lockkeeper.model.ApiClass;
import dev.lockkeeper.model.ApiClass.ApiField;
import dev.lockkeeper.model.MappedColumn;
import dev.lockkeeper.rule.ModelsContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rules.models.Family.Kept;
import dev.lockkeeper.rules.models.Family.Member;
import java.util.Optional;

/** Fields of an API that take or give another value than their column keeps. */
final class SchemaFieldDiffers implements Rule {
  @Override
  public void subscribe(Subscriptions on) {
    on.models(this::check);
  }

  private void check(ModelsContext context) {
    for (Family family : Family.of(context)) {
      for (Kept column : family.columns()) {
        for (Member member : family.members()) {
          member
              .api()
              .field(column.field())
              .flatMap(field -> said(family, column, member, field))
              .ifPresent(
                  message ->
                      context
                          .report(member.api().field(column.field()).orElseThrow().span(), message)
                          .on(family.table().sql())
                          .related(family.addedAt(column)));
        }
      }
    }
  }

  private static Optional<String> said(Family family, Kept column, Member member, ApiField field) {
    String name = member.api().name() + "." + field.name();
    boolean takesNone = field.takesNone().orElse(false);
    boolean neverNone = field.takesNone().filter(is -> !is).isPresent();
    switch (member.role()) {
      case CREATE -> {
        return takesNone && column.stored().notNull().holds() && !column.isFilled()
            ? Optional.of(
                "%s may be None, and %s is NOT NULL without a default: such a request is refused by the server"
                    .formatted(name, family.sql(column)))
            : Optional.empty();
      }
      case UPDATE -> {
        return update(name, member.api(), field);
      }
      default -> {
        boolean modelKnows = column.mapped().filter(MappedColumn::isRequired).isPresent();
        return neverNone && column.stored().notNull().fails() && !modelKnows
            ? Optional.of(
                "%s is never None, and %s may be NULL: a row without it cannot be returned"
                    .formatted(name, family.sql(column)))
            : Optional.empty();
      }
    }
  }

  /** Of a class whose other fields may be left out: a partial update. */
  private static Optional<String> update(String name, ApiClass api, ApiField field) {
    boolean isPartial =
        api.fields().stream().anyMatch(other -> !other.equals(field) && other.isNoneOtherwise());
    if (!isPartial || field.isNoneOtherwise()) {
      return Optional.empty();
    }
    if (field.required()) {
      return Optional.of(
          "%s is required: an update that leaves it as it is is refused without it"
              .formatted(name));
    }
    return field
        .otherwise()
        .map(
            value ->
                "%s is %s where it is not sent: an update of anything else may reset it"
                    .formatted(name, value));
  }
}
