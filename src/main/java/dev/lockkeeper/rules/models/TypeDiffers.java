package dev.lockkeeper.rules.models;

import dev.lockkeeper.model.Aspect;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.rule.ModelsContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Optional;

/** Columns of which model and migrations say different types. */
final class TypeDiffers implements Rule {
  @Override
  public void subscribe(Subscriptions on) {
    on.models(this::check);
  }

  private void check(ModelsContext context) {
    for (MappedPair pair : MappedPair.of(context)) {
      Optional<TypeName> said = pair.mapped().definition().type();
      boolean differs =
          pair.mapped().knows(Aspect.TYPE)
              && said.filter(type -> context.schema().isOfType(pair.stored(), type).fails())
                  .isPresent();
      if (differs) {
        context
            .report(
                pair.mapped().definition().name().span(),
                "%s is %s, and the migrations make %s %s"
                    .formatted(
                        pair.attribute(),
                        written(said.orElseThrow()),
                        pair.sql(),
                        pair.stored().type().map(TypeName::sql).orElse("unknown")))
            .on(pair.table().sql())
            .related(pair.addedAt());
      }
    }
  }

  /** A type as the column has it, which is no serial. */
  private static String written(TypeName type) {
    return switch (type.name()) {
      case "serial" -> "integer";
      case "bigserial" -> "bigint";
      case "smallserial" -> "smallint";
      default -> type.sql();
    };
  }
}
