package dev.lockkeeper.report.ops;

import dev.lockkeeper.effect.Effects;
import dev.lockkeeper.effect.Work;
import dev.lockkeeper.lint.ListedStatement;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.operation.Operation;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Operations for people: place, kind and facts, one operation a line. */
public final class OpsText implements OpsReport {

  @Override
  public void write(Iterable<ListedStatement> statements, Writer out) throws IOException {
    for (ListedStatement statement : statements) {
      boolean first = true;
      for (Operation operation : statement.statement().operations()) {
        out.write(line(statement, operation, first));
        out.write('\n');
        first = false;
      }
    }
    out.flush();
  }

  private static String line(ListedStatement owner, Operation operation, boolean first) {
    List<String> parts = new ArrayList<>();
    Facts.of(operation).forEach((key, value) -> parts.add(fact(key, value)));
    if (owner.direction() == Direction.DOWN) {
      parts.add("down");
    }
    if (owner.statement().conditional()) {
      parts.add("conditional");
    }
    if (first) {
      owner.statement().unrecognized().stream()
          .forEach(part -> parts.add("not understood: " + part.span().text()));
      owner.effects().ifPresent(effects -> addEffects(effects, parts));
    }
    String line = operation.span() + ": " + operation.kind() + " " + String.join(", ", parts);
    return line.strip().replaceAll("\\s+", " ");
  }

  private static void addEffects(Effects effects, List<String> parts) {
    effects
        .locks()
        .forEach(lock -> parts.add("locks " + lock.relation() + " in " + lock.mode().sql()));
    effects.work().forEach(work -> parts.add(words(work)));
    effects.maybeWork().forEach(work -> parts.add("maybe " + words(work)));
    if (effects.inTransaction() == Effects.InTransaction.REFUSED) {
      parts.add("refused in a transaction");
    }
    effects.refused().ifPresent(refusal -> parts.add("refused: " + refusal.reason()));
  }

  private static String words(Work work) {
    return work.kind().id() + " of " + work.relation();
  }

  private static String fact(String key, Object value) {
    return value.equals(true) ? key : key + ": " + words(value);
  }

  private static String words(Object value) {
    if (value instanceof Map<?, ?> facts) {
      return facts.entrySet().stream()
          .map(fact -> fact((String) fact.getKey(), fact.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> items) {
      return items.stream().map(OpsText::words).collect(Collectors.joining(", ", "[", "]"));
    }
    return value.toString();
  }
}
