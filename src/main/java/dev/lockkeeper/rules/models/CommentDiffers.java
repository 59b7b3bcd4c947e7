package dev.lockkeeper.rules.models;

import dev.lockkeeper.rule.ModelsContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Optional;

/** Columns whose comment is another one in the model than in the database. */
final class CommentDiffers implements Rule {
  @Override
  public void subscribe(Subscriptions on) {
    on.models(this::check);
  }

  private void check(ModelsContext context) {
    for (MappedPair pair : MappedPair.of(context)) {
      Optional<String> said = pair.mapped().comment().filter(text -> !text.isEmpty());
      Optional<String> stored = context.schema().commentOn(pair.table(), pair.stored());
      if (said.isPresent() && stored.isPresent() && !stored.equals(said)) {
        context
            .report(
                pair.mapped().definition().name().span(),
                stored.get().isEmpty()
                    ? "%s has a comment that no migration gives %s"
                        .formatted(pair.attribute(), pair.sql())
                    : "%s has another comment than the migrations give %s: '%s'"
                        .formatted(pair.attribute(), pair.sql(), stored.get()))
            .on(pair.table().sql())
            .related(pair.addedAt());
      }
    }
  }
}
