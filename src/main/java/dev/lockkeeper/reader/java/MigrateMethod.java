package dev.lockkeeper.reader.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.Type;
import dev.lockkeeper.reader.java.Value.Carrier;
import dev.lockkeeper.reader.java.Value.Choice;
import dev.lockkeeper.reader.java.Value.Scalar;
import dev.lockkeeper.reader.java.Value.Sequence;
import dev.lockkeeper.reader.java.Value.Text;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a {@code migrate} method as it would run, with what is known of its values, and notes the
 * SQL that it sends.
 *
 * <p>Methods of the same file are followed into. A branch is followed on each side and what it
 * sends is conditional; a loop over written-out elements is followed once for each of them, any
 * other once, and is conditional.
 */
final class MigrateMethod {
  private static final int DEEPEST_CALL = 32;
  private static final int MOST_STEPS = 200_000;
  private static final int CHARACTERS_A_STEP = 1000;

  private final JavaFile file;
  private final Declarations declarations;
  private final Sending sending;
  private final Map<VariableDeclarator, Value> constants = new HashMap<>();
  private final Set<VariableDeclarator> underway = new HashSet<>();
  private Frame frame = new Frame();
  private int depth;
  private int steps;
  private boolean gaveUp;

  /** A method's variables while it runs. */
  private static final class Frame {
    private Map<String, Value> variables = new HashMap<>();
    private final List<Value> returned = new ArrayList<>();
    private boolean mayHaveLeft;
  }

  private MigrateMethod(JavaFile file, TypeDeclaration<?> type, Sending sending) {
    this.file = file;
    this.declarations = new Declarations(file.unit(), type);
    this.sending = sending;
  }

  /**
   * Follows the method.
   *
   * @param type the class that holds it
   * @param sending takes what it sends
   */
  static void follow(
      JavaFile file, TypeDeclaration<?> type, MethodDeclaration migrate, Sending sending) {
    MigrateMethod method = new MigrateMethod(file, type, sending);
    method.bind(migrate.getParameters(), List.of());
    migrate.getBody().ifPresent(method::run);
  }

  // An `if` chain over node types: JavaParser's visitors would spread one idea over forty methods.
  private void run(com.github.javaparser.ast.stmt.Statement statement) {
    if (frame.mayHaveLeft) {
      frame.mayHaveLeft = false;
      sending.enterCondition();
      run(statement);
      sending.leaveCondition();
      frame.mayHaveLeft = true;
    } else if (exhausted(statement)) {
      return;
    } else if (statement instanceof BlockStmt block) {
      block.getStatements().forEach(this::run);
    } else if (statement instanceof ExpressionStmt expression) {
      value(expression.getExpression());
    } else if (statement instanceof IfStmt branch) {
      runIf(branch);
    } else if (statement instanceof ForEachStmt loop) {
      runForEach(loop);
    } else if (statement instanceof ForStmt loop) {
      loop.getInitialization().forEach(this::value);
      loop.getCompare().ifPresent(this::value);
      runLoop(loop, loop.getBody(), loop.getUpdate());
    } else if (statement instanceof WhileStmt loop) {
      value(loop.getCondition());
      runLoop(loop, loop.getBody(), List.of());
    } else if (statement instanceof DoStmt loop) {
      forgetAssigned(loop);
      run(loop.getBody());
      value(loop.getCondition());
    } else if (statement instanceof TryStmt attempt) {
      runTry(attempt);
    } else if (statement instanceof SwitchStmt choice) {
      value(choice.getSelector());
      runEntries(choice.getEntries());
    } else if (statement instanceof SynchronizedStmt block) {
      run(block.getBody());
    } else if (statement instanceof LabeledStmt labeled) {
      run(labeled.getStatement());
    } else if (statement instanceof ReturnStmt end) {
      end.getExpression().ifPresent(expression -> frame.returned.add(value(expression)));
    } else {
      statement.getChildNodes().forEach(this::visit);
    }
  }

  private void visit(Node node) {
    if (node instanceof Expression expression) {
      value(expression);
    } else if (node instanceof com.github.javaparser.ast.stmt.Statement statement) {
      run(statement);
    }
  }

