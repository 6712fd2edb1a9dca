package org.fengqiao.proof.chaos.fault;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** Cuts the power of an ext4 file system: whatever was not written through is gone, as with a real cut. */
final class PowerSwitch {
    private static final long EXT4_IOC_SHUTDOWN = 0x8004587dL;
    private static final int WITHOUT_FLUSHING_THE_LOG = 2;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle OPEN =
            handle("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle IOCTL = handle(
            "ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle CLOSE = handle("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private PowerSwitch() {}

    static void cut(Path mounted) {
        try (var arena = Arena.ofConfined()) {
            int folder = (int) OPEN.invokeExact(arena.allocateFrom(mounted.toString()), 0);
            int code = (int) IOCTL.invokeExact(
                    folder, EXT4_IOC_SHUTDOWN, arena.allocateFrom(JAVA_INT, WITHOUT_FLUSHING_THE_LOG));
            int closed = (int) CLOSE.invokeExact(folder);
            if (folder < 0 || code != 0 || closed != 0) {
                throw new IllegalStateException("The power of " + mounted + " could not be cut.");
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle handle(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor, options);
    }
}
