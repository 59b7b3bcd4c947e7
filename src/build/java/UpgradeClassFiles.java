import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites a jar's class files of Java 5 and older for Java 8, with the stack maps that Java 8 asks
 * for, because the JVM keeps no class in its archive that was compiled for a version before 6.
 *
 * <p>Usage: {@code java UpgradeClassFiles.java JAR}
 */
final class UpgradeClassFiles {

  private static final int OLDEST_KEPT = Opcodes.V1_6;
  private static final int WRITTEN = Opcodes.V1_8;

  private UpgradeClassFiles() {}

  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    Path upgraded = jar.resolveSibling(jar.getFileName() + ".upgraded");
    try (ZipFile in = new ZipFile(jar.toFile());
        URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        OutputStream file = Files.newOutputStream(upgraded);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        out.write(upgrade(entry.getName(), read(in, entry), classes));
        out.closeEntry();
      }
    }
    Files.move(upgraded, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] read(ZipFile in, ZipEntry entry) throws IOException {
    try (InputStream bytes = in.getInputStream(entry)) {
      return bytes.readAllBytes();
    }
  }

  private static byte[] upgrade(String name, byte[] bytes, ClassLoader classes) {
    if (!name.endsWith(".class")) {
      return bytes;
    }
    ClassReader reader = new ClassReader(bytes);
    if (reader.readUnsignedShort(6) >= OLDEST_KEPT) {
      return bytes;
    }
    ClassWriter writer = new WriterThatLoadsFrom(classes);
    reader.accept(new Upgrade(writer), ClassReader.SKIP_FRAMES);
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
