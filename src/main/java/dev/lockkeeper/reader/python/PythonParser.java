package dev.lockkeeper.reader.python;

import com.oracle.graal.python.pegparser.AbstractParser;
import com.oracle.graal.python.pegparser.InputType;
import com.oracle.graal.python.pegparser.Parser;
import com.oracle.graal.python.pegparser.ParserCallbacks;
import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.BoolOpTy;
import com.oracle.graal.python.pegparser.sst.CmpOpTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.UnaryOpTy;
import com.oracle.graal.python.pegparser.sst.WithItemTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import com.oracle.graal.python.pegparser.tokenizer.Token;
import com.oracle.graal.python.pegparser.tokenizer.Tokenizer;
import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.reader.python.PythonExpression.Argument;
import dev.lockkeeper.reader.python.PythonExpression.Comprehension;
import dev.lockkeeper.reader.python.PythonExpression.Parameter;
import dev.lockkeeper.reader.python.PythonExpression.Sequence;
import dev.lockkeeper.reader.python.PythonExpression.TextPart;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads Python text with the parser of GraalPy.
 *
 * <p>That parser's interface is internal to GraalPy: this class alone touches it. It counts columns
 * in code points and reports faults by throwing; what leaves this class has spans in UTF-16 units,
 * and faults are values.
 */
public final class PythonParser {
  /** The grammar: Python 3.12, the newest that the parser knows. */
  private static final int MINOR_VERSION = 12;

  /** A token costs the parser about a kilobyte until the file is read. */
  private static final int MOST_TOKENS = 300_000;

  /** Of expressions and blocks; Python itself ends at 200 brackets and 100 indentations. */
  private static final int DEEPEST_NESTING = 400;

  private final SourceFile file;
  private final CodePointColumns columns;
  private final List<SourceComment> comments = new ArrayList<>();
  private int depth;

  private PythonParser(SourceFile file) {
    this.file = file;
    this.columns = new CodePointColumns(file);
  }

  /** The file's syntax tree, or why it has none; never throws for what stands in the file. */
  public static PythonFile parse(SourceFile file) {
    PythonParser parser = new PythonParser(file);
    try {
      return parser.parse();
    } catch (Fault fault) {
      return new PythonFile.Unread(file, fault.span, fault.reason, parser.comments);
    } catch (StackOverflowError tooDeep) {
      return new PythonFile.Unread(
          file, file.span(0, 0), "it is nested too deeply", parser.comments);
    }
  }

  private PythonFile parse() {
    String text = file.text();
    int tokens = readComments(text);
    if (tokens > MOST_TOKENS) {
      throw new Fault(file.span(0, 0), "it has more than " + MOST_TOKENS + " tokens");
    }
    Parser parser =
        new Parser(
            text,
            new Callbacks(),
            InputType.FILE,
            EnumSet.noneOf(AbstractParser.Flags.class),
            MINOR_VERSION);
    ModTy.Module module = (ModTy.Module) parsed(parser);
    return new PythonFile.Module(file, statements(module.body), comments);
  }

  /** What the library yields; its own faults are the file's, because the next file may be read. */
  private SSTNode parsed(Parser parser) {
    try {
      return parser.parse();
    } catch (Fault fault) {
      throw fault;
    } catch (RuntimeException | AssertionError fault) {
      throw new Fault(file.span(0, 0), "the Python parser fails on it (" + fault + ")");
    }
  }

  /** Collects the comments, which stand between the tokens, and counts these. */
  private int readComments(String text) {
    Tokenizer tokenizer;
    try {
      tokenizer =
          Tokenizer.fromString(new Callbacks(), text, EnumSet.noneOf(Tokenizer.Flag.class), null);
      int behind = 0;
      int count = 0;
      while (count <= MOST_TOKENS) {
        Token token = tokenizer.next();
        if (token.type == Token.Kind.ERRORTOKEN) {
          return count;
        }
        if (token.type == Token.Kind.ENDMARKER) {
          commentsBetween(behind, text.length());
          return count;
        }
        if (token.type != Token.Kind.NEWLINE
            && token.type != Token.Kind.INDENT
            && token.type != Token.Kind.DEDENT) {
          Span span = span(token.sourceRange);
          commentsBetween(behind, span.start());
          behind = span.end();
        }
        count++;
      }
      return count;
    } catch (RuntimeException | AssertionError fault) {
      // The parser meets the same fault and says it.
      return 0;
    }
  }