  private boolean exhausted(Node at) {
    if (++steps <= MOST_STEPS) {
      return false;
    }
    if (!gaveUp) {
      gaveUp = true;
      sending.opaque(file.span(at), "the migration runs through too many steps to follow");
    }
    return true;
  }

  private void runIf(IfStmt branch) {
    value(branch.getCondition());
    Map<String, Value> before = new HashMap<>(frame.variables);
    sending.enterCondition();
    run(branch.getThenStmt());
    Map<String, Value> afterThen = frame.variables;
    frame.variables = before;
    branch.getElseStmt().ifPresent(this::run);
    sending.leaveCondition();
    merge(afterThen);
    frame.mayHaveLeft |= leaves(branch);
  }

  private void merge(Map<String, Value> other) {
    Map<String, Value> merged = new HashMap<>();
    frame.variables.forEach(
        (name, value) -> {
          Value there = other.get(name);
          merged.put(name, there != null && Strings.same(value, there) ? value : Value.UNKNOWN);
        });
    frame.variables = merged;
  }

  /** Whether it may end the method; the returns of a lambda or a class inside it do not. */
  private static boolean leaves(Node node) {
    if (node instanceof ReturnStmt) {
      return true;
    }
    return !(node instanceof LambdaExpr)
        && !(node instanceof BodyDeclaration)
        && node.getChildNodes().stream().anyMatch(MigrateMethod::leaves);
  }

  private void runForEach(ForEachStmt loop) {
    Value over = value(loop.getIterable());
    String name = loop.getVariable().getVariable(0).getNameAsString();
    boolean jumps =
        loop.getBody().findFirst(BreakStmt.class).isPresent()
            || loop.getBody().findFirst(ContinueStmt.class).isPresent()
            || leaves(loop.getBody());
    if (over instanceof Sequence sequence && !jumps) {
      for (Value element : sequence.elements()) {
        frame.variables.put(name, element);
        run(loop.getBody());
      }
    } else {
      frame.variables.put(name, Value.UNKNOWN);
      runLoop(loop, loop.getBody(), List.of());
    }
  }

  private void runLoop(
      Node loop, com.github.javaparser.ast.stmt.Statement body, List<Expression> update) {
    forgetAssigned(loop);
    sending.enterCondition();
    run(body);
    update.forEach(this::value);
    sending.leaveCondition();
    forgetAssigned(loop);
    frame.mayHaveLeft |= leaves(loop);
  }

  /** What a loop assigns is not known in it, since it may be in any round. */
  private void forgetAssigned(Node loop) {
    loop.findAll(AssignExpr.class).forEach(assignment -> forget(assignment.getTarget()));
    loop.findAll(UnaryExpr.class).forEach(change -> forget(change.getExpression()));
    for (MethodCallExpr call : loop.findAll(MethodCallExpr.class)) {
      if (StringCalls.isBuilding(call.getNameAsString())) {
        root(call)
            .ifPresent(name -> frame.variables.computeIfPresent(name, (n, v) -> Value.UNKNOWN));
      }
    }
  }

  private void forget(Expression target) {
    target
        .toNameExpr()
        .ifPresent(
            name ->
                frame.variables.computeIfPresent(
                    name.getNameAsString(), (n, v) -> v instanceof Carrier ? v : Value.UNKNOWN));
  }

  private void runTry(TryStmt attempt) {
    attempt.getResources().forEach(this::value);
    run(attempt.getTryBlock());
    for (CatchClause handler : attempt.getCatchClauses()) {
      sending.enterCondition();
      run(handler.getBody());
      sending.leaveCondition();
      frame.mayHaveLeft |= leaves(handler);
    }
    attempt.getFinallyBlock().ifPresent(this::run);
  }

  private void runEntries(NodeList<SwitchEntry> entries) {
    Map<String, Value> before = frame.variables;
    List<Map<String, Value>> after = new ArrayList<>();
    sending.enterCondition();
    for (SwitchEntry entry : entries) {
      frame.variables = new HashMap<>(before);
      entry.getStatements().forEach(this::run);
      after.add(frame.variables);
      frame.mayHaveLeft |= leaves(entry);
    }
    sending.leaveCondition();
    frame.variables = before;
    after.forEach(this::merge);
  }

