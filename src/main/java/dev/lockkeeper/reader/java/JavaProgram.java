package dev.lockkeeper.reader.java;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Program;
import dev.lockkeeper.migration.Program.Call;
import dev.lockkeeper.migration.Program.Fetch;
import dev.lockkeeper.migration.Program.Handler;
import dev.lockkeeper.migration.Program.Import;
import dev.lockkeeper.migration.Program.Manner;
import dev.lockkeeper.migration.Program.Origin;
import dev.lockkeeper.migration.Program.Use;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what a Java migration does besides sending statements: its imports, its calls and where
 * their values go, the rows that it goes through, the errors that it takes.
 *
 * <p>It goes through the methods of the class as they stand, each once.
 */
final class JavaProgram {
  private static final Set<String> OF_LANGUAGE =
      Set.of("System", "Math", "Runtime", "ProcessBuilder");
  private static final Set<String> LISTING = Set.of("queryForList", "query", "queryForStream");

  /** What computes another moment, or a part of one. */
  private static final Pattern COMPUTING =
      Pattern.compile("plus\\w*|minus\\w*|with\\w*|truncatedTo|get(?:Year|Month|Day)\\w*|until");

  private final JavaFile file;
  private final TypeDeclaration<?> type;
  private final Map<String, String> imported = new HashMap<>();
  private final Map<Span, Noted> calls = new LinkedHashMap<>();
  private final List<Fetch> fetches = new ArrayList<>();
  private final List<Handler> handlers = new ArrayList<>();
  private Map<String, Value> variables = new HashMap<>();

  /** A call and what is found of its uses. */
  private record Noted(String function, Optional<String> text, Set<Use> uses) {}

  /**
   * What a variable holds.
   *
   * @param calls the calls whose values it holds
   * @param sent where the statement is sent from that it is, or is the result of
   */
  private record Value(Map<Span, Manner> calls, Optional<Span> sent) {}

  private JavaProgram(JavaFile file, TypeDeclaration<?> type) {
    this.file = file;
    this.type = type;
  }

  static Program of(JavaFile file, TypeDeclaration<?> type) {
    return new JavaProgram(file, type).read();
  }

  private Program read() {
    List<Import> imports = new ArrayList<>();
    for (ImportDeclaration one : file.unit().getImports()) {
      String name = one.getNameAsString();
      imported.put(name.substring(name.lastIndexOf('.') + 1), name);
      if (!one.isStatic() && !one.isAsterisk()) {
        imports.add(new Import(file.span(one), name, List.of(), Origin.ELSEWHERE));
      }
    }
    for (MethodDeclaration method : type.findAll(MethodDeclaration.class)) {
      variables = new HashMap<>();
      method.getBody().ifPresent(body -> body.walk(Node.TreeTraversal.PREORDER, this::visit));
    }
    List<Call> all = new ArrayList<>();
    calls.forEach(
        (span, call) ->
            all.add(
                new Call(
                    span,
                    call.function,
                    call.text,
                    false,
                    Optional.of(Direction.UP),
                    List.copyOf(call.uses))));
    return new Program(imports, all, fetches, handlers);
  }

  private void visit(Node node) {
    if (node instanceof ExpressionStmt statement) {
      run(statement.getExpression(), statement);
    } else if (node instanceof ReturnStmt statement) {
      statement.getExpression().ifPresent(value -> run(value, statement));
    } else if (node instanceof IfStmt branch) {
      decide(branch);
    } else if (node instanceof WhileStmt loop) {
      rows(loop.getCondition(), file.span(loop));
    } else if (node instanceof ForEachStmt loop) {
      Value over = value(loop.getIterable());
      variables.put(loop.getVariable().getVariable(0).getNameAsString(), over);
      rows(loop.getIterable(), file.span(loop));
    } else if (node instanceof TryStmt attempt) {
      for (Expression resource : attempt.getResources()) {
        run(resource, resource);
      }
      attempt.getCatchClauses().forEach(handler -> handler(attempt, handler));
    }
  }

  private void run(Expression expression, Node statement) {
    Value value = value(expression);
    Span place = file.span(statement);
    value.calls.forEach((call, manner) -> use(call, new Use(place, manner, isPerRow(statement))));
    if (expression instanceof VariableDeclarationExpr declaration) {
      declaration.getVariables().forEach(this::declare);
    } else if (expression instanceof AssignExpr assignment
        && assignment.getTarget() instanceof NameExpr name) {
      variables.put(name.getNameAsString(), sent(assignment.getValue(), value));
    } else if (expression instanceof MethodCallExpr call) {
      // A parameter goes into the statement that was prepared for it.
      call.getScope()
          .filter(NameExpr.class::isInstance)
          .map(scope -> variables.get(((NameExpr) scope).getNameAsString()))
          .flatMap(Value::sent)
          .ifPresent(
              sent ->
                  value.calls.forEach(
                      (one, manner) -> use(one, new Use(sent, manner, isPerRow(statement)))));
    }
    listed(expression, statement);
  }