  private void commentsBetween(int from, int to) {
    String text = file.text();
    int at = from;
    while (at < to) {
      if (text.charAt(at) != '#') {
        at++;
        continue;
      }
      int start = at;
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      comments.add(
          new SourceComment(text.substring(start + 1, end).strip(), file.span(start, end)));
      at = end;
    }
  }

  private Span span(SSTNode node) {
    return span(node.getSourceRange());
  }

  private Span span(SourceRange range) {
    int start = columns.offset(range.startLine, range.startColumn);
    int end = columns.offset(range.endLine, range.endColumn);
    return file.span(start, Math.max(start, end));
  }

  /** Python's own ranges begin at {@code def}. */
  private Span withDecorators(Span span, ExprTy @Nullable [] decorators) {
    return decorators == null || decorators.length == 0 ? span : span(decorators[0]).to(span);
  }

  private <T, R> List<R> list(T @Nullable [] nodes, Function<T, R> convert) {
    if (nodes == null) {
      return List.of();
    }
    List<R> result = new ArrayList<>(nodes.length);
    for (T node : nodes) {
      result.add(convert.apply(node));
    }
    return result;
  }

  private <T, R> Optional<R> optional(@Nullable T node, Function<T, R> convert) {
    return node == null ? Optional.empty() : Optional.of(convert.apply(node));
  }

  private List<PythonStatement> statements(StmtTy @Nullable [] nodes) {
    return list(nodes, this::statement);
  }

  private PythonStatement statement(StmtTy node) {
    deeper(node);
    PythonStatement statement = convert(node);
    depth--;
    return statement;
  }

  private void deeper(SSTNode node) {
    if (++depth > DEEPEST_NESTING) {
      throw new Fault(span(node), "it is nested too deeply");
    }
  }

  private PythonStatement convert(StmtTy node) {
    Span span = span(node);
    if (node instanceof StmtTy.Expr s) {
      return new PythonStatement.ExpressionStatement(span, expression(s.value));
    }
    if (node instanceof StmtTy.Assign s) {
      return new PythonStatement.Assign(
          span, list(s.targets, this::expression), expression(s.value));
    }
    if (node instanceof StmtTy.AnnAssign s) {
      return new PythonStatement.AnnotatedAssign(
          span,
          expression(s.target),
          expression(s.annotation),
          optional(s.value, this::expression));
    }
    if (node instanceof StmtTy.AugAssign s) {
      return new PythonStatement.AugmentedAssign(
          span, expression(s.target), operator(s.op), expression(s.value));
    }
    if (node instanceof StmtTy.FunctionDef s) {
      return new PythonStatement.FunctionDefinition(
          withDecorators(span, s.decoratorList),
          s.name,
          parameters(s.args),
          list(s.decoratorList, this::expression),
          statements(s.body));
    }
    if (node instanceof StmtTy.AsyncFunctionDef s) {
      return new PythonStatement.FunctionDefinition(
          withDecorators(span, s.decoratorList),
          s.name,
          parameters(s.args),
          list(s.decoratorList, this::expression),
          statements(s.body));
    }
    if (node instanceof StmtTy.ClassDef s) {
      return new PythonStatement.ClassDefinition(
          withDecorators(span, s.decoratorList),
          s.name,
          arguments(s.bases, s.keywords),
          list(s.decoratorList, this::expression),
          statements(s.body));
    }
    if (node instanceof StmtTy.Import s) {
      return new PythonStatement.Import(span, list(s.names, this::alias));
    }
    if (node instanceof StmtTy.ImportFrom s) {
      return new PythonStatement.ImportFrom(
          span, s.module == null ? "" : s.module, s.level, list(s.names, this::alias));
    }
    if (node instanceof StmtTy.Return s) {
      return new PythonStatement.Return(span, optional(s.value, this::expression));
    }
    if (node instanceof StmtTy.Raise s) {
      return new PythonStatement.Raise(
          span, optional(s.exc, this::expression), optional(s.cause, this::expression));
    }
    if (node instanceof StmtTy.Assert s) {
      return new PythonStatement.Assert(
          span, expression(s.test), optional(s.msg, this::expression));
    }
    if (node instanceof StmtTy.Delete s) {
      return new PythonStatement.Delete(span, list(s.targets, this::expression));
    }
    if (node instanceof StmtTy.Global s) {
      return new PythonStatement.OuterNames(span, Arrays.asList(s.names));
    }
    if (node instanceof StmtTy.Nonlocal s) {
      return new PythonStatement.OuterNames(span, Arrays.asList(s.names));
    }
    if (node instanceof StmtTy.Break) {
      return new PythonStatement.Break(span);
    }
    if (node instanceof StmtTy.Continue) {
      return new PythonStatement.Continue(span);
    }
    if (node instanceof StmtTy.Pass || node instanceof StmtTy.TypeAlias) {
      return new PythonStatement.Pass(span);
    }
    return compound(node, span);
  }