  /** The value of an expression; what it sends on the way is noted. */
  private Value value(Expression expression) {
    if (exhausted(expression)) {
      return Value.UNKNOWN;
    }
    Value value = evaluated(expression);
    if (value instanceof Text made && !(expression instanceof LiteralStringValueExpr)) {
      int length = made.view().text().length();
      steps += length / CHARACTERS_A_STEP;
      return length > Strings.LONGEST ? Value.UNKNOWN : value;
    }
    return value;
  }

  private Value evaluated(Expression expression) {
    if (expression instanceof StringLiteralExpr || expression instanceof TextBlockLiteralExpr) {
      return new Text(JavaLiterals.decode(file.span(expression)));
    }
    if (expression instanceof CharLiteralExpr) {
      return new Scalar(JavaLiterals.decode(file.span(expression)));
    }
    if (expression instanceof IntegerLiteralExpr || expression instanceof LongLiteralExpr) {
      return number((LiteralStringValueExpr) expression);
    }
    if (expression instanceof BooleanLiteralExpr) {
      return new Scalar(TextView.of(file.span(expression)));
    }
    if (expression instanceof NameExpr name) {
      return named(name.getNameAsString(), file.span(name));
    }
    if (expression instanceof FieldAccessExpr access) {
      return ofField(access);
    }
    if (expression instanceof EnclosedExpr enclosed) {
      return value(enclosed.getInner());
    }
    if (expression instanceof CastExpr cast) {
      Value inner = value(cast.getExpression());
      return inner instanceof Value.Unknown ? ofType(cast.getType()) : inner;
    }
    if (expression instanceof BinaryExpr binary) {
      return ofBinary(binary);
    }
    if (expression instanceof ConditionalExpr choice) {
      value(choice.getCondition());
      sending.enterCondition();
      Value one = value(choice.getThenExpr());
      Value other = value(choice.getElseExpr());
      sending.leaveCondition();
      return Strings.same(one, other) ? one : new Choice(one, other);
    }
    if (expression instanceof AssignExpr assignment) {
      return assigned(assignment);
    }
    if (expression instanceof VariableDeclarationExpr declaration) {
      declaration.getVariables().forEach(this::declare);
      return Value.UNKNOWN;
    }
    if (expression instanceof MethodCallExpr call) {
      return ofCall(call);
    }
    if (expression instanceof ObjectCreationExpr creation) {
      return created(creation);
    }
    if (expression instanceof ArrayCreationExpr array) {
      return array.getInitializer().map(this::value).orElse(Value.UNKNOWN);
    }
    if (expression instanceof ArrayInitializerExpr array) {
      return new Sequence(values(array.getValues()));
    }
    if (expression instanceof SwitchExpr choice) {
      value(choice.getSelector());
      runEntries(choice.getEntries());
      return Value.UNKNOWN;
    }
    if (expression instanceof LambdaExpr || expression instanceof MethodReferenceExpr) {
      return Value.UNKNOWN;
    }
    expression.getChildNodes().forEach(this::visit);
    return Value.UNKNOWN;
  }

  private Value number(LiteralStringValueExpr literal) {
    boolean decimal = literal.getValue().chars().allMatch(Character::isDigit);
    return decimal ? new Scalar(TextView.of(file.span(literal))) : Value.UNKNOWN;
  }

  private List<Value> values(List<Expression> expressions) {
    List<Value> values = new ArrayList<>(expressions.size());
    expressions.forEach(expression -> values.add(value(expression)));
    return values;
  }

  private Value named(String name, Span use) {
    Value local = frame.variables.get(name);
    return local != null ? local : field(name, use);
  }

  private Value ofField(FieldAccessExpr access) {
    boolean own = access.getScope() instanceof ThisExpr || isOwnType(access.getScope());
    if (own) {
      return field(access.getNameAsString(), file.span(access));
    }
    value(access.getScope());
    return Value.UNKNOWN;
  }

