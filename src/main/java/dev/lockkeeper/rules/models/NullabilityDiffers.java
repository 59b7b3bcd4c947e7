package dev.lockkeeper.rules.models;

import dev.lockkeeper.model.Aspect;
import dev.lockkeeper.rule.ModelsContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;

/** Columns that may be NULL to the model and not to the server, or the other way round. */
final class NullabilityDiffers implements Rule {
  @Override
  public void subscribe(Subscriptions on) {
    on.models(this::check);
  }

  private void check(ModelsContext context) {
    for (MappedPair pair : MappedPair.of(context)) {
      if (!pair.mapped().knows(Aspect.NULLABILITY)) {
        continue;
      }
      boolean required = pair.mapped().isRequired();
      if (required && pair.stored().notNull().fails()) {
        report(
            pair,
            "%s is never None, and the migrations let %s be NULL: such a row breaks what reads it",
            context);
      } else if (!required && pair.stored().notNull().holds() && !isFilled(pair)) {
        report(
            pair,
            "%s may be None, and the migrations make %s NOT NULL: a row without it is refused",
            context);
      }
    }
  }

  /** Whether the server itself fills what the model leaves out. */
  private static boolean isFilled(MappedPair pair) {
    return pair.stored().identity().isPresent() || pair.stored().generated().isPresent();
  }

  private static void report(MappedPair pair, String message, ModelsContext context) {
    context
        .report(
            pair.mapped().definition().name().span(),
            message.formatted(pair.attribute(), pair.sql()))
        .on(pair.table().sql())
        .related(pair.addedAt());
  }
}
