package dev.lockkeeper.rules.models;

import dev.lockkeeper.model.Aspect;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.rule.ModelsContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Columns whose server default is another one in the model than in the migrations. */
final class DefaultDiffers implements Rule {
  private static final Set<String> NOW =
      Set.of("now", "current_timestamp", "transaction_timestamp", "localtimestamp");

  private static final Map<String, String> TRUTHS =
      Map.of("t", "true", "1", "true", "f", "false", "0", "false");

  @Override
  public void subscribe(Subscriptions on) {
    on.models(this::check);
  }

  private void check(ModelsContext context) {
    for (MappedPair pair : MappedPair.of(context)) {
      Optional<Expression> said = pair.mapped().definition().defaultValue();
      if (!pair.mapped().knows(Aspect.DEFAULT) || said.isEmpty()) {
        continue;
      }
      String wanted = said.get().text();
      if (pair.stored().hasDefault().fails()) {
        report(
            pair,
            "%s has the server default %s, and no migration gives %s one"
                .formatted(pair.attribute(), wanted, pair.sql()),
            context);
      } else if (pair.stored().defaultValue().isPresent() && differ(pair, said.get())) {
        report(
            pair,
            "%s has the server default %s, and the migrations give %s %s"
                .formatted(
                    pair.attribute(),
                    wanted,
                    pair.sql(),
                    pair.stored().defaultValue().get().text()),
            context);
      }
    }
  }

  private static void report(MappedPair pair, String message, ModelsContext context) {
    context
        .report(pair.mapped().definition().name().span(), message)
        .on(pair.table().sql())
        .related(pair.addedAt());
  }

  private static boolean differ(MappedPair pair, Expression said) {
    boolean isTruth =
        pair.stored().type().filter(type -> type.name().equals("boolean")).isPresent();
    Optional<String> one = meaning(said.root(), isTruth);
    Optional<String> other = meaning(pair.stored().defaultValue().orElseThrow().root(), isTruth);
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  /** A constant or a call, however it is written; empty for all else. */
  private static Optional<String> meaning(Expression.Node node, boolean isTruth) {
    if (node instanceof Expression.Cast cast) {
      return meaning(cast.operand(), isTruth);
    }
    if (node instanceof Expression.Literal literal) {
      String value = literal.value();
      String word = value.toLowerCase(Locale.ROOT);
      return Optional.of("=" + (isTruth ? TRUTHS.getOrDefault(word, word) : value.strip()));
    }
    if (node instanceof Expression.Call call && call.arguments().isEmpty()) {
      return Optional.of((NOW.contains(call.name()) ? "now" : call.name()) + "()");
    }
    return Optional.empty();
  }
}
