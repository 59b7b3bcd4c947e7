package dev.lockkeeper.rules.policy;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.migration.Header;
import dev.lockkeeper.migration.TableSize;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Optional;

/** Headers that promise less time than the work on a table of known size can take. */
final class HeaderRuntimeImplausible implements Rule {
  /** What no server is known to surpass. */
  private static final double SCANNED_ROWS_A_SECOND = 10_000_000;

  private static final double WRITTEN_ROWS_A_SECOND = 1_000_000;
  private static final double SCANNED_BYTES_A_SECOND = 4e9;
  private static final double WRITTEN_BYTES_A_SECOND = 1e9;

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    if (context.effects().work().isEmpty()) {
      return;
    }
    Header header = Header.of(context.migration());
    Optional<Header.Field> field =
        context.options().words("fields").stream()
            .flatMap(name -> header.field(name).stream())
            .findFirst();
    Optional<Promise> promise = field.flatMap(f -> Promise.of(f.value()));
    if (promise.isEmpty()) {
      return;
    }
    for (Work work : context.effects().work()) {
      String table = work.relation().sql();
      Optional<TableSize> size = context.environment().sizes().of(table);
      if (!context.isExempt(work.relation())
          && size.filter(s -> seconds(work, s) > promise.get().seconds(s)).isPresent()) {
        context
            .report(
                "the header says %s, and %s (%s) is %s"
                    .formatted(field.orElseThrow().value(), table, size.orElseThrow(), done(work)))
            .on(table)
            .related(Optional.of(new Related(field.orElseThrow().span(), "what the header says")))
            .alone();
      }
    }
  }

  /** As long as it takes at the very least. */
  private static double seconds(Work work, TableSize size) {
    boolean scans = work.kind() == Work.Kind.SCAN;
    double rows = size.rows().orElse(0L);
    double bytes = size.bytes().orElse(0L);
    return Math.max(
        rows / (scans ? SCANNED_ROWS_A_SECOND : WRITTEN_ROWS_A_SECOND),
        bytes / (scans ? SCANNED_BYTES_A_SECOND : WRITTEN_BYTES_A_SECOND));
  }

  private static String done(Work work) {
    return switch (work.kind()) {
      case SCAN -> "read from end to end";
      case BUILD -> "read and sorted for an index";
      case REWRITE -> "written anew";
    };
  }
}
