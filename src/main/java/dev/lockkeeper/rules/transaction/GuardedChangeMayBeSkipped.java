package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.IndexOperation;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.Do;
import dev.lockkeeper.operation.TableOperation;
import dev.lockkeeper.operation.TypeOperation;
import dev.lockkeeper.operation.ViewOperation;
import dev.lockkeeper.rule.CommandWords;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Changes of the schema in a DO block that an IF may pass over without a word. */
final class GuardedChangeMayBeSkipped implements Rule {
  /** Comments and strings, and the words that make up an IF. */
  private static final Pattern WORDS =
      Pattern.compile(
          "--[^\\n"
              + "]*|/\\*.*?\\*/|'(?:[^']|'')*'|\\bEND\\s+(?:IF|LOOP|CASE)\\b|\\b(?:IF|ELSIF|ELSEIF|THEN|ELSE|CASE|END|RETURN|RAISE\\s+EXCEPTION)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What asks whether the change is needed at all, or which server this is. */
  private static final Pattern ASKS_THE_CATALOG =
      Pattern.compile(
          "\\bpg_|information_schema|\\bto_reg|has_\\w+_privilege|server_version|\\bversion\\s*\\(|\\bFOUND\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(Do.class, this::check);
  }

  private void check(Do block, RuleContext context) {
    if (!block.language().equalsIgnoreCase("plpgsql")) {
      return;
    }
    List<Guard> guards = guards(block.span());
    context.body().stream()
        .filter(s -> s.conditional() && s.number() > context.statement().number())
        .takeWhile(s -> block.span().contains(s.span()))
        .filter(GuardedChangeMayBeSkipped::changesSchema)
        .flatMap(
            s ->
                guards.stream()
                    .filter(g -> g.mayPassOver(s.span()))
                    .limit(1)
                    .map(g -> new Skipped(s, g)))
        .findFirst()
        .ifPresent(skipped -> report(skipped, context));
  }

  private record Skipped(Statement statement, Guard guard) {}

  private static void report(Skipped skipped, RuleContext context) {
    Operation operation = skipped.statement().operations().get(0);
    context
        .report(
            operation,
            skipped.statement().span(),
            "%s, this is passed over, and the migration is recorded as applied all the same"
                .formatted(
                    skipped.guard().returns()
                        ? "where the condition in line %d holds".formatted(skipped.guard().line())
                        : "where the condition in line %d does not hold"
                            .formatted(skipped.guard().line())))
        .withoutLocks()
        .related(
            Optional.of(
                new Related(
                    skipped.guard().condition(),
                    "whether %s runs depends on this".formatted(CommandWords.of(operation)))));
  }

  private static boolean changesSchema(Statement statement) {
    return statement.operations().stream()
        .anyMatch(
            o ->
                o instanceof AlterTableOperation
                    || o instanceof IndexOperation
                    || o instanceof TypeOperation
                    || o instanceof ViewOperation
                    || (o instanceof TableOperation && !(o instanceof TableOperation.LockTable)));
  }

  /**
   * An IF.
   *
   * @param condition what stands between IF and THEN
   * @param covered what runs only if it holds, or, with {@code returns}, only if it does not
   * @param returns whether it leaves the block instead
   */
  private record Guard(Span condition, Span covered, boolean returns) {
    boolean mayPassOver(Span change) {
      return covered.contains(change);
    }

    int line() {
      return condition.from().line();
    }
  }

  /** An IF whose end has not been reached. */
  private static final class Open {
    final int start;
    int then = -1;
    boolean hasElse;
    boolean fails;
    boolean leaves;
    String conditions = "";

    Open(int start) {
      this.start = start;
    }
  }

  /** The IFs of a block that say nothing where they pass over what they hold. */
  private static List<Guard> guards(Span block) {
    String text = block.text();
    List<Guard> guards = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    Matcher words = WORDS.matcher(text);
    int from = 0;
    while (words.find(from)) {
      from = words.end();
      String word = words.group().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
      Open top = open.peek();
      if (word.equals("IF")) {
        if (!isExistenceClause(text, words.end())) {
          open.push(new Open(words.end()));
        }
      } else if (top != null && word.equals("THEN") && top.then < 0) {
        top.then = words.end();
        top.conditions = text.substring(top.start, words.start());
      } else if (top != null && word.startsWith("ELS")) {
        top.hasElse = true;
      } else if (top != null && word.equals("RETURN")) {
        top.leaves = true;
      } else if (top != null && word.startsWith("RAISE")) {
        top.fails = true;
      } else if (top != null && word.equals("END IF")) {
        open.pop();
        close(top, words.start(), words.end(), block, guards);
      }
    }
    return guards;
  }

  private static void close(Open ended, int end, int behind, Span block, List<Guard> guards) {
    if (ended.then < 0
        || ended.hasElse
        || ended.fails
        || ASKS_THE_CATALOG.matcher(ended.conditions).find()) {
      return;
    }
    int base = block.start();
    Span condition =
        block.file().span(base + ended.start, base + ended.start + ended.conditions.length());
    Span covered =
        ended.leaves
            ? block.file().span(base + behind, block.end())
            : block.file().span(base + ended.then, base + end);
    guards.add(new Guard(condition, covered, ended.leaves));
  }

  /** IF [NOT] EXISTS of a statement, not the IF of a block. */
  private static boolean isExistenceClause(String text, int at) {
    String behind = text.substring(at, Math.min(text.length(), at + 40)).stripLeading();
    return Stream.of("EXISTS ", "NOT EXISTS ")
        .filter(words -> behind.regionMatches(true, 0, words, 0, words.length()))
        .anyMatch(words -> !behind.substring(words.length()).stripLeading().startsWith("("));
  }
}
