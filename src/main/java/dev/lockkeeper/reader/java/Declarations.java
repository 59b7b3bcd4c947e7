package dev.lockkeeper.reader.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types, methods and fields that a file declares, by their simple names. */
final class Declarations {
  private final Set<String> types = new HashSet<>();
  private final Map<String, List<MethodDeclaration>> methods = new HashMap<>();
  private final Map<String, VariableDeclarator> fields = new HashMap<>();

  /** Those of a file; where names are the same, the migration's own come first. */
  Declarations(CompilationUnit unit, TypeDeclaration<?> migration) {
    add(migration);
    for (TypeDeclaration<?> type : unit.findAll(TypeDeclaration.class)) {
      add(type);
    }
  }

  private void add(TypeDeclaration<?> type) {
    types.add(type.getNameAsString());
    for (BodyDeclaration<?> member : type.getMembers()) {
      if (member instanceof MethodDeclaration method) {
        methods.computeIfAbsent(method.getNameAsString(), n -> new ArrayList<>()).add(method);
      } else if (member instanceof FieldDeclaration field) {
        field.getVariables().forEach(v -> fields.putIfAbsent(v.getNameAsString(), v));
      }
    }
  }

  /** Whether the file declares a type. */
  boolean declaresType(String name) {
    return types.contains(name);
  }

  /** The method with a body that a call by its bare name may mean. */
  Optional<MethodDeclaration> method(MethodCallExpr call) {
    return methods.getOrDefault(call.getNameAsString(), List.of()).stream()
        .filter(method -> method.getBody().isPresent() && takes(method, call))
        .findFirst();
  }

  /** The field of a name. */
  Optional<VariableDeclarator> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** Whether a field keeps its first value. */
  static boolean isConstant(VariableDeclarator field) {
    Node declaration = field.getParentNode().orElse(field);
    boolean inInterface =
        declaration
            .getParentNode()
            .filter(type -> type instanceof ClassOrInterfaceDeclaration c && c.isInterface())
            .isPresent();
    return inInterface || (declaration instanceof FieldDeclaration written && written.isFinal());
  }

  /** Whether a method's last parameter takes any number of arguments. */
  static boolean isOpen(MethodDeclaration method) {
    int parameters = method.getParameters().size();
    return parameters > 0 && method.getParameter(parameters - 1).isVarArgs();
  }

  private static boolean takes(MethodDeclaration method, MethodCallExpr call) {
    int parameters = method.getParameters().size();
    int arguments = call.getArguments().size();
    return isOpen(method) ? arguments >= parameters - 1 : arguments == parameters;
  }
}