  private PythonStatement compound(StmtTy node, Span span) {
    if (node instanceof StmtTy.If s) {
      return new PythonStatement.If(
          span, expression(s.test), statements(s.body), statements(s.orElse));
    }
    if (node instanceof StmtTy.For s) {
      return new PythonStatement.For(
          span, expression(s.target), expression(s.iter), statements(s.body), statements(s.orElse));
    }
    if (node instanceof StmtTy.AsyncFor s) {
      return new PythonStatement.For(
          span, expression(s.target), expression(s.iter), statements(s.body), statements(s.orElse));
    }
    if (node instanceof StmtTy.While s) {
      return new PythonStatement.While(
          span, expression(s.test), statements(s.body), statements(s.orElse));
    }
    if (node instanceof StmtTy.With s) {
      return new PythonStatement.With(span, list(s.items, this::withItem), statements(s.body));
    }
    if (node instanceof StmtTy.AsyncWith s) {
      return new PythonStatement.With(span, list(s.items, this::withItem), statements(s.body));
    }
    if (node instanceof StmtTy.Try s) {
      return new PythonStatement.Try(
          span,
          statements(s.body),
          list(s.handlers, this::handler),
          statements(s.orElse),
          statements(s.finalBody));
    }
    if (node instanceof StmtTy.TryStar s) {
      return new PythonStatement.Try(
          span,
          statements(s.body),
          list(s.handlers, this::handler),
          statements(s.orElse),
          statements(s.finalBody));
    }
    if (node instanceof StmtTy.Match s) {
      return new PythonStatement.Match(span, expression(s.subject), list(s.cases, this::matchCase));
    }
    throw new IllegalStateException("unknown statement " + node.getClass().getName());
  }

  private PythonStatement.With.Item withItem(WithItemTy node) {
    return new PythonStatement.With.Item(
        expression(node.contextExpr), optional(node.optionalVars, this::expression));
  }

  private PythonStatement.Try.Handler handler(ExceptHandlerTy node) {
    ExceptHandlerTy.ExceptHandler handler = (ExceptHandlerTy.ExceptHandler) node;
    return new PythonStatement.Try.Handler(
        span(handler),
        optional(handler.type, this::expression),
        Optional.ofNullable(handler.name),
        statements(handler.body));
  }

  private PythonStatement.Match.Case matchCase(MatchCaseTy node) {
    return new PythonStatement.Match.Case(
        span(node), optional(node.guard, this::expression), statements(node.body));
  }

  private PythonStatement.Alias alias(AliasTy node) {
    return new PythonStatement.Alias(span(node), node.name, Optional.ofNullable(node.asName));
  }

  private PythonExpression expression(ExprTy node) {
    deeper(node);
    PythonExpression expression = convert(node);
    depth--;
    return expression;
  }

