package dev.lockkeeper.rules.design;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rules.design.GivenNames.GivenName;
import java.nio.charset.StandardCharsets;

/** Names of which the server keeps but the beginning. */
final class IdentifierTooLong implements Rule {
  private static final int POSTGRESQL_BYTES = 63;
  private static final int MYSQL_CHARACTERS = 64;

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    for (Operation operation : context.statement().operations()) {
      GivenNames.by(operation).forEach(name -> check(operation, name, context));
    }
  }

  private static void check(Operation operation, GivenName given, RuleContext context) {
    Identifier name = given.name();
    String written = name.written();
    boolean isPostgresql = context.target().dialect() == Dialect.POSTGRESQL;
    int length = isPostgresql ? bytes(written) : written.codePointCount(0, written.length());
    int longest = isPostgresql ? POSTGRESQL_BYTES : MYSQL_CHARACTERS;
    if (length <= longest || written.contains("{}")) {
      return;
    }
    boolean bySqlalchemy = given.checkedBySqlalchemy() && isDirective(context);
    String then =
        !isPostgresql
            ? "the server refuses more than 64"
            : bySqlalchemy
                ? "SQLAlchemy refuses more than 63"
                : "the server drops what is beyond 63 bytes, and calls it " + cut(written);
    context
        .report(
            operation,
            name.span(),
            "%s has %d %s: %s"
                .formatted(written, length, isPostgresql ? "bytes" : "characters", then))
        .severity(isPostgresql && !bySqlalchemy ? Severity.WARNING : Severity.ERROR)
        .on(written)
        .withoutLocks();
  }

  /** Whether SQLAlchemy writes the statement, and not the reader of the file. */
  private static boolean isDirective(RuleContext context) {
    String text = context.statement().span().text();
    return context.statement().span().file().path().endsWith(".py")
        && !text.contains("execute(")
        && text.contains("(");
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String cut(String name) {
    int end = name.length();
    while (bytes(name.substring(0, end)) > POSTGRESQL_BYTES) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }
}
