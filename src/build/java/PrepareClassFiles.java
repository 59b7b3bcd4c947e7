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
import java.util.List;
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
 * </ul>
 *
 * <p>Usage: {@code java PrepareClassFiles.java JAR}
 */
final class PrepareClassFiles {

  private static final int OLDEST_KEPT = Opcodes.V1_6;
  private static final int WRITTEN = Opcodes.V1_8;

  private PrepareClassFiles() {}

  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    Path prepared = jar.resolveSibling(jar.getFileName() + ".prepared");
    try (ZipFile in = new ZipFile(jar.toFile());
        URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        OutputStream file = Files.newOutputStream(prepared);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        out.write(prepare(entry.getName(), read(in, entry), classes));
        out.closeEntry();
      }
    }
    Files.move(prepared, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] read(ZipFile in, ZipEntry entry) throws IOException {
    try (InputStream bytes = in.getInputStream(entry)) {
      return bytes.readAllBytes();
    }
  }

  private static byte[] prepare(String name, byte[] bytes, ClassLoader classes) {
    if (!name.endsWith(".class")) {
      return bytes;
    }
    ClassReader reader = new ClassReader(bytes);
    if (reader.readUnsignedShort(6) < OLDEST_KEPT) {
      ClassWriter writer = new WriterThatLoadsFrom(classes);
      reader.accept(new Upgrade(writer), ClassReader.SKIP_FRAMES);
      return writer.toByteArray();
    }
    if ("java/lang/Record".equals(reader.getSuperName())) {
      ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
      reader.accept(new PlainRecord(writer), 0);
      return writer.toByteArray();
    }
    return bytes;
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
        String owner = isReference(field) ? "java/util/Objects" : boxOf(field);
        String taken = isReference(field) ? "Ljava/lang/Object;" : field.getDesc();
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
        if (isReference(field)) {
          String twoObjects = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
          code.visitMethodInsn(
              Opcodes.INVOKESTATIC, "java/util/Objects", "equals", twoObjects, false);
          code.visitJumpInsn(Opcodes.IFEQ, differ);
        } else {
          String twoOfThem = "(" + field.getDesc() + field.getDesc() + ")I";
          code.visitMethodInsn(Opcodes.INVOKESTATIC, boxOf(field), "compare", twoOfThem, false);
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

    private static boolean isReference(Handle field) {
      return Type.getType(field.getDesc()).getSort() >= Type.ARRAY;
    }

    private static String boxOf(Handle field) {
      return switch (field.getDesc()) {
        case "Z" -> "java/lang/Boolean";
        case "B" -> "java/lang/Byte";
        case "C" -> "java/lang/Character";
        case "S" -> "java/lang/Short";
        case "I" -> "java/lang/Integer";
        case "J" -> "java/lang/Long";
        case "F" -> "java/lang/Float";
        case "D" -> "java/lang/Double";
        default -> throw new IllegalArgumentException(field.getDesc());
      };
    }
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