  private PythonExpression convert(ExprTy node) {
    Span span = span(node);
    if (node instanceof ExprTy.Name e) {
      return new PythonExpression.Name(span, e.id);
    }
    if (node instanceof ExprTy.Constant e) {
      return constant(span, e.value);
    }
    if (node instanceof ExprTy.Attribute e) {
      return new PythonExpression.Attribute(span, expression(e.value), e.attr);
    }
    if (node instanceof ExprTy.Call e) {
      return new PythonExpression.Call(span, expression(e.func), arguments(e.args, e.keywords));
    }
    if (node instanceof ExprTy.JoinedStr e) {
      return formattedText(span, e);
    }
    if (node instanceof ExprTy.List e) {
      return new Sequence(span, Sequence.Kind.LIST, list(e.elements, this::expression));
    }
    if (node instanceof ExprTy.Tuple e) {
      return new Sequence(span, Sequence.Kind.TUPLE, list(e.elements, this::expression));
    }
    if (node instanceof ExprTy.Set e) {
      return new Sequence(span, Sequence.Kind.SET, list(e.elements, this::expression));
    }
    if (node instanceof ExprTy.Dict e) {
      return new PythonExpression.Mapping(span, entries(e));
    }
    if (node instanceof ExprTy.BinOp e) {
      return binary(e);
    }
    if (node instanceof ExprTy.UnaryOp e) {
      return new PythonExpression.Unary(span, operator(e.op), expression(e.operand));
    }
    if (node instanceof ExprTy.BoolOp e) {
      return new PythonExpression.Logical(
          span, e.op == BoolOpTy.And, list(e.values, this::expression));
    }
    if (node instanceof ExprTy.Compare e) {
      return new PythonExpression.Comparison(
          span,
          expression(e.left),
          list(e.ops, PythonParser::operator),
          list(e.comparators, this::expression));
    }
    if (node instanceof ExprTy.Subscript e) {
      return new PythonExpression.Subscript(span, expression(e.value), expression(e.slice));
    }
    if (node instanceof ExprTy.Slice e) {
      return new PythonExpression.Slice(
          span,
          optional(e.lower, this::expression),
          optional(e.upper, this::expression),
          optional(e.step, this::expression));
    }
    if (node instanceof ExprTy.Starred e) {
      return new PythonExpression.Starred(span, expression(e.value));
    }
    if (node instanceof ExprTy.IfExp e) {
      return new PythonExpression.Conditional(
          span, expression(e.test), expression(e.body), expression(e.orElse));
    }
    if (node instanceof ExprTy.NamedExpr e) {
      return new PythonExpression.Named(span, expression(e.target), expression(e.value));
    }
    if (node instanceof ExprTy.Lambda e) {
      return new PythonExpression.Lambda(span, parameters(e.args), expression(e.body));
    }
    return comprehensionOrOther(node, span);
  }

  private PythonExpression comprehensionOrOther(ExprTy node, Span span) {
    if (node instanceof ExprTy.ListComp e) {
      return comprehension(span, Comprehension.Kind.LIST, e.element, null, e.generators);
    }
    if (node instanceof ExprTy.SetComp e) {
      return comprehension(span, Comprehension.Kind.SET, e.element, null, e.generators);
    }
    if (node instanceof ExprTy.GeneratorExp e) {
      return comprehension(span, Comprehension.Kind.GENERATOR, e.element, null, e.generators);
    }
    if (node instanceof ExprTy.DictComp e) {
      return comprehension(span, Comprehension.Kind.DICT, e.key, e.value, e.generators);
    }
    if (node instanceof ExprTy.Await e) {
      return new PythonExpression.Other(span, List.of(expression(e.value)));
    }
    if (node instanceof ExprTy.Yield e) {
      return new PythonExpression.Yield(span, false, optional(e.value, this::expression));
    }
    if (node instanceof ExprTy.YieldFrom e) {
      return new PythonExpression.Yield(span, true, Optional.of(expression(e.value)));
    }
    throw new IllegalStateException("unknown expression " + node.getClass().getName());
  }

  /** Long sums lean to the left: they are taken apart without descending into each other. */
  private PythonExpression binary(ExprTy.BinOp node) {
    Deque<ExprTy.BinOp> spine = new ArrayDeque<>();
    ExprTy left = node;
    while (left instanceof ExprTy.BinOp operation) {
      spine.push(operation);
      left = operation.left;
    }
    PythonExpression result = expression(left);
    for (ExprTy.BinOp operation : spine) {
      result =
          new PythonExpression.Binary(
              span(operation), result, operator(operation.op), expression(operation.right));
    }
    return result;
  }

