import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Rewrites a jar's class files so that the JVM starts them fast.
 *
 * <ul>
 *   <li>Those of Java 5 and older become ones of Java 8, with the stack maps that Java 8 asks for,
 *       because the JVM keeps no class in its archive that was compiled for a version before 6.
 *   <li>A record's {@code equals} and {@code hashCode} become plain code. The compiler leaves them
 *       to be made when they are first called, from some ten classes for each record, which no
 *       archive holds either.
 *   <li>Lambdas and method references of ours become classes of their own. The JVM of JDK 17 takes
 *       an eighth of a millisecond to link each one, even from an archive, and a short run links
 *       some four hundred.
 * </ul>
 *
 * <p>Usage: {@code java PrepareClassFiles.java JAR}
 */
final class PrepareClassFiles {

  private static final int OLDEST_KEPT = Opcodes.V1_6;
  private static final int WRITTEN = Opcodes.V1_8;

  private static final String OURS = "dev/lockkeeper/";

  private PrepareClassFiles() {}

  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    Path prepared = jar.resolveSibling(jar.getFileName() + ".prepared");
    Lambdas lambdas = new Lambdas();
    try (ZipFile in = new ZipFile(jar.toFile());
        URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        OutputStream file = Files.newOutputStream(prepared);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        byte[] bytes = prepare(entry.getName(), read(in, entry), classes, lambdas);
        if (lambdas.mayHost(entry.getName())) {
          lambdas.hosts.put(entry.getName(), bytes);
        } else {
          put(out, entry.getName(), entry.getTime(), bytes);
        }
      }
      long time = in.getEntry(JarFile.MANIFEST_NAME).getTime();
      for (Map.Entry<String, byte[]> host : lambdas.hosts.entrySet()) {
        put(out, host.getKey(), time, lambdas.withMembers(host.getKey(), host.getValue()));
      }
      for (Map.Entry<String, byte[]> lambda : lambdas.classes.entrySet()) {
        put(out, lambda.getKey() + ".class", time, lambda.getValue());
      }
    }
    Files.move(prepared, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void put(ZipOutputStream out, String name, long time, byte[] bytes)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(time);
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }

  private static byte[] read(ZipFile in, ZipEntry entry) throws IOException {
    try (InputStream bytes = in.getInputStream(entry)) {
      return bytes.readAllBytes();
    }
  }

  private static byte[] prepare(String name, byte[] bytes, ClassLoader classes, Lambdas lambdas) {
    if (!name.endsWith(".class")) {
      return bytes;
    }
    ClassReader reader = new ClassReader(bytes);
    if (reader.readUnsignedShort(6) < OLDEST_KEPT) {
      ClassWriter writer = new WriterThatLoadsFrom(classes);
      reader.accept(new Upgrade(writer), ClassReader.SKIP_FRAMES);
      return writer.toByteArray();
    }
    boolean isRecord = "java/lang/Record".equals(reader.getSuperName());
    boolean isOurs = name.startsWith(OURS);
    if (!isRecord && !isOurs) {
      return bytes;
    }
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    ClassVisitor visitor = isRecord ? new PlainRecord(writer) : writer;
    reader.accept(isOurs ? lambdas.rewriter(visitor) : visitor, 0);
    return writer.toByteArray();
  }

  private static final class Upgrade extends ClassVisitor {

    Upgrade(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String superName,
        String[] interfaces) {
      super.visit(WRITTEN, access, name, signature, superName, interfaces);
    }
  }

  /**
   * Puts a static method into the place of each call that {@code ObjectMethods} would link, with
   * the results that the JDK's own have.
   */
  private static final class PlainRecord extends ClassVisitor {

    PlainRecord(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitInvokeDynamicInsn(
            String called, String type, Handle bootstrap, Object... arguments) {
          boolean linksRecord = bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods");
          if (linksRecord && called.equals("hashCode")) {
            writeHashCode(type, arguments);
          } else if (linksRecord && called.equals("equals")) {
            writeEquals(type, arguments);
          } else {
            super.visitInvokeDynamicInsn(called, type, bootstrap, arguments);
            return;
          }
          String owner = ((Type) arguments[0]).getInternalName();
          visitMethodInsn(Opcodes.INVOKESTATIC, owner, "record$" + called, type, false);
        }
      };
    }

    /** {@code 31 * (31 * hash(first) + hash(second)) + ...}, as the JDK counts. */
    private void writeHashCode(String type, Object[] arguments) {
      MethodVisitor code = begin("record$hashCode", type);
      code.visitInsn(Opcodes.ICONST_0);
      for (Handle field : fields(arguments)) {
        code.visitIntInsn(Opcodes.BIPUSH, 31);
        code.visitInsn(Opcodes.IMUL);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        get(code, field);
        String owner =
            isReference(Type.getType(field.getDesc()))
                ? "java/util/Objects"
                : boxOf(field.getDesc());
        String taken =
            isReference(Type.getType(field.getDesc())) ? "Ljava/lang/Object;" : field.getDesc();
        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, "hashCode", "(" + taken + ")I", false);
        code.visitInsn(Opcodes.IADD);
      }
      code.visitInsn(Opcodes.IRETURN);
      end(code);
    }

    /** Every component as {@code Objects.equals} has it, and primitive ones as {@code compare}. */
    private void writeEquals(String type, Object[] arguments) {
      String record = ((Type) arguments[0]).getInternalName();
      MethodVisitor code = begin("record$equals", type);
      Label differ = new Label();
      code.visitVarInsn(Opcodes.ALOAD, 1);
      code.visitTypeInsn(Opcodes.INSTANCEOF, record);
      code.visitJumpInsn(Opcodes.IFEQ, differ);
      for (Handle field : fields(arguments)) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        get(code, field);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.CHECKCAST, record);
        get(code, field);
        if (isReference(Type.getType(field.getDesc()))) {
          String twoObjects = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
          code.visitMethodInsn(
              Opcodes.INVOKESTATIC, "java/util/Objects", "equals", twoObjects, false);
          code.visitJumpInsn(Opcodes.IFEQ, differ);
        } else {
          String twoOfThem = "(" + field.getDesc() + field.getDesc() + ")I";
          code.visitMethodInsn(
              Opcodes.INVOKESTATIC, boxOf(field.getDesc()), "compare", twoOfThem, false);
          code.visitJumpInsn(Opcodes.IFNE, differ);
        }
      }
      code.visitInsn(Opcodes.ICONST_1);
      code.visitInsn(Opcodes.IRETURN);
      code.visitLabel(differ);
      code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      code.visitInsn(Opcodes.ICONST_0);
      code.visitInsn(Opcodes.IRETURN);
      end(code);
    }

    private MethodVisitor begin(String name, String type) {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
      MethodVisitor code = cv.visitMethod(access, name, type, null, null);
      code.visitCode();
      return code;
    }

    private static void end(MethodVisitor code) {
      code.visitMaxs(0, 0);
      code.visitEnd();
    }

    /** What {@code ObjectMethods} is given: the record, its components' names, their getters. */
    private static List<Handle> fields(Object[] arguments) {
      List<Handle> fields = new ArrayList<>();
      for (int i = 2; i < arguments.length; i++) {
        fields.add((Handle) arguments[i]);
      }
      return fields;
    }

    private static void get(MethodVisitor code, Handle field) {
      code.visitFieldInsn(Opcodes.GETFIELD, field.getOwner(), field.getName(), field.getDesc());
    }
  }

  /**
   * Makes a class for each lambda. Its body stays where the compiler put it, in a private method,
   * and the new class reaches it as a member of the same nest, which its host must list.
   */
  private static final class Lambdas {

    final Map<String, byte[]> hosts = new TreeMap<>();
    final Map<String, byte[]> classes = new TreeMap<>();
    private final Map<String, List<String>> members = new HashMap<>();

    boolean mayHost(String entry) {
      return entry.startsWith(OURS) && entry.endsWith(".class") && !entry.contains("$");
    }

    byte[] withMembers(String entry, byte[] host) {
      List<String> added = members.remove(entry.substring(0, entry.length() - ".class".length()));
      if (added == null) {
        return host;
      }
      ClassReader reader = new ClassReader(host);
      ClassWriter writer = new ClassWriter(reader, 0);
      reader.accept(writer, 0);
      added.forEach(writer::visitNestMember);
      return writer.toByteArray();
    }

    ClassVisitor rewriter(ClassVisitor next) {
      return new ClassVisitor(Opcodes.ASM9, next) {
        private int version;
        private String owner;
        private String host;
        private String source;
        private int made;

        @Override
        public void visit(
            int version,
            int access,
            String name,
            String signature,
            String superName,
            String[] interfaces) {
          this.version = version;
          this.owner = name;
          this.host = name;
          super.visit(version, access, name, signature, superName, interfaces);
        }

        @Override
        public void visitSource(String file, String debug) {
          this.source = file;
          super.visitSource(file, debug);
        }

        @Override
        public void visitNestHost(String nestHost) {
          this.host = nestHost;
          super.visitNestHost(nestHost);
        }

        @Override
        public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
          MethodVisitor code = super.visitMethod(access, name, descriptor, signature, exceptions);
          return new MethodVisitor(Opcodes.ASM9, code) {
            @Override
            public void visitInvokeDynamicInsn(
                String called, String type, Handle bootstrap, Object... arguments) {
              if (!bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                  || !bootstrap.getName().equals("metafactory")) {
                super.visitInvokeDynamicInsn(called, type, bootstrap, arguments);
                return;
              }
              Lambda lambda = new Lambda(owner + "$lambda$" + made++, called, type, arguments);
              classes.put(lambda.name, lambda.write(version, host, source));
              members.computeIfAbsent(host, h -> new ArrayList<>()).add(lambda.name);
              visitMethodInsn(Opcodes.INVOKESTATIC, lambda.name, "of", type, false);
            }
          };
        }
      };
    }
  }

  /** One lambda, as {@code LambdaMetafactory} is told of it. */
  private static final class Lambda {

    final String name;
    private final String method;
    private final Type made;
    private final Type[] captured;
    private final Type erased;
    private final Handle body;
    private final Type instantiated;

    /**
     * @param type from what is captured to the interface
     * @param arguments the interface's method as it is declared, the body, and the method as it is
     *     used here
     */
    Lambda(String name, String method, String type, Object[] arguments) {
      this.name = name;
      this.method = method;
      this.made = Type.getReturnType(type);
      this.captured = Type.getArgumentTypes(type);
      this.erased = (Type) arguments[0];
      this.body = (Handle) arguments[1];
      this.instantiated = (Type) arguments[2];
    }

    byte[] write(int version, String host, String source) {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
      String[] interfaces = {made.getInternalName()};
      writer.visit(version, access, name, null, "java/lang/Object", interfaces);
      writer.visitSource(source, null);
      writer.visitNestHost(host);
      for (int i = 0; i < captured.length; i++) {
        int field = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
        writer.visitField(field, "c" + i, captured[i].getDescriptor(), null, null).visitEnd();
      }
      writeConstructor(
          writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", constructor(), null, null));
      String of = Type.getMethodDescriptor(made, captured);
      writeFactory(writer.visitMethod(Opcodes.ACC_STATIC, "of", of, null, null));
      writeMethod(
          writer.visitMethod(Opcodes.ACC_PUBLIC, method, erased.getDescriptor(), null, null));
      writer.visitEnd();
      return writer.toByteArray();
    }

    private String constructor() {
      return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    }

    private void writeConstructor(MethodVisitor code) {
      code.visitCode();
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
      int local = 1;
      for (int i = 0; i < captured.length; i++) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), local);
        code.visitFieldInsn(Opcodes.PUTFIELD, name, "c" + i, captured[i].getDescriptor());
        local += captured[i].getSize();
      }
      end(code, Opcodes.RETURN);
    }

    private void writeFactory(MethodVisitor code) {
      code.visitCode();
      code.visitTypeInsn(Opcodes.NEW, name);
      code.visitInsn(Opcodes.DUP);
      int local = 0;
      for (Type value : captured) {
        code.visitVarInsn(value.getOpcode(Opcodes.ILOAD), local);
        local += value.getSize();
      }
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructor(), false);
      end(code, Opcodes.ARETURN);
    }

    private void writeMethod(MethodVisitor code) {
      code.visitCode();
      boolean makes = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
      if (makes) {
        code.visitTypeInsn(Opcodes.NEW, body.getOwner());
        code.visitInsn(Opcodes.DUP);
      }
      List<Type> taken = new ArrayList<>();
      if (!makes && body.getTag() != Opcodes.H_INVOKESTATIC) {
        taken.add(Type.getObjectType(body.getOwner()));
      }
      taken.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
      for (int i = 0; i < captured.length; i++) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, name, "c" + i, captured[i].getDescriptor());
      }
      Type[] given = erased.getArgumentTypes();
      int local = 1;
      for (int i = 0; i < given.length; i++) {
        code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), local);
        local += given[i].getSize();
        Type used = instantiated.getArgumentTypes()[i];
        convert(code, given[i], used);
        convert(code, used, taken.get(captured.length + i));
      }
      code.visitMethodInsn(
          opcode(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
      Type result =
          makes ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
      Type asked = erased.getReturnType();
      if (asked.getSort() == Type.VOID) {
        if (result.getSize() > 0) {
          code.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        }
      } else {
        convert(code, result, instantiated.getReturnType());
        convert(code, instantiated.getReturnType(), asked);
      }
      end(code, asked.getOpcode(Opcodes.IRETURN));
    }

    private int opcode() {
      return switch (body.getTag()) {
        case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
        case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
        default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
      };
    }

    private static void convert(MethodVisitor code, Type from, Type to) {
      if (from.equals(to)) {
        return;
      }
      if (isReference(from) && isReference(to)) {
        if (!to.getInternalName().equals("java/lang/Object")) {
          code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
      } else if (isReference(to)) {
        Type box = Type.getObjectType(boxOf(from.getDescriptor()));
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            box.getInternalName(),
            "valueOf",
            Type.getMethodDescriptor(box, from),
            false);
      } else if (isReference(from)) {
        String box = boxOf(to.getDescriptor());
        code.visitTypeInsn(Opcodes.CHECKCAST, box);
        String unbox = to.getClassName() + "Value";
        code.visitMethodInsn(
            Opcodes.INVOKEVIRTUAL, box, unbox, Type.getMethodDescriptor(to), false);
      } else {
        throw new IllegalStateException("no lambda of ours widens " + from + " to " + to);
      }
    }

    private static void end(MethodVisitor code, int opcode) {
      code.visitInsn(opcode);
      code.visitMaxs(0, 0);
      code.visitEnd();
    }
  }

  private static boolean isReference(Type type) {
    return type.getSort() >= Type.ARRAY;
  }

  private static String boxOf(String primitive) {
    return switch (primitive) {
      case "Z" -> "java/lang/Boolean";
      case "B" -> "java/lang/Byte";
      case "C" -> "java/lang/Character";
      case "S" -> "java/lang/Short";
      case "I" -> "java/lang/Integer";
      case "J" -> "java/lang/Long";
      case "F" -> "java/lang/Float";
      case "D" -> "java/lang/Double";
      default -> throw new IllegalArgumentException(primitive);
    };
  }

  /** Stack maps name the common superclass of two types, which only their classes can tell. */
  private static final class WriterThatLoadsFrom extends ClassWriter {

    private final ClassLoader classes;

    WriterThatLoadsFrom(ClassLoader classes) {
      super(COMPUTE_FRAMES);
      this.classes = classes;
    }

    @Override
    protected ClassLoader getClassLoader() {
      return classes;
    }
  }
}
