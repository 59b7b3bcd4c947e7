package dev.lockkeeper.report.ops;

import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Query;
import dev.lockkeeper.operation.TableReference;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.source.Span;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The facts of an operation as keys and plain values, taken from its record's components.
 *
 * <p>A value is a {@link String}, {@link Boolean}, {@link Integer}, a {@link List} of values or a
 * {@link Map} of facts. A component's name is its key. What was not written has no key: an empty
 * {@link Optional}, {@code false} and an empty list; what stands inside an {@link Optional} was
 * written and is printed even when it is false or empty.
 */
final class Facts {
  /** Where the word is not the component's name, because that is a keyword of Java. */
  private static final Map<String, String> KEYS = Map.of("defaultValue", "default");

  /** Flags whose false is written too, as another keyword: BY DEFAULT is not the absence of one. */
  private static final Set<String> ALWAYS_WRITTEN = Set.of("always");

  /** Parts whose facts are facts of the whole. */
  private static final List<Class<?>> FLATTENED =
      List.of(
          TableReference.class,
          ColumnDefinition.class,
          Constraint.class,
          Constraint.Common.class,
          IndexElement.class);

  private static final ClassValue<List<Component>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
          return components(type);
        }
      };

  private Facts() {}

  /** The facts of an operation, in the order of its components. */
  static Map<String, Object> of(Operation operation) {
    return facts((Record) operation);
  }

  /**
   * The keys that operations of a class can have, each with what its value is in words, sorted.
   *
   * @param operation a record of the family
   */
  static Map<String, String> keys(Class<? extends Operation> operation) {
    Map<String, String> keys = new TreeMap<>();
    describe(operation, keys);
    return keys;
  }

  private static Map<String, Object> facts(Record owner) {
    Map<String, Object> facts = new LinkedHashMap<>();
    put(owner, facts);
    return facts;
  }

  private static void put(Record owner, Map<String, Object> facts) {
    if (owner instanceof Constraint constraint) {
      facts.put("constraint", constraint.constraint());
    }
    for (Component component : COMPONENTS.get(owner.getClass())) {
      component.put(component.of(owner), facts);
    }
  }

  private static void describe(Class<?> type, Map<String, String> keys) {
    if (Constraint.class.isAssignableFrom(type)) {
      keys.put("constraint", "text");
    }
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        describe(permitted, keys);
      }
    } else {
      for (Component component : COMPONENTS.get(type)) {
        component.describe(keys);
      }
    }
  }

  private static List<Component> components(Class<?> owner) {
    List<Component> components = new ArrayList<>();
    for (RecordComponent component : owner.getRecordComponents()) {
      if (component.getType() != Span.class) {
        components.add(Component.of(component));
      }
    }
    return List.copyOf(components);
  }

  /**
   * A component of a record.
   *
   * @param source the component itself
   * @param key its key
   * @param type its type inside {@link Optional} and {@link List}
   * @param optional whether it is an {@link Optional}
   * @param list whether it holds several
   */
  private record Component(
      RecordComponent source, String key, Class<?> type, boolean optional, boolean list) {

    static Component of(RecordComponent source) {
      Type type = source.getGenericType();
      boolean optional = source.getType() == Optional.class;
      if (optional) {
        type = argument(type);
      }
      boolean list =
          type instanceof ParameterizedType generic && generic.getRawType() == List.class;
      if (list) {
        type = argument(type);
      }
      source.getAccessor().setAccessible(true);
      String key = KEYS.getOrDefault(source.getName(), source.getName());
      return new Component(source, key, (Class<?>) type, optional, list);
    }

    private static Type argument(Type generic) {
      return ((ParameterizedType) generic).getActualTypeArguments()[0];
    }

    Object of(Record owner) {
      try {
        return source.getAccessor().invoke(owner);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(source + " cannot be read", e);
      }
    }

    void put(Object value, Map<String, Object> facts) {
      if (optional) {
        ((Optional<?>) value).ifPresent(written -> putWritten(written, facts));
      } else if (!isAbsent(value)) {
        putWritten(value, facts);
      }
    }

    private boolean isAbsent(Object value) {
      return (value.equals(false) && !ALWAYS_WRITTEN.contains(key))
          || (value instanceof List<?> items && items.isEmpty());
    }

    private void putWritten(Object value, Map<String, Object> facts) {
      if (!list && isFlattened()) {
        Map<String, Object> parts = facts((Record) value);
        if (type == ColumnDefinition.class) {
          facts.put("column", parts.remove("name"));
        }
        facts.putAll(parts);
        return;
      }
      facts.put(key, plain(value));
      if (list && type == IndexElement.class) {
        putElements((List<?>) value, facts);
      }
    }

    /** An index column is its text; what more is said of it stands beside. */
    private static void putElements(List<?> elements, Map<String, Object> facts) {
      boolean plain =
          elements.stream()
              .map(IndexElement.class::cast)
              .allMatch(e -> e.column().map(IndexElement::of).filter(e::equals).isPresent());
      if (!plain) {
        facts.put("elements", elements.stream().map(e -> facts((Record) e)).toList());
      }
    }

    private boolean isFlattened() {
      return FLATTENED.contains(type);
    }

    void describe(Map<String, String> keys) {
      if (!list && isFlattened()) {
        Map<String, String> parts = new TreeMap<>();
        Facts.describe(type, parts);
        if (type == ColumnDefinition.class) {
          keys.put("column", "text");
          parts.remove("name");
        }
        keys.putAll(parts);
        return;
      }
      keys.put(key, list ? "list of " + words() : words());
      if (list && type == IndexElement.class) {
        Map<String, String> parts = new TreeMap<>();
        Facts.describe(type, parts);
        keys.put("elements", "list of " + braces(parts));
      }
    }

    private String words() {
      if (type == boolean.class || type == Boolean.class) {
        return "flag";
      }
      if (type == int.class || type == Integer.class) {
        return "number";
      }
      if (isText(type)) {
        return "text";
      }
      Map<String, String> parts = new TreeMap<>();
      Facts.describe(type, parts);
      return braces(parts);
    }

    private static String braces(Map<String, String> parts) {
      return "{" + String.join(", ", parts.keySet()) + "}";
    }
  }

  private static boolean isText(Class<?> type) {
    return type.isEnum()
        || Set.of(
                String.class,
                Identifier.class,
                ObjectName.class,
                TypeName.class,
                Expression.class,
                Query.class,
                IndexElement.class)
            .contains(type);
  }

  private static Object plain(Object value) {
    if (value instanceof String || value instanceof Boolean || value instanceof Integer) {
      return value;
    }
    if (value instanceof List<?> items) {
      return items.stream().map(Facts::plain).toList();
    }
    if (value instanceof Enum<?> word) {
      return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    if (value instanceof Expression expression) {
      return expression.text();
    }
    if (value instanceof Query query) {
      return query.text();
    }
    if (value instanceof IndexElement element) {
      return element.text();
    }
    if (isText(value.getClass())) {
      return value.toString();
    }
    return facts((Record) value);
  }
}
