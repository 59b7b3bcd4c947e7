package dev.lockkeeper.reader.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.reader.sql.SqlScript;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A parsed Java file and the places of its nodes. */
final class JavaFile {
  private static final Set<String> MIGRATION_TYPES =
      Set.of("BaseJavaMigration", "JavaMigration", "SpringJdbcMigration", "JdbcMigration");
  private static final Pattern MIGRATION_NAME = Pattern.compile("[VU]\\d+(?:_\\d+)*__.*|R__.+");

  private final SourceFile file;
  private final CompilationUnit unit;
  private final List<Comment> comments;

  private JavaFile(SourceFile file, CompilationUnit unit, List<Comment> comments) {
    this.file = file;
    this.unit = unit;
    this.comments = comments;
  }

  static JavaMigration read(SourceFile file, Function<TextView, SqlScript> sql) {
    ParserConfiguration configuration =
        new ParserConfiguration()
            // The newest grammar, which takes what older ones do.
            .setLanguageLevel(LanguageLevel.BLEEDING_EDGE)
            .setAttributeComments(false)
            .setTabSize(1);
    ParseResult<CompilationUnit> parsed =
        new JavaParser(configuration).parse(withoutByteOrderMark(file.text()));
    if (!parsed.isSuccessful() || parsed.getResult().isEmpty()) {
      return unread(file, parsed.getProblems());
    }
    return new JavaFile(file, parsed.getResult().get(), comments(parsed)).migration(sql);
  }

  SourceFile source() {
    return file;
  }

  CompilationUnit unit() {
    return unit;
  }

  /** Where a node stands. */
  Span span(Node node) {
    return node.getRange()
        .map(range -> file.span(offset(file, range.begin), offset(file, range.end) + 1))
        .orElseGet(() -> file.span(0, 0));
  }

  /** {@code a.b.c} as written; empty for what is no such chain of names. */
  static String dotted(Expression expression) {
    if (expression instanceof NameExpr name) {
      return name.getNameAsString();
    }
    if (expression instanceof FieldAccessExpr field) {
      String scope = dotted(field.getScope());
      return scope.isEmpty() ? "" : scope + "." + field.getNameAsString();
    }
    return expression instanceof ThisExpr ? "this" : "";
  }

  private static List<Comment> comments(ParseResult<CompilationUnit> parsed) {
    return parsed.getCommentsCollection().stream()
        .flatMap(collection -> collection.getComments().stream())
        .toList();
  }

  private static String withoutByteOrderMark(String text) {
    // A space in its place keeps the columns.
    return text.startsWith("\uFEFF") ? " " + text.substring(1) : text;
  }

  private static JavaMigration unread(SourceFile file, List<Problem> problems) {
    for (Problem problem : problems) {
      Optional<Position> place =
          problem
              .getLocation()
              .map(TokenRange::getBegin)
              .flatMap(token -> token.getRange())
              .map(range -> range.begin);
      if (place.isPresent()) {
        int at = offset(file, place.get());
        return new JavaMigration.Unread(file.span(at, at), "it is not valid Java here");
      }
    }
    return new JavaMigration.Unread(file.span(0, 0), "it is not valid Java");
  }

  private static int offset(SourceFile file, Position position) {
    int line = Math.max(1, Math.min(position.line, file.lineCount()));
    int offset = file.lineStart(line) + Math.max(0, position.column - 1);
    return Math.min(offset, file.text().length());
  }

  private JavaMigration migration(Function<TextView, SqlScript> sql) {
    Optional<ClassOrInterfaceDeclaration> found =
        unit.findAll(ClassOrInterfaceDeclaration.class).stream()
            .filter(JavaFile::isMigration)
            .findFirst();
    if (found.isEmpty()) {
      return new JavaMigration.None();
    }
    ClassOrInterfaceDeclaration type = found.get();
    Optional<MethodDeclaration> migrate =
        type.getMethodsByName("migrate").stream()
            .filter(method -> method.getParameters().size() == 1 && method.getBody().isPresent())
            .findFirst();
    if (migrate.isEmpty()) {
      return new JavaMigration.Unread(
          span(type.getName()), "its migrate method stands in another class");
    }
    Sending sent = new Sending(sql);
    MigrateMethod.follow(this, type, migrate.get(), sent);
    List<SourceComment> said = new ArrayList<>();
    for (Comment comment : comments) {
      said.add(new SourceComment(comment.getContent(), span(comment)));
    }
    said.addAll(sent.comments());
    return new JavaMigration.Read(
        type.getNameAsString(),
        span(type.getName()),
        version(type),
        span(migrate.get()),
        sent.statements(),
        JavaProgram.of(this, type),
        said,
        inTransaction(type));
  }

  private static boolean isMigration(ClassOrInterfaceDeclaration type) {
    if (type.isInterface() || type.isAbstract()) {
      return false;
    }
    boolean extendsOne =
        type.getExtendedTypes().stream().anyMatch(JavaFile::isMigrationType)
            || type.getImplementedTypes().stream().anyMatch(JavaFile::isMigrationType);
    boolean inherits =
        !type.getExtendedTypes().isEmpty()
            && MIGRATION_NAME.matcher(type.getNameAsString()).matches();
    return extendsOne || inherits;
  }

  private static boolean isMigrationType(ClassOrInterfaceType type) {
    return MIGRATION_TYPES.contains(type.getNameAsString());
  }

  /** The literal in {@code return MigrationVersion.fromVersion("1.2")}. */
  private static Optional<String> version(TypeDeclaration<?> type) {
    return returned(type, "getVersion")
        .flatMap(value -> value.toMethodCallExpr())
        .filter(call -> call.getNameAsString().equals("fromVersion"))
        .map(MethodCallExpr::getArguments)
        .filter(arguments -> arguments.size() == 1)
        .flatMap(arguments -> arguments.get(0).toStringLiteralExpr())
        .map(StringLiteralExpr::asString)
        .filter(version -> !version.isBlank());
  }

  private static boolean inTransaction(TypeDeclaration<?> type) {
    return returned(type, "canExecuteInTransaction")
        .flatMap(Expression::toBooleanLiteralExpr)
        .map(BooleanLiteralExpr::getValue)
        .orElse(true);
  }

  private static Optional<Expression> returned(TypeDeclaration<?> type, String method) {
    return type.getMethodsByName(method).stream()
        .filter(declaration -> declaration.getParameters().isEmpty())
        .findFirst()
        .flatMap(MethodDeclaration::getBody)
        .filter(body -> body.getStatements().size() == 1)
        .flatMap(body -> body.getStatement(0).toReturnStmt())
        .flatMap(ReturnStmt::getExpression);
  }
}
