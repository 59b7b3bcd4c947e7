package dev.lockkeeper.rules.alembic;

import dev.lockkeeper.operation.TypeOperation.CreateType;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.Optional;

/** {@code sa.Enum(create_type=False)}: only PostgreSQL's own ENUM goes by it. */
final class EnumCreateTypeIgnored implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(CreateType.class, this::check);
  }

  private void check(CreateType create, RuleContext context) {
    Optional<EnumOfTable> type = EnumOfTable.of(create, context);
    boolean isNew = context.before().isHistoryComplete().holds();
    if (type.filter(EnumOfTable::isCreatedUnheeded).isEmpty()
        || (type.get().existing().isEmpty() && isNew)) {
      return;
    }
    String text = create.span().text();
    String labels = text.substring(text.indexOf('(') + 1);
    context
        .report(
            create,
            "sa.Enum ignores create_type=False: the type %s is created all the same, and the server refuses it where it is there"
                .formatted(create.name().sql()))
        .on(create.name())
        .withoutLocks()
        .related(
            type.get()
                .existing()
                .flatMap(found -> found.birth())
                .map(birth -> new Related(birth.span(), "it is created here")))
        .recipe(
            () ->
                new Recipe(
                    Recipe.Language.PYTHON,
                    List.of(new Recipe.Step(Optional.empty(), "postgresql.ENUM(" + labels))));
  }
}
