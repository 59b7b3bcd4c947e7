package dev.lockkeeper.rules.policy;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.WrittenPattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names that are not what the project calls such things. */
final class NamingConvention implements Rule {
  private static final Map<String, String> STYLES =
      Map.of(
          "snake_case", "_*[a-z][a-z0-9]*(?:_[a-z0-9]+)*",
          "camelCase", "[a-z][a-z0-9]*(?:[A-Z][a-z0-9]*)*",
          "PascalCase", "(?:[A-Z][a-z0-9]*)+");

  /** What PostgreSQL keeps of a name; what is longer is cut by whoever makes it. */
  private static final int LONGEST = 63;

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    for (Operation operation : context.statement().operations()) {
      for (NamedThing thing : NamedThing.by(operation, context)) {
        if (!context.options().names("except", thing.table())) {
          check(operation, thing, context);
        }
      }
    }
  }

  private static void check(Operation operation, NamedThing thing, RuleContext context) {
    List<WrittenPattern> patterns = context.options().patterns(thing.sort());
    Optional<String> wanted = patterns.stream().findFirst().flatMap(p -> p.filled(thing.values()));
    boolean isCut = wanted.filter(name -> name.length() > LONGEST).isPresent();
    if (patterns.isEmpty() || isCut || patterns.stream().anyMatch(p -> isCalled(thing, p))) {
      return;
    }
    String sort = thing.sort().replace('-', ' ');
    String name = Identifier.quoted(thing.name());
    String message =
        thing.given()
            ? "%s %s is not called %s".formatted(sort, name, patterns.get(0))
            : "the %s of %s is left without a name, and the server calls it %s, not %s"
                .formatted(sort, thing.table().sql(), name, patterns.get(0));
    context
        .report(
            operation,
            thing.span(),
            message
                + wanted
                    .filter(w -> !isStyle(patterns.get(0)))
                    .map(w -> ": that is " + w)
                    .orElse(""))
        .on(thing.table())
        .alone();
  }

  private static boolean isStyle(WrittenPattern pattern) {
    return STYLES.containsKey(pattern.toString());
  }

  private static boolean isCalled(NamedThing thing, WrittenPattern pattern) {
    return isStyle(pattern)
        ? Pattern.matches(STYLES.getOrDefault(pattern.toString(), ""), thing.name())
        : pattern.matches(
            thing.name(),
            placeholder ->
                Optional.ofNullable(thing.values().get(placeholder))
                    .map(Pattern::quote)
                    .orElse("[a-z0-9_]+"));
  }
}
