package dev.lockkeeper.report.ops;

import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Operations of every class with every part written, made from the records alone. */
final class SampleOperations {
  private static final SourceFile FILE = new SourceFile("db/V1__x.sql", "sample\n");

  private SampleOperations() {}

  /** The classes of the family. */
  static List<Class<? extends Operation>> classes() {
    List<Class<? extends Operation>> classes = new ArrayList<>();
    collect(Operation.class, classes);
    return classes;
  }

  private static void collect(
      Class<? extends Operation> type, List<Class<? extends Operation>> classes) {
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        collect(permitted.asSubclass(Operation.class), classes);
      }
    } else {
      classes.add(type);
    }
  }

  /** Operations of a class, one for each choice of its enums, flags and of each sort of part. */
  static List<Operation> of(Class<? extends Operation> type) {
    return samples(type).map(Operation.class::cast).toList();
  }

  /** All combinations would be many; each part's choices are tried while the others stay first. */
  private static Stream<Object> samples(Class<?> record) {
    RecordComponent[] components = record.getRecordComponents();
    List<List<Object>> choices =
        Arrays.stream(components).map(c -> choices(c.getGenericType())).toList();
    List<Object> samples = new ArrayList<>();
    for (int varied = 0; varied < components.length; varied++) {
      for (Object choice : choices.get(varied)) {
        Object[] values = choices.stream().map(c -> c.get(0)).toArray();
        values[varied] = choice;
        samples.add(create(record, components, values));
      }
    }
    return samples.stream().distinct();
  }

  private static Object create(Class<?> record, RecordComponent[] components, Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = record.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(record + " cannot be made", e);
    }
  }

  private static List<Object> choices(Type type) {
    if (type instanceof ParameterizedType generic) {
      List<Object> inner = choices(generic.getActualTypeArguments()[0]);
      return generic.getRawType() == Optional.class
          ? inner.stream().map(value -> (Object) Optional.of(value)).toList()
          : inner.stream().map(value -> (Object) List.of(value)).toList();
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return List.of("sample");
    }
    if (plain == int.class) {
      return List.of(1);
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return List.of(true, false);
    }
    if (plain == Span.class) {
      return List.of(FILE.span(0, 6));
    }
    if (plain == dev.lockkeeper.operation.Expression.Node.class) {
      return List.of(new dev.lockkeeper.operation.Expression.Unread());
    }
    if (plain.isEnum()) {
      return List.of(plain.getEnumConstants());
    }
    if (plain.isSealed()) {
      return Arrays.stream(plain.getPermittedSubclasses())
          .flatMap(permitted -> choices(permitted).stream())
          .toList();
    }
    return samples(plain).toList();
  }
}
