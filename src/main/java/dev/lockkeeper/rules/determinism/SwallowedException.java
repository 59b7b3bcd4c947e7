package dev.lockkeeper.rules.determinism;

import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.Do;
import dev.lockkeeper.operation.RoutineOperation.ExceptionHandler;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.stream.Collectors;

/** Handlers in a DO block after which a migration counts as applied though a part of it failed. */
final class SwallowedException implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    for (Operation operation : context.statement().operations()) {
      if (operation instanceof Do block) {
        check(block, context);
      }
    }
  }

  private static void check(Do block, RuleContext context) {
    List<ExceptionHandler> swallowing =
        block.handlers().stream().filter(h -> !h.raises() && !swallowed(h).isEmpty()).toList();
    if (swallowing.isEmpty()) {
      return;
    }
    ExceptionHandler first = swallowing.get(0);
    context
        .report(
            first.span(),
            "after %s what the block did is undone, and the migration goes on and counts as applied"
                .formatted(words(first)))
        .related(
            swallowing.stream()
                .skip(1)
                .map(h -> new Related(h.span(), "so it does after " + words(h)))
                .toList())
        .withoutLocks();
  }

  private static String words(ExceptionHandler handler) {
    return swallowed(handler).stream()
        .map(condition -> condition.equals("others") ? "any error" : condition)
        .collect(Collectors.joining(" or "));
  }

  private static List<String> swallowed(ExceptionHandler handler) {
    return handler.conditions().stream().filter(c -> !saysThatItIsSo(c)).toList();
  }

  /** What is to be made is there, what is to go is gone: nothing failed. */
  private static boolean saysThatItIsSo(String condition) {
    return condition.startsWith("duplicate_") || condition.startsWith("undefined_");
  }
}