  private PythonExpression comprehension(
      Span span,
      Comprehension.Kind kind,
      ExprTy element,
      @Nullable ExprTy value,
      ComprehensionTy[] clauses) {
    return new Comprehension(
        span,
        kind,
        expression(element),
        optional(value, this::expression),
        list(clauses, this::clause));
  }

  private Comprehension.Clause clause(ComprehensionTy node) {
    return new Comprehension.Clause(
        expression(node.target), expression(node.iter), list(node.ifs, this::expression));
  }

  private List<PythonExpression.Mapping.Entry> entries(ExprTy.Dict node) {
    List<PythonExpression.Mapping.Entry> entries = new ArrayList<>();
    for (int i = 0; node.values != null && i < node.values.length; i++) {
      entries.add(
          new PythonExpression.Mapping.Entry(
              optional(node.keys[i], this::expression), expression(node.values[i])));
    }
    return entries;
  }

  private List<Argument> arguments(
      ExprTy @Nullable [] positional, KeywordTy @Nullable [] keywords) {
    List<Argument> arguments = new ArrayList<>();
    arguments.addAll(
        list(
            positional,
            node ->
                node instanceof ExprTy.Starred starred
                    ? new Argument.Unpacked(span(starred), expression(starred.value))
                    : new Argument.Positional(expression(node))));
    arguments.addAll(
        list(
            keywords,
            node ->
                node.arg == null
                    ? new Argument.UnpackedMapping(span(node), expression(node.value))
                    : new Argument.Keyword(span(node), node.arg, expression(node.value))));
    return arguments;
  }

  private List<Parameter> parameters(@Nullable ArgumentsTy node) {
    List<Parameter> parameters = new ArrayList<>();
    if (node == null) {
      return parameters;
    }
    ArgTy[] positionalOnly = node.posOnlyArgs == null ? new ArgTy[0] : node.posOnlyArgs;
    ArgTy[] ordinary = node.args == null ? new ArgTy[0] : node.args;
    ExprTy[] defaults = node.defaults == null ? new ExprTy[0] : node.defaults;
    int total = positionalOnly.length + ordinary.length;
    for (int i = 0; i < total; i++) {
      boolean first = i < positionalOnly.length;
      int fromEnd = i - (total - defaults.length);
      parameters.add(
          parameter(
              first ? positionalOnly[i] : ordinary[i - positionalOnly.length],
              first ? Parameter.Kind.POSITIONAL_ONLY : Parameter.Kind.POSITIONAL_OR_KEYWORD,
              fromEnd >= 0 ? defaults[fromEnd] : null));
    }
    if (node.varArg != null) {
      parameters.add(parameter(node.varArg, Parameter.Kind.REST, null));
    }
    for (int i = 0; node.kwOnlyArgs != null && i < node.kwOnlyArgs.length; i++) {
      parameters.add(
          parameter(node.kwOnlyArgs[i], Parameter.Kind.KEYWORD_ONLY, node.kwDefaults[i]));
    }
    if (node.kwArg != null) {
      parameters.add(parameter(node.kwArg, Parameter.Kind.REST_OF_KEYWORDS, null));
    }
    return parameters;
  }

  private Parameter parameter(ArgTy node, Parameter.Kind kind, @Nullable ExprTy defaultValue) {
    Optional<PythonExpression> value = optional(defaultValue, this::expression);
    Span name = span(node);
    return new Parameter(value.map(v -> name.to(v.span())).orElse(name), node.arg, kind, value);
  }

  private PythonExpression constant(Span span, ConstantValue value) {
    return switch (value.kind) {
      case NONE -> new PythonExpression.NoneConstant(span);
      case BOOLEAN -> new PythonExpression.Truth(span, value.getBoolean());
      case LONG -> new PythonExpression.IntegerNumber(span, BigInteger.valueOf(value.getLong()));
      case BIGINTEGER -> new PythonExpression.IntegerNumber(span, value.getBigInteger());
      case DOUBLE -> new PythonExpression.FloatNumber(span, value.getDouble());
      case CODEPOINTS -> text(span, value.getCodePoints().toJavaString());
      default -> new PythonExpression.Other(span, List.of());
    };
  }

