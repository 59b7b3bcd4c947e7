package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The column alone, where a constraint or an index is added together with it. */
final class AddedColumn {
  private static final String DIRECTIVE = "op.add_column(";

  /** Beside {@code index=True} it says what the index is, alone it would be a constraint. */
  private static final Pattern UNIQUE = Pattern.compile(",\\s*unique\\s*=\\s*True");

  private AddedColumn() {}

  /** The command that adds it, without what the operation and its neighbours do to it. */
  static Optional<Command> alone(Operation operation, RuleContext context) {
    Span call = context.statement().span();
    boolean isDirective = call.text().startsWith(DIRECTIVE);
    List<Operation> sent =
        isDirective
            ? context.body().stream()
                .filter(statement -> statement.span().equals(call))
                .map(Statement::operations)
                .flatMap(List::stream)
                .toList()
            : context.statement().operations();
    Optional<AddColumn> column =
        sent.stream()
            .filter(AddColumn.class::isInstance)
            .map(AddColumn.class::cast)
            .filter(added -> isDirective || isInside(operation, added))
            .findFirst();
    if (column.isEmpty() || !sent.contains(operation)) {
      return Optional.empty();
    }
    boolean rewrites = context.work(column.get(), Work.Kind.REWRITE).isPresent();
    boolean whole = !rewrites && InlineColumn.keepsAll(column.get());
    Optional<Command> directive = isDirective && whole ? ofDirective(call, sent) : Optional.empty();
    return directive.or(() -> column.map(added -> InlineColumn.without(added, rewrites)));
  }

  private static boolean isInside(Operation operation, AddColumn column) {
    return operation instanceof AddConstraint add
        && add.constraint().common().inline()
        && column.column().span().contains(add.constraint().span());
  }

  /** The call as it is written, without the arguments that send more. */
  private static Optional<Command> ofDirective(Span call, List<Operation> sent) {
    List<Span> arguments =
        sent.stream()
            .filter(o -> o instanceof AddConstraint || o instanceof CreateIndex)
            .map(Operation::span)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    if (arguments.stream().anyMatch(a -> a.equals(call) || !call.contains(a))) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(call.text());
    for (Span argument : arguments) {
      cut(text, argument.start() - call.start(), argument.end() - call.start());
    }
    boolean unique = sent.stream().anyMatch(o -> o instanceof CreateIndex i && i.unique());
    String directive = unique ? UNIQUE.matcher(text).replaceFirst("") : text.toString();
    return Optional.of(new Command(directive, Optional.of(directive), true));
  }

  /** Takes an argument out, with the comma before it. */
  private static void cut(StringBuilder text, int start, int end) {
    int from = start;
    while (from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    boolean comma = from > 0 && text.charAt(from - 1) == ',';
    text.delete(comma ? from - 1 : start, end);
  }
}
