package dev.lockkeeper.report.ops;

import dev.lockkeeper.effect.Effects;
import dev.lockkeeper.effect.LockMode;
import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.effect.Work;
import dev.lockkeeper.lint.LockTable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table of locks for people: each statement, and below it what it does. */
public final class LocksText implements LocksReport {
  private static final String BETWEEN = " · ";

  @Override
  public void write(LockTable table, Writer out) throws IOException {
    out.write(
        "What statements do on PostgreSQL %d, each on tables with rows; the tests run them there.\n"
            .formatted(table.target().major()));
    String heading = "";
    for (LockTable.Row row : table.rows()) {
      if (!row.of().heading().equals(heading)) {
        heading = row.of().heading();
        out.write("\n" + heading + "\n");
      }
      out.write("  " + row.of().statement() + "\n");
      if (!row.of().setup().isEmpty()) {
        out.write("    after " + row.of().setup() + "\n");
      }
      out.write("    " + words(row.effects()) + "\n");
    }
    out.flush();
  }

  private static String words(Effects effects) {
    if (effects.refused().isPresent()) {
      return "refused: " + effects.refused().get().reason();
    }
    List<String> parts = new ArrayList<>();
    parts.add(locks(effects.locks()));
    if (!effects.work().isEmpty()) {
      parts.add(effects.work().stream().map(LocksText::words).collect(Collectors.joining(", ")));
    }
    LockMode strongest =
        effects.locks().stream()
            .map(RelationLock::mode)
            .max(Comparator.naturalOrder())
            .orElse(LockMode.ACCESS_SHARE);
    String time = effects.work().isEmpty() ? " a moment" : " for that long";
    if (strongest.blocksReads()) {
      parts.add("reads and writes wait" + time);
    } else if (strongest.blocksWrites()) {
      parts.add("writes wait" + time);
    }
    if (effects.inTransaction() == Effects.InTransaction.REFUSED) {
      parts.add("not in a transaction");
    }
    return String.join(BETWEEN, parts);
  }

  private static String locks(List<RelationLock> locks) {
    if (locks.isEmpty()) {
      return "no lock on what is there";
    }
    Map<LockMode, List<String>> byMode = new LinkedHashMap<>();
    locks.stream()
        .sorted((one, other) -> other.mode().compareTo(one.mode()))
        .forEach(
            lock ->
                byMode
                    .computeIfAbsent(lock.mode(), mode -> new ArrayList<>())
                    .add(lock.relation().sql()));
    return byMode.entrySet().stream()
        .map(entry -> entry.getKey().sql() + " on " + String.join(", ", entry.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String words(Work work) {
    String what =
        switch (work.kind()) {
          case SCAN -> "every row read of ";
          case BUILD -> "index built on ";
          case REWRITE -> "rewrite of ";
        };
    return what + work.relation().sql();
  }
}
