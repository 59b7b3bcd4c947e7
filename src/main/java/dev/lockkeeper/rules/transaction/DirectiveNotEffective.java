package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.NearestName;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Comments that were meant for a migration tool, which takes them for comments. */
final class DirectiveNotEffective implements Rule {
  private static final List<String> GOOSE =
      List.of(
          "up",
          "down",
          "statementbegin",
          "statementend",
          "no transaction",
          "envsub on",
          "envsub off",
          "envsubst on",
          "envsubst off");

  private static final Pattern OF_GOOSE =
      Pattern.compile("^--\\s*(\\+?)goose\\s+(.*?)\\s*$", Pattern.CASE_INSENSITIVE);

  private static final Pattern OF_DBMATE =
      Pattern.compile("^--\\s*migrate:(?:up|down)\\b(.*)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern DBMATE_OPTION =
      Pattern.compile("(?:^|\\s)transaction:(?:false|true)(?:\\s|$)");

  private static final Pattern OF_ATLAS =
      Pattern.compile("^--\\s*atlas:txmode\\b(.*)$", Pattern.CASE_INSENSITIVE);

  /** {@code transaction: false}, {@code no transaction}, {@code notransaction}, alone on a line. */
  private static final Pattern NO_TRANSACTION =
      Pattern.compile(
          "^--\\s*(?:transaction\\s*[:=]\\s*(?:false|none|off)|no[-_ ]?transaction)\\s*$",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    for (SourceComment comment : migration.comments()) {
      if (comment.span().file().path().endsWith(".sql")) {
        told(comment.span(), migration.tool())
            .ifPresent(words -> context.report(comment.span(), Direction.UP, words));
      }
    }
  }

  private static Optional<String> told(Span comment, Tool tool) {
    String text = comment.text();
    Matcher goose = OF_GOOSE.matcher(text);
    Matcher dbmate = OF_DBMATE.matcher(text);
    if (OF_ATLAS.matcher(text).matches()) {
      return endsHeader(comment)
          ? Optional.empty()
          : Optional.of(
              "this has no effect: Atlas reads it only in comments at the top of the file that an"
                  + " empty line ends");
    } else if (goose.matches()) {
      return ofGoose(goose.group(1), goose.group(2).toLowerCase(Locale.ROOT), comment, tool);
    } else if (dbmate.matches()) {
      return ofDbmate(dbmate.group(1), tool);
    }
    boolean ofNobody =
        NO_TRANSACTION.matcher(text).matches() && tool != Tool.PLAIN && isOwnLine(comment);
    return ofNobody ? Optional.of(without(tool)) : Optional.empty();
  }

  private static Optional<String> ofGoose(String mark, String words, Span comment, Tool tool) {
    boolean meansTransaction = words.replaceAll("[-_ ]", "").equals("notransaction");
    if (tool != Tool.GOOSE) {
      boolean isMeant = !mark.isEmpty() && meansTransaction && tool != Tool.PLAIN;
      return isMeant ? Optional.of(without(tool)) : Optional.empty();
    }
    String known = words.replaceAll("\\s*--.*$", "").replaceAll("\\s+", " ");
    if (mark.isEmpty()) {
      return meansTransaction
          ? Optional.of("this has no effect: goose reads `-- +goose NO TRANSACTION`, with a plus")
          : Optional.empty();
    }
    if (!GOOSE.contains(known)) {
      String meant =
          NearestName.of(known, GOOSE)
              .map(name -> "; `-- +goose " + written(name) + "` is one")
              .orElse("");
      return Optional.of("goose has no annotation of this name" + meant);
    }
    return comment.from().column() == 1
        ? Optional.empty()
        : Optional.of("this has no effect: goose reads annotations only where a line begins");
  }

  private static String written(String annotation) {
    return switch (annotation) {
      case "up" -> "Up";
      case "down" -> "Down";
      case "statementbegin" -> "StatementBegin";
      case "statementend" -> "StatementEnd";
      default -> annotation.toUpperCase(Locale.ROOT);
    };
  }

  private static Optional<String> ofDbmate(String options, Tool tool) {
    boolean isMeant = options.toLowerCase(Locale.ROOT).contains("transaction");
    if (!isMeant || tool == Tool.PLAIN) {
      return Optional.empty();
    }
    if (tool != Tool.DBMATE) {
      return Optional.of(without(tool));
    }
    return DBMATE_OPTION.matcher(options).find()
        ? Optional.empty()
        : Optional.of(
            "this has no effect: dbmate reads `transaction:false`, in one word, and runs the"
                + " section in a transaction");
  }

  private static String without(Tool tool) {
    String how =
        switch (tool) {
          case FLYWAY -> "Flyway reads `executeInTransaction=false` from a file beside it";
          case DBMATE -> "dbmate reads `transaction:false` on the line of `-- migrate:up`";
          case GOOSE -> "goose reads `-- +goose NO TRANSACTION`";
          case ALEMBIC -> "Alembic has autocommit_block()";
          case GOLANG_MIGRATE, PRISMA, PLAIN ->
              tool.label()
                  + " runs a statement without a transaction where the file holds no other";
        };
    return "this has no effect: " + how;
  }

  private static boolean isOwnLine(Span comment) {
    return comment.from().column() == 1;
  }

  /** Whether a comment stands among those at the top of its file that an empty line ends. */
  private static boolean endsHeader(Span comment) {
    List<String> lines = comment.file().text().lines().toList();
    int line = comment.from().line();
    boolean isTop = lines.subList(0, line).stream().allMatch(l -> l.startsWith("--"));
    int next = line;
    while (next < lines.size() && lines.get(next).startsWith("--")) {
      next++;
    }
    return isTop && (next == lines.size() || lines.get(next).isBlank());
  }
}
