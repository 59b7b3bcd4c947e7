package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.SessionOperation;
import dev.lockkeeper.operation.SessionOperation.Analyze;
import dev.lockkeeper.operation.SessionOperation.Cluster;
import dev.lockkeeper.operation.SessionOperation.ResetParameter;
import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.operation.SessionOperation.Vacuum;

/** What happens to the session, and maintenance. */
final class SessionWords {
  private SessionWords() {}

  static String of(SessionOperation operation) {
    if (operation instanceof SetParameter set) {
      return "set "
          + set.name()
          + " to "
          + String.join(", ", set.value())
          + (set.local() ? ", in this transaction" : "");
    } else if (operation instanceof ResetParameter reset) {
      return "reset " + reset.name().orElse("all parameters");
    } else if (operation instanceof Vacuum vacuum) {
      return "vacuum"
          + (vacuum.full() ? " full" : "")
          + vacuum.table().map(table -> " " + table).orElse("");
    } else if (operation instanceof Cluster cluster) {
      return "cluster" + cluster.table().map(table -> " " + table).orElse("");
    } else if (operation instanceof Analyze analyze) {
      return "analyze" + analyze.table().map(table -> " " + table).orElse("");
    }
    return AlterTableWords.asWritten(operation.kind());
  }
}
