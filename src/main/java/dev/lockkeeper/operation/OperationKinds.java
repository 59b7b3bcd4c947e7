package dev.lockkeeper.operation;

import dev.lockkeeper.operation.AlterTableOperation.ChangeTable;
import dev.lockkeeper.operation.SessionOperation.TransactionControl;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What {@link Operation#kind} can say, but for commands that change neither schema nor rows. */
public final class OperationKinds {
  private static final Set<Class<?>> NAMED_BY_OBJECT =
      Set.of(
          ObjectOperation.CreateObject.class,
          ObjectOperation.AlterObject.class,
          ObjectOperation.DropObject.class,
          ObjectOperation.RenameObject.class);

  /** Records whose kind is not their name. */
  private static final Set<Class<?>> NAMED_OTHERWISE =
      Set.of(
          ChangeTable.class,
          ObjectOperation.Privileges.class,
          SessionOperation.SetParameter.class,
          SessionOperation.ResetParameter.class,
          TransactionControl.class,
          SessionOperation.Utility.class);

  private final Set<String> kinds =
      new TreeSet<>(Set.of("CreateProcedure", "Grant", "Reset", "Revoke", "Set"));

  private OperationKinds() {}

  /** All of them, sorted. */
  public static Set<String> all() {
    OperationKinds found = new OperationKinds();
    found.add(Operation.class);
    found.addActions(ChangeTable.Action.values());
    found.addActions(TransactionControl.Action.values());
    return Collections.unmodifiableSet(found.kinds);
  }

  private void add(Class<?> type) {
    if (type.isSealed()) {
      Stream.of(type.getPermittedSubclasses()).forEach(this::add);
    } else if (NAMED_BY_OBJECT.contains(type)) {
      String verb = type.getSimpleName().replace("Object", "");
      Arrays.stream(ObjectKind.values()).forEach(object -> kinds.add(verb + object.camelCase()));
    } else if (!NAMED_OTHERWISE.contains(type)) {
      kinds.add(type.getSimpleName());
    }
  }

  private void addActions(Enum<?>[] actions) {
    Arrays.stream(actions).map(Enum::name).map(Operation::camelCase).forEach(kinds::add);
  }
}
