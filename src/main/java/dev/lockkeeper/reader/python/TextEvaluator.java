package dev.lockkeeper.reader.python;

import dev.lockkeeper.reader.python.PythonExpression.TextPart;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins texts: f-strings, sums, formats; a part that is unknown stays a hole. */
final class TextEvaluator {
  private final Evaluation evaluation;

  TextEvaluator(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  TextView formatted(PythonExpression.FormattedText text) {
    TextView.Builder builder = TextView.builder(text.span().file());
    int length = 0;
    for (TextPart part : text.parts()) {
      TextView view =
          part instanceof TextPart.Literal literal ? literal.view() : field((TextPart.Field) part);
      length += view.text().length();
      builder.append(view);
    }
    evaluation.spend(length / 8);
    return builder.build();
  }

  private TextView field(TextPart.Field field) {
    PythonValue value = evaluation.expressions.evaluate(field.value());
    char conversion = field.conversion().orElse('s');
    boolean plain = field.format().map(List::isEmpty).orElse(true);
    if (!plain || conversion == 'a') {
      return TextView.builder(field.span().file()).hole(field.span()).build();
    }
    return conversion == 'r'
        ? PythonConstants.representation(value, field.span())
        : PythonConstants.text(unwrapped(value), field.span());
  }

  /** A {@code sa.text("...")} prints as its text. */
  private static PythonValue unwrapped(PythonValue value) {
    return value instanceof PythonValue.Invocation invocation
            && invocation.path().equals("sqlalchemy.text")
            && invocation.argument(0, "text").isPresent()
        ? invocation.argument(0, "text").get()
        : value;
  }

  /** A chain of operators that leans to the left; texts are joined in one go. */
  PythonValue sum(PythonExpression.Binary expression) {
    List<PythonExpression.Binary> spine = new ArrayList<>();
    PythonExpression left = expression;
    while (left instanceof PythonExpression.Binary binary) {
      spine.add(binary);
      left = binary.left();
    }
    PythonValue value = evaluation.expressions.evaluate(left);
    for (int i = spine.size() - 1; i >= 0; i--) {
      PythonExpression.Binary operation = spine.get(i);
      if (operation.operator().equals("+") && value instanceof PythonValue.Text text) {
        TextView.Builder joined = TextView.builder(text.span().file()).append(text.here());
        int length = text.view().text().length();
        int last = i;
        for (; i >= 0 && spine.get(i).operator().equals("+"); i--) {
          TextView next = operand(spine.get(i).right());
          length += next.text().length();
          joined.append(next);
          last = i;
        }
        i = last;
        evaluation.spend(length / 8);
        value = new PythonValue.Text(spine.get(last).span(), joined.build());
      } else {
        PythonValue right = evaluation.expressions.evaluate(operation.right());
        value = binary(operation.span(), value, operation.operator(), right);
      }
    }
    return value;
  }

  /** What is added to a text is a text, known or not. */
  private TextView operand(PythonExpression expression) {
    PythonValue value = evaluation.expressions.evaluate(expression);
    return value instanceof PythonValue.Text text
        ? PythonConstants.placed(text.view(), expression.span())
        : TextView.builder(expression.span().file()).hole(expression.span()).build();
  }

  PythonValue binary(Span span, PythonValue left, String operator, PythonValue right) {
    if (left instanceof PythonValue.Text text) {
      return textBinary(span, text, operator, right);
    }
    if (right instanceof PythonValue.Text text && operator.equals("+")) {
      Span hole = span.contains(left.span()) ? left.span() : span;
      return new PythonValue.Text(
          span, TextView.builder(span.file()).hole(hole).append(text.here()).build());
    }
    if (left instanceof PythonValue.Items one
        && right instanceof PythonValue.Items other
        && operator.equals("+")) {
      evaluation.spend((one.items().size() + other.items().size()) / 2);
      List<PythonValue> all = new ArrayList<>(one.items());
      all.addAll(other.items());
      return new PythonValue.Items(span, all);
    }
    return PythonOperators.call(span, left, operator, right)
        .orElseGet(() -> PythonNumbers.binary(span, left, operator, right));
  }

  private PythonValue textBinary(
      Span span, PythonValue.Text left, String operator, PythonValue right) {
    TextView view = left.here();
    if (operator.equals("+")) {
      TextView.Builder joined = TextView.builder(span.file()).append(view);
      if (right instanceof PythonValue.Text text) {
        joined.append(text.here());
      } else {
        joined.hole(span.contains(right.span()) ? right.span() : span);
      }
      TextView result = joined.build();
      evaluation.spend(result.text().length() / 8);
      return new PythonValue.Text(span, result);
    }
    if (operator.equals("%")) {
      Optional<TextView> result = TextOperations.percent(view, right, span);
      result.ifPresent(text -> evaluation.spend(text.text().length() / 8));
      return result.isPresent()
          ? new PythonValue.Text(span, result.get())
          : new PythonValue.Unknown(span, "its format is unknown");
    }
    if (operator.equals("*")
        && right instanceof PythonValue.IntegerNumber number
        && number.value().bitLength() < 16) {
      int times = Math.max(0, number.value().intValue());
      evaluation.spend(
          (int) Math.min(Evaluation.MOST_WORK, (long) view.text().length() * times / 8));
      TextView.Builder repeated = TextView.builder(span.file());
      for (int i = 0; i < times; i++) {
        repeated.append(view);
      }
      return new PythonValue.Text(span, repeated.build());
    }
    return new PythonValue.Unknown(span, "it is computed at run time");
  }
}