  private void use(Span call, Use use) {
    Noted noted = calls.get(call);
    if (noted != null) {
      noted.uses.add(use);
    }
  }

  private void declare(VariableDeclarator variable) {
    variable
        .getInitializer()
        .ifPresent(value -> variables.put(variable.getNameAsString(), sent(value, value(value))));
  }

  /** A value that is a statement, or the rows of one, remembers where that is written. */
  private Value sent(Expression expression, Value value) {
    Optional<Span> sent =
        expression.findAll(MethodCallExpr.class).stream()
            .filter(call -> JdbcCall.result(call.getNameAsString()).isPresent() || isQuery(call))
            .filter(call -> !call.getArguments().isEmpty())
            .findFirst()
            .map(file::span)
            .or(
                () ->
                    expression.findAll(NameExpr.class).stream()
                        .map(name -> variables.get(name.getNameAsString()))
                        .filter(known -> known != null && known.sent.isPresent())
                        .flatMap(known -> known.sent.stream())
                        .findFirst());
    return new Value(value.calls, sent);
  }

  private static boolean isQuery(MethodCallExpr call) {
    return call.getNameAsString().equals("executeQuery")
        || LISTING.contains(call.getNameAsString());
  }

  /** Where a value comes from: the calls in it, and those whose values its variables hold. */
  private Value value(Expression expression) {
    Map<Span, Manner> from = new LinkedHashMap<>();
    for (MethodCallExpr call : expression.findAll(MethodCallExpr.class)) {
      note(call).ifPresent(span -> from.put(span, manner(call, expression)));
    }
    for (ObjectCreationExpr made : expression.findAll(ObjectCreationExpr.class)) {
      note(made).ifPresent(span -> from.put(span, manner(made, expression)));
    }
    for (NameExpr name : expression.findAll(NameExpr.class)) {
      Value known = variables.get(name.getNameAsString());
      if (known != null) {
        Manner manner = manner(name, expression);
        known.calls.forEach(
            (call, before) -> from.merge(call, max(before, manner), JavaProgram::max));
      }
    }
    return new Value(from, Optional.empty());
  }

