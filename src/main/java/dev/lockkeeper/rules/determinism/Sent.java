package dev.lockkeeper.rules.determinism;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.DataOperation.Select;
import dev.lockkeeper.operation.Opaque;
import java.util.regex.Pattern;

/** Which statements of a program do something to the database, though what is not always known. */
final class Sent {
  /** What sends statements; any other call that is not read may do nothing of the kind. */
  private static final Pattern SENDING =
      Pattern.compile(
          "(?i)execute|commit\\(|flush\\(|\\.(?:add|merge|delete|update|insert)\\w*\\(|_all\\(");

  private Sent() {}

  /** Whether a statement reaches the server and is more than a query. */
  static boolean changes(Statement statement) {
    return statement.operations().stream()
        .anyMatch(
            o ->
                o instanceof Opaque opaque
                    ? SENDING.matcher(opaque.span().text()).find()
                    : !(o instanceof Select));
  }
}
