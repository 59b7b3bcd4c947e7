package dev.lockkeeper.rules.alembic;

import dev.lockkeeper.operation.TypeOperation.CreateType;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Birth;
import dev.lockkeeper.schema.SchemaObject;
import java.util.Optional;

/** Types that {@code create_table} creates although they are there. */
final class EnumCreatedTwice implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(CreateType.class, this::check);
  }

  private void check(CreateType create, RuleContext context) {
    Optional<EnumOfTable> type = EnumOfTable.of(create, context);
    if (context.statement().conditional()
        || type.isEmpty()
        || type.get().existing().isEmpty()
        || type.get().isCreatedUnheeded()) {
      return;
    }
    SchemaObject existing = type.get().existing().get();
    boolean isEarlier =
        existing
            .birth()
            .filter(birth -> !birth.migration().id().equals(context.migration().id()))
            .isPresent();
    context
        .report(
            create,
            "the server refuses this: create_table creates the type %s for this column, and it is there already%s"
                .formatted(
                    create.name().sql(),
                    isEarlier ? "; only where all revisions run at once it goes unnoticed" : ""))
        .on(create.name())
        .withoutLocks()
        .related(
            existing
                .birth()
                .map(Birth::span)
                .map(place -> new Related(place, "it is created here")));
  }
}