  private Value field(String name, Span use) {
    Optional<VariableDeclarator> field = declarations.field(name);
    if (field.isEmpty()) {
      return Value.UNKNOWN;
    }
    Value type = ofType(field.get().getType());
    if (!(type instanceof Value.Unknown)) {
      return type;
    }
    Value constant = Declarations.isConstant(field.get()) ? constant(field.get()) : Value.UNKNOWN;
    if (constant instanceof Text text) {
      return new Text(Strings.atUse(text.view(), use));
    }
    if (constant instanceof Scalar scalar) {
      return new Scalar(Strings.atUse(scalar.view(), use));
    }
    return constant;
  }

  private Value constant(VariableDeclarator field) {
    Value known = constants.get(field);
    if (known != null) {
      return known;
    }
    if (field.getInitializer().isEmpty() || !underway.add(field)) {
      return Value.UNKNOWN;
    }
    Frame caller = frame;
    frame = new Frame();
    Value value = value(field.getInitializer().get());
    frame = caller;
    underway.remove(field);
    constants.put(field, value);
    return value;
  }

  private static Value ofType(Type type) {
    return type.toClassOrInterfaceType()
        .flatMap(named -> JdbcCall.ofType(named.getNameAsString()))
        .map(kind -> (Value) new Carrier(kind))
        .orElse(Value.UNKNOWN);
  }

  private void declare(VariableDeclarator variable) {
    Value initial = variable.getInitializer().map(this::value).orElse(Value.UNKNOWN);
    Value type = ofType(variable.getType());
    frame.variables.put(
        variable.getNameAsString(), initial instanceof Value.Unknown ? type : initial);
  }

  private Value assigned(AssignExpr assignment) {
    Value value = value(assignment.getValue());
    Optional<String> name = assignment.getTarget().toNameExpr().map(NameExpr::getNameAsString);
    if (name.isEmpty()) {
      value(assignment.getTarget());
      return value;
    }
    Value before = frame.variables.getOrDefault(name.get(), Value.UNKNOWN);
    Value after =
        switch (assignment.getOperator()) {
          case ASSIGN ->
              value instanceof Value.Unknown && before instanceof Carrier ? before : value;
          case PLUS ->
              before instanceof Text text
                  ? new Text(
                      Strings.joined(
                          text.view(), Strings.text(value, file.span(assignment.getValue()))))
                  : Value.UNKNOWN;
          default -> Value.UNKNOWN;
        };
    if (frame.variables.containsKey(name.get())) {
      frame.variables.put(name.get(), after);
    }
    return after;
  }

  /** {@code a + b + c}, which is nested to the left, without recursion. */
  private Value ofBinary(BinaryExpr binary) {
    List<Expression> operands = new ArrayList<>();
    Expression left = binary;
    while (left instanceof BinaryExpr inner && inner.getOperator() == BinaryExpr.Operator.PLUS) {
      operands.add(0, inner.getRight());
      left = inner.getLeft();
    }
    if (operands.isEmpty()) {
      value(binary.getLeft());
      value(binary.getRight());
      return Value.UNKNOWN;
    }
    Value first = value(left);
    Span firstPlace = file.span(left);
    TextView.Builder joined = null;
    for (Expression operand : operands) {
      Value next = value(operand);
      if (joined == null && !(first instanceof Text) && !(next instanceof Text)) {
        // Numbers are added, not joined, as long as no string has come.
        first = Value.UNKNOWN;
        firstPlace = firstPlace.to(file.span(operand));
        continue;
      }
      if (joined == null) {
        joined = TextView.builder(file.source()).append(Strings.text(first, firstPlace));
      }
      joined.append(Strings.text(next, file.span(operand)));
    }
    return joined == null ? Value.UNKNOWN : new Text(joined.build());
  }