  private PythonExpression text(Span span, String value) {
    List<TextPart> parts =
        StringPieces.read(file, span.start(), span.end(), Map.of()).orElse(List.of());
    if (parts.size() == 1
        && parts.get(0) instanceof TextPart.Literal literal
        && literal.view().text().equals(value)) {
      return new PythonExpression.Text(span, literal.view());
    }
    return new PythonExpression.Text(span, TextView.builder(file).decoded(span, value).build());
  }

  private PythonExpression formattedText(Span span, ExprTy.JoinedStr node) {
    List<TextPart> parsed = list(node.values, this::textPart);
    Map<Integer, TextPart.Field> fields = new HashMap<>();
    for (TextPart part : parsed) {
      if (part instanceof TextPart.Field field) {
        fields.put(field.span().start(), field);
      }
    }
    List<TextPart> read =
        StringPieces.read(file, span.start(), span.end(), fields).orElse(List.of());
    return new PythonExpression.FormattedText(span, sameText(read, parsed) ? read : parsed);
  }

  /** A part as the parser joined it; its place is right, but not its characters' places. */
  private TextPart textPart(ExprTy node) {
    if (node instanceof ExprTy.FormattedValue field) {
      return new TextPart.Field(
          span(field),
          expression(field.value),
          field.conversion <= 0 ? Optional.empty() : Optional.of((char) field.conversion),
          optional(field.formatSpec, this::format));
    }
    if (node instanceof ExprTy.Constant constant
        && constant.value.kind == ConstantValue.Kind.CODEPOINTS) {
      return new TextPart.Literal(
          TextView.builder(file)
              .decoded(span(constant), constant.value.getCodePoints().toJavaString())
              .build());
    }
    throw new IllegalStateException("unknown part of an f-string: " + node.getClass().getName());
  }

  private List<TextPart> format(ExprTy node) {
    return node instanceof ExprTy.JoinedStr joined
        ? list(joined.values, this::textPart)
        : List.of(textPart(node));
  }

  private static boolean sameText(List<TextPart> read, List<TextPart> parsed) {
    return skeleton(read).equals(skeleton(parsed));
  }

  private static List<Object> skeleton(List<TextPart> parts) {
    List<Object> skeleton = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (TextPart part : parts) {
      if (part instanceof TextPart.Literal literal) {
        text.append(literal.view().text());
      } else {
        skeleton.add(text.toString());
        skeleton.add(((TextPart.Field) part).span());
        text.setLength(0);
      }
    }
    skeleton.add(text.toString());
    return skeleton;
  }

  private static String operator(OperatorTy operator) {
    return switch (operator) {
      case Add -> "+";
      case Sub -> "-";
      case Mult -> "*";
      case MatMult -> "@";
      case Div -> "/";
      case Mod -> "%";
      case Pow -> "**";
      case LShift -> "<<";
      case RShift -> ">>";
      case BitOr -> "|";
      case BitXor -> "^";
      case BitAnd -> "&";
      case FloorDiv -> "//";
    };
  }

  private static String operator(UnaryOpTy operator) {
    return switch (operator) {
      case Invert -> "~";
      case Not -> "not";
      case UAdd -> "+";
      case USub -> "-";
    };
  }

  private static String operator(CmpOpTy operator) {
    return switch (operator) {
      case Eq -> "==";
      case NotEq -> "!=";
      case Lt -> "<";
      case LtE -> "<=";
      case Gt -> ">";
      case GtE -> ">=";
      case Is -> "is";
      case IsNot -> "is not";
      case In -> "in";
      case NotIn -> "not in";
    };
  }

  /** The place and the words of what the parser refuses. */
  private static final class Fault extends RuntimeException {
    private final transient Span span;
    private final String reason;

    private Fault(Span span, String reason) {
      super(reason, null, false, false);
      this.span = span;
      this.reason = reason;
    }
  }

  private final class Callbacks implements ParserCallbacks {
    @Override
    public void safePointPoll() {}

    @Override
    public RuntimeException reportIncompleteSource(int line) {
      int offset = columns.offset(line, 0);
      throw new Fault(file.span(offset, offset), "the file ends too early");
    }

    @Override
    public RuntimeException onError(ErrorType type, SourceRange range, String message) {
      throw new Fault(span(range), message);
    }

    @Override
    public void onWarning(WarningType type, SourceRange range, String message) {}
  }
}