  private static Manner max(Manner one, Manner other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  // The very node is meant: comparing the trees below two nodes would take as long as they are
  // large.
  @SuppressWarnings("ReferenceEquality")
  private static Manner manner(Node value, Expression whole) {
    Node current = value;
    while (current != whole && current.getParentNode().isPresent()) {
      Node child = current;
      Node parent = child.getParentNode().get();
      boolean scope =
          parent instanceof MethodCallExpr call
              && call.getScope().filter(of -> of == child).isPresent()
              && COMPUTING.matcher(call.getNameAsString()).matches();
      boolean arithmetic =
          parent instanceof BinaryExpr binary
              && (binary.getOperator() == BinaryExpr.Operator.MINUS
                  || binary.getOperator() == BinaryExpr.Operator.MULTIPLY);
      if (scope || arithmetic) {
        return Manner.COMPUTED;
      }
      current = parent;
    }
    return Manner.PLAIN;
  }

  private Optional<Span> note(MethodCallExpr call) {
    String owner = call.getScope().map(this::path).orElse("");
    return owner.isEmpty()
        ? Optional.empty()
        : Optional.of(note(call, owner + "." + call.getNameAsString(), call.getArguments()));
  }

  private Optional<Span> note(ObjectCreationExpr made) {
    String name = full(made.getType().getNameAsString());
    return name.isEmpty() || (name.equals("java.util.Random") && !made.getArguments().isEmpty())
        ? Optional.empty()
        : Optional.of(note(made, name, made.getArguments()));
  }

  private Span note(Expression call, String function, List<Expression> arguments) {
    Span span = file.span(call);
    Optional<String> text =
        arguments.stream()
            .limit(1)
            .filter(StringLiteralExpr.class::isInstance)
            .map(argument -> ((StringLiteralExpr) argument).asString())
            .findFirst();
    calls.computeIfAbsent(span, key -> new Noted(function, text, new LinkedHashSet<>()));
    return span;
  }

  /** The full name of the class, or of the static method's result, that a scope names. */
  private String path(Expression scope) {
    if (scope instanceof MethodCallExpr inner) {
      String owner = inner.getScope().map(this::path).orElse("");
      return owner.isEmpty() ? "" : owner + "." + inner.getNameAsString();
    }
    String dotted = JavaFile.dotted(scope);
    if (dotted.startsWith("java.")) {
      return dotted;
    }
    return scope instanceof NameExpr ? full(dotted) : "";
  }

  private String full(String name) {
    String known = imported.get(name);
    if (known != null) {
      return known;
    }
    return OF_LANGUAGE.contains(name) ? "java.lang." + name : "";
  }

  private void decide(IfStmt branch) {
    boolean ends =
        branch.getThenStmt() instanceof ReturnStmt
            || (branch.getThenStmt().isBlockStmt()
                && branch
                    .getThenStmt()
                    .asBlockStmt()
                    .getStatements()
                    .getLast()
                    .filter(ReturnStmt.class::isInstance)
                    .isPresent());
    Span own = file.span(branch);
    Span place =
        around(branch, MethodDeclaration.class)
            .filter(method -> ends)
            .map(method -> own.file().span(own.start(), file.span(method).end()))
            .orElse(own);
    value(branch.getCondition())
        .calls
        .keySet()
        .forEach(call -> use(call, new Use(place, Manner.CONDITION, isPerRow(branch))));
  }

  /** A loop over the rows of a query. */
  private void rows(Expression over, Span loop) {
    over.findAll(NameExpr.class).stream()
        .map(name -> variables.get(name.getNameAsString()))
        .filter(known -> known != null && known.sent.isPresent())
        .findFirst()
        .flatMap(Value::sent)
        .ifPresent(sent -> fetch(file.span(over), sent, List.of(loop)));
  }

  /** A method that yields all rows at once. */
  private void listed(Expression expression, Node statement) {
    expression.findAll(MethodCallExpr.class).stream()
        .filter(call -> LISTING.contains(call.getNameAsString()) && !call.getArguments().isEmpty())
        .filter(call -> isSelect(call.getArgument(0)))
        .forEach(call -> fetch(file.span(call), file.span(statement), List.of()));
  }

  private static boolean isSelect(Expression sql) {
    return sql.findFirst(StringLiteralExpr.class)
        .map(text -> text.asString().stripLeading().toUpperCase(Locale.ROOT))
        .filter(text -> text.startsWith("SELECT"))
        .isPresent();
  }

  private void fetch(Span place, Span query, List<Span> perRow) {
    boolean streamed = file.source().text().contains("setFetchSize");
    Fetch fetch =
        new Fetch(place, query, List.of(), false, streamed, perRow, Optional.of(Direction.UP));
    fetches.removeIf(known -> known.query().equals(query) && known.perRow().isEmpty());
    fetches.add(fetch);
  }

  private static boolean isPerRow(Node node) {
    return around(node, WhileStmt.class)
        .filter(loop -> loop.getCondition().toString().endsWith(".next()"))
        .isPresent();
  }

  /** The nearest node of a kind that a node stands in. */
  private static <N extends Node> Optional<N> around(Node node, Class<N> kind) {
    Optional<Node> parent = node.getParentNode();
    while (parent.isPresent() && !kind.isInstance(parent.get())) {
      parent = parent.get().getParentNode();
    }
    return parent.map(kind::cast);
  }

  private void handler(TryStmt attempt, CatchClause handler) {
    boolean ends =
        handler.getBody().findFirst(ThrowStmt.class).isPresent()
            || handler.getBody().toString().contains("System.exit(");
    if (ends) {
      return;
    }
    List<String> errors = new ArrayList<>();
    Type caught = handler.getParameter().getType();
    if (caught instanceof UnionType union) {
      union.getElements().forEach(one -> errors.add(name(one)));
    } else {
      errors.add(name(caught));
    }
    Span guarded = file.span(attempt.getTryBlock());
    List<Span> places = new ArrayList<>(List.of(guarded));
    attempt.getResources().forEach(resource -> places.add(file.span(resource)));
    Span whole = file.span(handler);
    Span head = whole.file().span(whole.start(), file.span(handler.getParameter()).end() + 1);
    String text = guarded.text();
    boolean savepoint = text.contains("setSavepoint") || text.contains("SAVEPOINT");
    handlers.add(new Handler(head, errors, places, savepoint, Optional.of(Direction.UP)));
  }

  private static String name(Type type) {
    return type instanceof ClassOrInterfaceType known ? known.getNameAsString() : type.asString();
  }
}