  private Value created(ObjectCreationExpr creation) {
    String type = creation.getType().getNameAsString();
    List<Value> arguments = values(creation.getArguments());
    creation
        .getAnonymousClassBody()
        .ifPresent(
            members -> {
              sending.enterCondition();
              runMembers(members);
              sending.leaveCondition();
            });
    if (type.equals("StringBuilder") || type.equals("StringBuffer") || type.equals("String")) {
      if (arguments.isEmpty()) {
        return new Text(TextView.builder(file.source()).build());
      }
      return arguments.get(0) instanceof Text text ? text : Value.UNKNOWN;
    }
    Optional<Carrier.Kind> kind = JdbcCall.ofType(type);
    if (kind.isPresent()) {
      return new Carrier(kind.get());
    }
    if (arguments.stream().anyMatch(Carrier.class::isInstance)
        && !declarations.declaresType(type)) {
      elsewhere(creation, type);
    }
    return Value.UNKNOWN;
  }

  private void runMembers(NodeList<BodyDeclaration<?>> members) {
    for (BodyDeclaration<?> member : members) {
      if (member instanceof MethodDeclaration method && method.getBody().isPresent()) {
        bind(method.getParameters(), List.of());
        runIsolated(method.getBody().get());
      }
    }
  }

  /** Runs a body whose returns are its own. */
  private void runIsolated(com.github.javaparser.ast.stmt.Statement body) {
    boolean left = frame.mayHaveLeft;
    frame.mayHaveLeft = false;
    int returned = frame.returned.size();
    run(body);
    frame.returned.subList(returned, frame.returned.size()).clear();
    frame.mayHaveLeft = left;
  }

  private void bind(List<Parameter> parameters, List<Value> arguments) {
    for (int i = 0; i < parameters.size(); i++) {
      Value argument = i < arguments.size() ? arguments.get(i) : Value.UNKNOWN;
      Value type = ofType(parameters.get(i).getType());
      frame.variables.put(
          parameters.get(i).getNameAsString(), argument instanceof Value.Unknown ? type : argument);
    }
  }

  private Value ofCall(MethodCallExpr call) {
    String name = call.getNameAsString();
    Optional<Expression> scope = call.getScope();
    Value on = scope.map(this::value).orElse(Value.UNKNOWN);
    List<Value> arguments = values(call.getArguments());
    Optional<MethodDeclaration> own = ownMethod(call);
    if (own.isPresent()) {
      return followed(call, own.get(), arguments);
    }
    boolean sends =
        !arguments.isEmpty()
            && !isLambda(call.getArgument(0))
            && JdbcCall.sends(on, name, arguments.get(0));
    if (sends) {
      send(call, name, arguments);
    }
    runLambdas(call, on);
    if (on instanceof Text text) {
      Value result = StringCalls.on(text.view(), call, arguments, file);
      if (StringCalls.isBuilding(name)) {
        root(call)
            .filter(frame.variables::containsKey)
            .ifPresent(variable -> frame.variables.put(variable, result));
      }
      return result;
    }
    if (on instanceof Sequence sequence && name.equals("forEach")) {
      return forEach(call, sequence);
    }
    Optional<Carrier.Kind> kind = JdbcCall.result(name);
    if (kind.isPresent()) {
      return new Carrier(kind.get());
    }
    if (name.equals("unwrap")) {
      return on;
    }
    Optional<Value> made = StringCalls.made(call, arguments, file);
    if (made.isPresent()) {
      return made.get();
    }
    boolean handsOver =
        !sends
            && !(on instanceof Carrier)
            && arguments.stream().anyMatch(Carrier.class::isInstance)
            && !JdbcCall.isHarmless(scope.map(JavaFile::dotted).orElse(""), name);
    boolean inherited = scope.filter(SuperExpr.class::isInstance).isPresent();
    if (handsOver || (inherited && !arguments.isEmpty())) {
      elsewhere(call, name);
    }
    return Value.UNKNOWN;
  }

  private static boolean isLambda(Expression argument) {
    Expression inner = argument;
    while (inner instanceof CastExpr cast) {
      inner = cast.getExpression();
    }
    return inner instanceof LambdaExpr
        || (inner instanceof ObjectCreationExpr creation
            && creation.getAnonymousClassBody().isPresent());
  }

  private Optional<MethodDeclaration> ownMethod(MethodCallExpr call) {
    Expression scope = call.getScope().orElseGet(ThisExpr::new);
    boolean own =
        scope instanceof ThisExpr
            || isOwnType(scope)
            || (scope instanceof ObjectCreationExpr creation
                && declarations.declaresType(creation.getType().getNameAsString()));
    return own ? declarations.method(call) : Optional.empty();
  }

  private boolean isOwnType(Expression scope) {
    return scope instanceof NameExpr name
        && !frame.variables.containsKey(name.getNameAsString())
        && declarations.declaresType(name.getNameAsString());
  }

  private Value followed(MethodCallExpr call, MethodDeclaration method, List<Value> arguments) {
    if (depth >= DEEPEST_CALL) {
      if (arguments.stream().anyMatch(Carrier.class::isInstance)) {
        sending.opaque(
            file.span(call), "it calls itself, and how often is known only when it runs");
      }
      return Value.UNKNOWN;
    }
    List<Value> given = new ArrayList<>(arguments);
    int parameters = method.getParameters().size();
    if (Declarations.isOpen(method)) {
      boolean asArray = given.size() == parameters && given.get(parameters - 1) instanceof Sequence;
      if (!asArray) {
        List<Value> rest = new ArrayList<>(given.subList(parameters - 1, given.size()));
        given = new ArrayList<>(given.subList(0, parameters - 1));
        given.add(new Sequence(rest));
      }
    }
    Frame caller = frame;
    frame = new Frame();
    depth++;
    bind(method.getParameters(), given);
    method.getBody().ifPresent(this::run);
    depth--;
    List<Value> returned = frame.returned;
    frame = caller;
    Value first = returned.isEmpty() ? Value.UNKNOWN : returned.get(0);
    boolean one = returned.stream().allMatch(value -> value == first || Strings.same(first, value));
    return one && !(first instanceof Value.Unknown) ? first : ofType(method.getType());
  }

  private void runLambdas(MethodCallExpr call, Value on) {
    boolean runsOnce = on instanceof Carrier;
    boolean overKnown = on instanceof Sequence && call.getNameAsString().equals("forEach");
    if (overKnown) {
      return;
    }
    for (Expression argument : call.getArguments()) {
      Expression inner = argument;
      while (inner instanceof CastExpr cast) {
        inner = cast.getExpression();
      }
      if (inner instanceof LambdaExpr lambda) {
        if (!runsOnce) {
          sending.enterCondition();
        }
        bind(lambda.getParameters(), List.of());
        runIsolated(lambda.getBody());
        if (!runsOnce) {
          sending.leaveCondition();
        }
      }
    }
  }

  private Value forEach(MethodCallExpr call, Sequence sequence) {
    if (call.getArguments().size() == 1 && call.getArgument(0) instanceof LambdaExpr lambda) {
      for (Value element : sequence.elements()) {
        bind(lambda.getParameters(), List.of(element));
        runIsolated(lambda.getBody());
      }
    }
    return Value.UNKNOWN;
  }

  /** The variable at the start of a chain of calls. */
  private static Optional<String> root(MethodCallExpr call) {
    Optional<Expression> scope = call.getScope();
    while (scope.isPresent() && scope.get() instanceof MethodCallExpr inner) {
      scope = inner.getScope();
    }
    return scope.flatMap(Expression::toNameExpr).map(NameExpr::getNameAsString);
  }

  private void send(MethodCallExpr call, String method, List<Value> arguments) {
    boolean several = method.equals("batchUpdate");
    int count = several ? arguments.size() : 1;
    for (int i = 0; i < count; i++) {
      Value argument = arguments.get(i);
      Span place = file.span(call.getArgument(i));
      if (several && i == 0 && argument instanceof Sequence sequence) {
        sequence.elements().forEach(element -> sending.send(element, place));
      } else if (i == 0 || argument instanceof Text) {
        sending.send(argument, place);
      }
    }
  }

  private void elsewhere(Expression call, String name) {
    sending.opaque(
        file.span(call), "it hands the connection to %s, which is not read".formatted(name));
  }
}
